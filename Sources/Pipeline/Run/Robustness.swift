import Areas
import RiskModel

/// How far the list of a level depends on choices in the method rather than on the areas.
struct Robustness {
    /// `nil` where there is no index to vary, with a notice if that is a surprise.
    let sensitivity: Sensitivity?
    let redundancy: Redundancy?
    let possible: PossibleRanks
    let notices: [Notice]

    /// An index that cannot be computed in one of the ways leaves the sensitivity out with a notice; it does not stop a
    /// run whose own list stands.
    init(of areas: AreaTable, _ assessment: Assessment, _ settings: Settings) {
        var notices: [Notice] = []
        func attempt<Result>(_ what: String, _ work: () throws(Failure) -> Result?) -> Result? {
            do {
                return try work()
            } catch {
                notices.append(Notice("niet berekend", "\(what) is niet te berekenen: \(error.description)"))
                return nil
            }
        }
        possible = PossibleRanks(
            index: assessment.index, low: assessment.indexLow, high: assessment.indexHigh)
        guard assessment.index.contains(where: { $0 != nil }) else {
            (sensitivity, redundancy, self.notices) = (nil, nil, [])
            return
        }
        sensitivity = attempt("De gevoeligheid voor de rekenwijze") { () throws(Failure) in
            try Sensitivity(of: areas, index: settings.index, top: settings.topCount)
        }
        redundancy = attempt("De samenhang van de indicatoren") { () throws(Failure) in
            try Redundancy(of: areas, index: settings.index)
        }
        self.notices = notices + (redundancy?.notices ?? [])
    }

    /// One sentence or more per area, in the order of the table.
    func explanations(of level: MapLevel, _ settings: Settings) -> [String] {
        level.areas.codes.indices.map { row in
            var explanation = Explanation(
                name: level.areas.names[row] ?? level.areas.codes[row].text, top: settings.topCount)
            explanation.language = settings.language
            if settings.ranking == .matrix { explanation.matrixRank = level.assessment.rank[row] }
            explanation.missing = level.assessment.missing[row]
            explanation.topChance = level.uncertainty.topChance[row]
            (explanation.possibleBest, explanation.possibleWorst) = (possible.best[row], possible.worst[row])
            explanation.hasIndex = level.assessment.index[row] != nil
            guard let sensitivity else { return explanation.text }
            explanation.ways = sensitivity.ways
            explanation.timesInTop = sensitivity.timesInTop[row]
            (explanation.best, explanation.worst) = (sensitivity.best[row], sensitivity.worst[row])
            explanation.decisive = sensitivity.decisive[row]
            return explanation.text
        }
    }
}
