package import Areas

/// Reads further indicators, from a table of the project file's `tabellen`.
///
/// - Parameter indicators: our name of each indicator with the name of its column; a StatLine stem will do. Names that
///   end in `_pct` are percentages and must lie in 0..100.
/// - Parameter year: the year to take; the newest in the table when `nil`.
///
/// Throws for a column that is not there (with look-alikes), a code that occurs twice and cells that are not numbers.
package func readIndicators(
    _ table: Table, _ indicators: [String: String], year: Int? = nil, columns: ColumnChoice = .none,
    parser: NumberParser
) throws(Failure) -> FigureSource {
    let finder = ColumnFinder(table: table, choice: columns)
    let codeColumn = try finder.codeColumn()
    let period = try Period(finder, asked: year)
    let rows = try CodedRows(finder, codeColumn: codeColumn, include: period.includes)
    var wanted: [(String, Table.Column, FigureColumn.Range)] = []
    for (ours, theirs) in indicators.sorted(by: { $0.key < $1.key }) {
        guard let index = indexOfName(theirs, in: table.columnNames) else {
            let near = namesLike(theirs, among: table.columnNames)
            throw Failure(
                .badData, at: table.location, "er is geen kolom \(quotedForMessage(theirs)) (voor \(ours))",
                remedy: near.isEmpty
                    ? "Kolommen die er wel zijn: \(listed(table.columnNames, atMost: 40))"
                    : "Lijkt op: \(listed(near, atMost: 5))")
        }
        wanted.append((ours, table.columns[index], ours.hasSuffix("_pct") ? .percentage : .any))
    }
    return FigureSource(
        location: table.location, year: period.year, values: try finder.read(wanted, rows: rows, parser: parser),
        rows: rows.rows.map(\.code).sorted(), names: try finder.names(rows: rows, codeColumn: codeColumn),
        notices: rows.notices)
}
