package import Areas

/// What there is to say about the place of one area, in plain sentences for a reader without statistics.
package struct Explanation: Sendable {
    package var name: String
    package var language = Language.dutch
    /// Its inputs that are unknown, by column name.
    package var missing: [String] = []
    /// The number of places in the top.
    package var top: Int
    /// The place on the list where that is made by the matrix; `nil` where the list is that of the index.
    package var matrixRank: Int?
    /// Whether it has an index, of which the places under other methods may be unknown.
    package var hasIndex = false
    /// By the index under all methods.
    package var ways = 0
    package var timesInTop: Int?
    package var best: Int?
    package var worst: Int?
    package var decisive: MethodFactor?
    /// Chance of a place in the top over the draws.
    package var topChance: Double?
    /// The places it could have if what it lacks were known.
    package var possibleBest: Int?
    package var possibleWorst: Int?

    package init(name: String, top: Int) { (self.name, self.top) = (name, top) }

    /// At most four sentences, ended by a full stop.
    package var text: String {
        // The chance is that of the list, so it stands beside what is said of the list.
        let sentences =
            matrixRank == nil ? [methods, chance, possibilities] : [list, chance, methods, possibilities]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    private var list: String? {
        matrixRank.map {
            language(
                "\(name) staat op plaats \($0) van de lijst volgens de matrix.",
                "\(name) is in place \($0) of the list by the matrix.")
        }
    }

    private var methods: String? {
        guard let timesInTop, let best, let worst, ways > 0 else {
            if matrixRank != nil { return nil }
            if hasIndex {
                return language(
                    "Hoe de plaats van \(name) van de rekenwijze afhangt, is niet te berekenen.",
                    "How the place of \(name) depends on the method cannot be computed.")
            }
            let lacks =
                missing.isEmpty
                ? language("een gegeven", "a figure") : missing.joined(separator: language(" en ", " and "))
            return language(
                "\(name) heeft geen plaats op de index, omdat \(lacks) ontbreekt.",
                "\(name) has no place on the index, because \(lacks) is missing.")
        }
        let name = matrixRank == nil ? name : language("Op de index staat het gebied", "On the index the area")
        let staat = matrixRank == nil ? " staat" : ""
        let onIndex = matrixRank == nil ? language(" op de index", " on the index") : ""
        let place = language("plaats", "place")
        let span = best == worst ? "\(place) \(best)" : "\(place) \(best) \(language("tot", "to")) \(worst)"
        switch timesInTop {
        case ways:
            return language(
                "\(name)\(staat) bij elke rekenwijze in de top \(top) (\(span)\(onIndex)).",
                "\(name) is in the top \(top) under every method (\(span)\(onIndex)).")
        case 0:
            return language(
                "\(name)\(staat) bij geen enkele rekenwijze in de top \(top) (\(span)\(onIndex)).",
                "\(name) is in the top \(top) under no method (\(span)\(onIndex)).")
        default:
            let cause =
                decisive.map {
                    language(
                        "; de keuze van de \($0.inSentence(language)) maakt het meeste uit",
                        "; the choice of the \($0.inSentence(language)) matters most")
                } ?? ""
            return language(
                "\(name)\(staat) bij \(timesInTop) van de \(ways) rekenwijzen in de top \(top) (\(span)\(onIndex))\(cause).",
                "\(name) is in the top \(top) under \(timesInTop) of the \(ways) methods (\(span)\(onIndex))\(cause).")
        }
    }

    private var chance: String? {
        guard let topChance else { return nil }
        let percent = topChance * 100
        let words =
            percent >= 99.5
            ? language("meer dan 99%", "more than 99%")
            : percent < 0.5 ? language("minder dan 1%", "less than 1%") : "\(Int(percent.rounded()))%"
        return language(
            "De kans op een plaats in de top \(top) is \(words), gezien wat onzeker is.",
            "The chance of a place in the top \(top) is \(words), given what is uncertain.")
    }

    private var possibilities: String? {
        guard let possibleBest, let possibleWorst else { return nil }
        return possibleBest == possibleWorst
            ? language(
                "Wat er ook in de ontbrekende gegevens zou staan: plaats \(possibleBest).",
                "Whatever the missing figures would be: place \(possibleBest).")
            : language(
                "Met de ontbrekende gegevens zou het op de index tussen plaats \(possibleBest) en \(possibleWorst) staan.",
                "With the missing figures it would be between place \(possibleBest) and \(possibleWorst) of the index.")
    }
}

extension MethodFactor {
    fileprivate func inSentence(_ language: Language) -> String {
        switch self {
        case .normalisation: language("normalisatie", "normalisation")
        case .aggregation: language("manier van samenvoegen", "way of combining")
        case .weights: language("gewichten", "weights")
        }
    }
}
