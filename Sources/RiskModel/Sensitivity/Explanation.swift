/// What there is to say about the place of one area, in plain sentences for a reader without statistics.
package struct Explanation: Sendable {
    package var name: String
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

    /// Dutch, at most three sentences, ended by a full stop.
    package var text: String {
        // The chance is that of the list, so it stands beside what is said of the list.
        let sentences =
            matrixRank == nil ? [methods, chance, possibilities] : [list, chance, methods, possibilities]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    private var list: String? {
        matrixRank.map { "\(name) staat op plaats \($0) van de lijst volgens de matrix." }
    }

    private var methods: String? {
        guard let timesInTop, let best, let worst, ways > 0 else {
            if matrixRank != nil { return nil }
            if hasIndex { return "Hoe de plaats van \(name) van de rekenwijze afhangt, is niet te berekenen." }
            let lacks = missing.isEmpty ? "een gegeven" : missing.joined(separator: " en ")
            return "\(name) heeft geen plaats op de index, omdat \(lacks) ontbreekt."
        }
        let name = matrixRank == nil ? name : "Op de index staat het gebied"
        let staat = matrixRank == nil ? " staat" : ""
        let onIndex = matrixRank == nil ? " op de index" : ""
        let span = best == worst ? "plaats \(best)" : "plaats \(best) tot \(worst)"
        switch timesInTop {
        case ways: return "\(name)\(staat) bij elke rekenwijze in de top \(top) (\(span)\(onIndex))."
        case 0: return "\(name)\(staat) bij geen enkele rekenwijze in de top \(top) (\(span)\(onIndex))."
        default:
            let cause = decisive.map { "; de keuze van de \($0.inSentence) maakt het meeste uit" } ?? ""
            return
                "\(name)\(staat) bij \(timesInTop) van de \(ways) rekenwijzen in de top \(top) (\(span)\(onIndex))\(cause)."
        }
    }

    private var chance: String? {
        guard let topChance else { return nil }
        let percent = topChance * 100
        let words =
            percent >= 99.5 ? "meer dan 99%" : percent < 0.5 ? "minder dan 1%" : "\(Int(percent.rounded()))%"
        return "De kans op een plaats in de top \(top) is \(words), gezien wat onzeker is."
    }

    private var possibilities: String? {
        guard let possibleBest, let possibleWorst else { return nil }
        return possibleBest == possibleWorst
            ? "Wat er ook in de ontbrekende gegevens zou staan: plaats \(possibleBest)."
            : "Met de ontbrekende gegevens zou het op de index tussen plaats \(possibleBest) en \(possibleWorst) staan."
    }
}

extension MethodFactor {
    fileprivate var inSentence: String {
        switch self {
        case .normalisation: "normalisatie"
        case .aggregation: "manier van samenvoegen"
        case .weights: "gewichten"
        }
    }
}
