import Areas
import DecisionSheets
import Geometry
import OpenData
import RiskModel

/// Fills decision sheets from the results of a run.
struct SheetMaker {
    let settings: Settings
    let level: MapLevel
    let small: SmallNumbers
    let robustness: Robustness
    let comparison: ComparisonStep
    let trend: TrendStep
    let counsel: Counsel
    let shapes: MapShapes
    /// What the run is of, in the language of the sheets.
    let place: String
    let heatUnit: String
    let sources: [String]
    /// Years of the inputs that figures come from, with what they are.
    let years: [(what: String, year: Int)]
    let date: RunDate

    var language: Language { settings.language }

    /// For the file with all of them.
    var title: String { language("Beslisbladen", "Decision sheets") + " – " + place }

    /// The rows that get a sheet: those in the top of the list that have a place.
    var rows: [Int] {
        level.assessment.order.prefix(settings.topCount).filter { level.assessment.rank[$0] != nil }
    }

    /// Name and SVG of every page, from the top of the list; each thread draws one.
    func pages(threads: Int) async throws(Failure) -> [(name: String, svg: String)] {
        let rows = rows
        guard !rows.isEmpty else { return [] }
        let maps = CutOutMaker(level: level, shapes: shapes, wholeName: place)
        var cutOuts: [CutOut?] = []
        for row in rows { cutOuts.append(try await maps.cutOut(of: row)) }
        let pictures = cutOuts
        let digits = max(2, String(rows.count).count)
        return try await inParallel(rows.count, threads: threads) { number throws(Failure) in
            let row = rows[number]
            var facts = facts(of: row)
            facts.cutOut = pictures[number]
            let name = SheetName.of(
                place: number + 1, digits: digits, code: level.areas.codes[row], name: level.areas.names[row])
            return (name, DecisionSheet(facts, heatUnit: heatUnit).svg())
        }
    }

    /// Everything that the sheet of an area says, but for its map.
    func facts(of row: Int) -> SheetFacts {
        let areas = level.areas
        var facts = SheetFacts(
            language: language, place: place, code: areas.codes[row], standing: standing(of: row),
            people: people(of: row), sensitivity: sensitivity(of: row), edition: edition)
        facts.remark = settings.remark
        facts.name = areas.names[row]
        facts.wijk = level.level == .buurt ? areas.wijkNames[row] : nil
        facts.gemeente = level.level > .gemeente ? areas.gemeenteNames[row] : nil
        facts.drivers = SheetComparison(self).drivers(of: row)
        facts.comparison = SheetComparison(self).rows(of: row)
        facts.parts = level.assessment.contributions.compactMap { part in
            part.values[row].map { (part.name, $0) }
        }
        facts.missing = level.assessment.missing[row]
        (facts.trend, facts.change) = trendFacts(of: row)
        (facts.approaches, facts.unjudged, facts.notes) = counselFacts(of: row)
        facts.caveats = SheetCaveats(self).sentences(of: row)
        facts.sources = sources
        return facts
    }

    private var edition: String {
        "hitte-eenzaamheid \(programVersion)" + (date.text.map { ", \($0)" } ?? "")
    }

    private func standing(of row: Int) -> Standing {
        let (assessment, uncertainty) = (level.assessment, level.uncertainty)
        let indexes = (assessment.index + assessment.indexLow + assessment.indexHigh).compactMap { $0 }
        var standing = Standing(
            rank: assessment.rank[row] ?? 0, ranked: assessment.rank.count { $0 != nil }, top: settings.topCount,
            basis: settings.ranking == .matrix ? .matrix : .index,
            indexRange: (indexes.min() ?? 0, indexes.max() ?? 0))
        standing.riskClass = assessment.riskClass[row]
        (standing.low, standing.high) = (uncertainty.low[row], uncertainty.high[row])
        standing.topChance = uncertainty.topChance[row]
        standing.certainty =
            switch uncertainty.priority[row] {
            case .always?: .always
            case .sometimes?: .sometimes
            case .never?: .never
            case nil: nil
            }
        standing.index = assessment.index[row]
        (standing.indexLow, standing.indexHigh) = (assessment.indexLow[row], assessment.indexHigh[row])
        return standing
    }

    private func people(of row: Int) -> People {
        var people = People(group: settings.ageGroup.people(in: language))
        people.roundsInhabitants = small.roundsToTens(.inwoners)
        people.roundsOlder = small.roundsToTens(.inwoners65plus)
        people.roundsExpected = small.roundsToTens(.verwachtSterkEenzaam)
        people.inhabitants = level.areas[.inwoners][row]
        people.older = level.areas[.inwoners65plus][row]
        people.expected = level.areas[.verwachtSterkEenzaam][row]
        people.expectedLow = level.areas[.verwachtLaag][row]
        people.expectedHigh = level.areas[.verwachtHoog][row]
        people.rate = level.areas[.sterkEenzaamPct][row]
        return people
    }

    private func sensitivity(of row: Int) -> SensitivityFacts {
        var facts = SensitivityFacts()
        (facts.possibleBest, facts.possibleWorst) = (robustness.possible.best[row], robustness.possible.worst[row])
        guard let sensitivity = robustness.sensitivity else { return facts }
        facts.ways = sensitivity.ways
        facts.timesInTop = sensitivity.timesInTop[row]
        (facts.best, facts.worst) = (sensitivity.best[row], sensitivity.worst[row])
        facts.decisive = sensitivity.decisive[row].map { factor in
            switch factor {
            case .normalisation: language("normalisatie", "normalisation")
            case .aggregation: language("manier van samenvoegen", "aggregation")
            case .weights: language("gewichten", "weights")
            }
        }
        return facts
    }

    private func trendFacts(of row: Int) -> ([TrendYear], TrendChange?) {
        guard let own = trend.levels.first(where: { $0.areas.level == level.level })?.trend else { return ([], nil) }
        let years = own.years.map { TrendYear(year: $0.year, rate: $0.rate[row]) }
        let change = own.changes.first.flatMap { change in
            change.change[row].map { points in
                TrendChange(
                    from: change.from, to: change.to, points: points,
                    isClear: change.verdictAmongAll[row].map { $0 != .withinMargins })
            }
        }
        return (years, change)
    }
}
