import Areas

/// What would move the area on the list, in sentences.
struct ChangeWords {
    let facts: SheetFacts
    let words: Words

    init(_ facts: SheetFacts, _ words: Words) { (self.facts, self.words) = (facts, words) }

    var sentences: [String] { [methods, missing, possible].compactMap { $0 } }

    private var methods: String? {
        let (sensitivity, top) = (facts.sensitivity, words.whole(facts.standing.top))
        guard sensitivity.ways > 0, let best = sensitivity.best, let worst = sensitivity.worst,
            let times = sensitivity.timesInTop
        else {
            return words.language(
                "Hoe de plaats van de rekenwijze afhangt, is hier niet te berekenen.",
                "How the place depends on the method cannot be computed here.")
        }
        let ways = words.whole(sensitivity.ways)
        // The list may be that of the matrix; these places never are.
        let span = words.places(best, worst) + words.language(" op de index", " on the index")
        switch times {
        case sensitivity.ways:
            return words.language(
                "Bij alle \(ways) manieren om de index te maken staat dit gebied in de top \(top) (\(span)).",
                "In all \(ways) ways to make the index this area is in the top \(top) (\(span)).")
        case 0:
            return words.language(
                "Bij geen van de \(ways) manieren om de index te maken staat dit gebied in de top \(top) (\(span)).",
                "In none of the \(ways) ways to make the index is this area in the top \(top) (\(span)).")
        default:
            let cause =
                sensitivity.decisive.map {
                    words.language(
                        " De keuze van de \($0) maakt het meeste uit.", " The choice of the \($0) matters most.")
                } ?? ""
            return words.language(
                "Bij \(times) van de \(ways) manieren om de index te maken staat dit gebied in de top \(top) (\(span)).\(cause)",
                "In \(times) of the \(ways) ways to make the index this area is in the top \(top) (\(span)).\(cause)")
        }
    }

    private var missing: String? {
        guard !facts.missing.isEmpty else {
            return words.language("Alle gegevens zijn bekend.", "All data are known.")
        }
        return words.language(
            "Niet bekend: \(facts.missing.joined(separator: ", ")).",
            "Not known: \(facts.missing.joined(separator: ", ")).")
    }

    private var possible: String? {
        guard let best = facts.sensitivity.possibleBest, let worst = facts.sensitivity.possibleWorst,
            !facts.missing.isEmpty
        else { return nil }
        return words.language(
            "Was dat bekend, dan zou het op de index op \(words.places(best, worst)) kunnen staan.",
            "If it were, the area could be at \(words.places(best, worst)) on the index.")
    }
}
