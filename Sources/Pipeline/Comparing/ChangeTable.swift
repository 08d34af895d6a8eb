import Areas
import Publishing

/// `verschillen.csv`: a row per area that either list has, by code.
struct ChangeTable {
    let old: EarlierRun
    let new: EarlierRun
    let changes: ListChanges
    /// Whether the parts could be isolated; else their columns are empty.
    let isIsolated: Bool

    var bytes: [UInt8] {
        let rows = changes.rows
        var columns: [(String, ResultCells)] = [
            ("code", .text(rows.map(\.code.text))),
            ("naam", .text(rows.map(name))),
            ("gemeentenaam", .text(rows.map(gemeente))),
            ("lot", .text(rows.map(\.fate.rawValue))),
            ("rang_oud", .integer(rows.map(\.oldRank))),
            ("rang_nieuw", .integer(rows.map(\.newRank))),
            ("verandering", .integer(rows.map(\.shift))),
            ("rang_p05_oud", .number(rows.map { row in row.old.flatMap { old.rankLow[$0] } })),
            ("rang_p95_oud", .number(rows.map { row in row.old.flatMap { old.rankHigh[$0] } })),
            ("rang_p05_nieuw", .number(rows.map { row in row.new.flatMap { new.rankLow[$0] } })),
            ("rang_p95_nieuw", .number(rows.map { row in row.new.flatMap { new.rankHigh[$0] } })),
            ("oorzaak", .text(rows.map(\.cause))),
        ]
        for part in RunPart.allCases {
            columns.append(("door_\(part.rawValue)", .integer(rows.map { effect(part, $0) })))
        }
        columns.append(("door_programma", .integer(rows.map(\.programEffect))))
        columns.append(("door_samenspel", .integer(rows.map(\.jointEffect))))
        for name in EarlierRun.figures.map(\.rawValue) + ["risico_klasse", "risico_index"] {
            let (before, after) = (old.areas[name], new.areas[name])
            columns.append(("\(name)_oud", .number(rows.map { row in row.old.flatMap { before[$0] } })))
            columns.append(("\(name)_nieuw", .number(rows.map { row in row.new.flatMap { after[$0] } })))
        }
        return spreadsheetText(columns: columns.map(\.0), cells: columns.map(\.1), rows: Array(rows.indices))
    }

    /// A part that is the same in both runs moves nothing; one that could not be exchanged has no known effect.
    private func effect(_ part: RunPart, _ row: ListChanges.Row) -> Int? {
        guard isIsolated, row.programEffect != nil else { return nil }
        return changes.parts.contains(part) ? row.effects[part] : changes.unknown.contains(part) ? nil : 0
    }

    private func name(_ row: ListChanges.Row) -> String? {
        row.new.flatMap { new.areas.names[$0] } ?? row.old.flatMap { old.areas.names[$0] }
    }

    private func gemeente(_ row: ListChanges.Row) -> String? {
        row.new.flatMap { new.areas.gemeenteNames[$0] } ?? row.old.flatMap { old.areas.gemeenteNames[$0] }
    }
}
