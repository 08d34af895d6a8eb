import Areas
import Publishing
import RiskModel

/// `gevoeligheid.csv`: per area how its place depends on the method, in the order of the list.
enum SensitivityTable {
    static func bytes(_ level: MapLevel, _ robustness: Robustness, _ settings: Settings) -> [UInt8] {
        let (areas, assessment, uncertainty) = (level.areas, level.assessment, level.uncertainty)
        let none = [Int?](repeating: nil, count: areas.count)
        let sensitivity = robustness.sensitivity
        let ways = sensitivity?.ways
        let columns: [(String, ResultCells)] = [
            ("code", .text(areas.codes.map(\.text))),
            ("naam", .text(areas.names)),
            ("gemeentenaam", .text(areas.gemeenteNames)),
            ("rang", .integer(assessment.rank)),
            ("rang_p05", .number(uncertainty.low)),
            ("rang_p95", .number(uncertainty.high)),
            ("kans_top", .number(uncertainty.topChance)),
            ("prioriteit", .text(uncertainty.priority.map { $0?.rawValue })),
            ("rang_index", .integer(sensitivity?.givenRank ?? none)),
            ("rang_index_hoogst", .integer(sensitivity?.best ?? none)),
            ("rang_index_laagst", .integer(sensitivity?.worst ?? none)),
            ("keer_in_top", .integer(sensitivity?.timesInTop ?? none)),
            ("rekenwijzen", .integer((sensitivity?.timesInTop ?? none).map { $0 == nil ? nil : ways })),
            ("bepalende_keuze", .text(sensitivity?.decisive.map { $0?.rawValue } ?? none.map { _ in nil })),
            ("rang_met_ontbrekende_hoogst", .integer(robustness.possible.best)),
            ("rang_met_ontbrekende_laagst", .integer(robustness.possible.worst)),
            ("uitleg", .text(robustness.explanations(of: level, settings))),
        ]
        return spreadsheetText(columns: columns.map(\.0), cells: columns.map(\.1), rows: assessment.order)
    }
}
