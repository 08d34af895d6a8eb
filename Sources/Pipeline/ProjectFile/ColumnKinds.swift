import Areas
import Guidance
import OpenData
import RiskModel
import SpatialStatistics

/// The columns that rules may ask for, and what stands in them.
struct ColumnKinds {
    private var kinds: [String: ColumnKind] = [:]
    /// The columns that groups have a figure of.
    let comparable = ComparedFigure.allCases.map(\.rawValue)

    /// The fixed columns of the results, `leeftijd` and `niveau`, and the columns of further tables.
    ///
    /// - Parameter further: names of columns from tables of the project.
    init(further: [String]) {
        let numbers =
            Figure.allCases.map(\.rawValue) + [
                "hitte_klasse", "eenzaam_klasse", "risico_klasse", "risico_index", "score_laag", "score_hoog", "rang",
                "rang_p05", "rang_p50", "rang_p95", "kans_top", "cluster_p", "samenloop_p",
                PlacesChoice.column,
            ]
        for name in numbers + further { kinds[name] = .number }
        for name in ["code", "naam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam"] {
            kinds[name] = .word(nil)
        }
        kinds["prioriteit"] = .word(Priority.allCases.map(\.rawValue))
        for name in ["cluster", "samenloop"] { kinds[name] = .word(ClusterLabel.allCases.map(\.rawValue)) }
        kinds["leeftijd"] = .word(AgeGroup.allCases.map(\.rawValue))
        kinds["niveau"] = .word([AreaLevel.buurt, .wijk, .gemeente].map(\.rawValue))
        kinds["ontbreekt"] = .list(Figure.allCases.map(\.rawValue) + further)
    }

    /// A further column of numbers, which an area can also lack.
    mutating func add(_ name: String) {
        kinds[name] = .number
        if case .list(let names) = kinds["ontbreekt"] { kinds["ontbreekt"] = .list(names + [name]) }
    }

    /// What stands in a column that a rule names under `key`; also the part of a branch (`bijdrage_…`) and a figure of an
    /// earlier year (`sterk_eenzaam_pct_2016`). Throws a usage failure for a name that no run can have.
    func kind(of column: String, _ key: String, _ map: YAMLMap) throws(Failure) -> ColumnKind {
        if let kind = kinds[column] { return kind }
        if column.hasPrefix("bijdrage_") { return .number }
        if let (plain, _) = nameAndYear(column), Figure(rawValue: plain) != nil { return .number }
        let near = NearestText.nearest(to: column, in: kinds.keys.sorted())
        throw map.failure(
            key, "noemt de kolom '\(printable(column, atMost: 60))', en die is er niet",
            remedy: (near.map { "Bedoelt u '\($0)'? " } ?? "")
                + "Een eigen kolom uit `tabellen` noemt u in dit bestand ook onder `kolommen`.", kind: .usage)
    }
}
