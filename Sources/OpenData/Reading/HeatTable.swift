package import Areas

/// Reads heat per area: KEA's mean PET per buurt (`buurtcode`, `_mean` or `PET_gem`) or a plain table.
///
/// The figures are `hitte` and, where the table has them, `hitte_dekking` and `hitte_boven_drempel` (0..1). The unit of
/// `hitte` is that of the source (°C for PET). A table of a code and one other column is read as `hitte`.
///
/// Throws for a table without a heat column or codes, for a code that occurs twice and cells that are not numbers.
package func readHeatTable(
    _ table: Table, columns: ColumnChoice = .none, parser: NumberParser
) throws(Failure) -> FigureSource {
    let finder = ColumnFinder(table: table, choice: columns)
    let codeColumn = try finder.codeColumn()
    let rows = try CodedRows(finder, codeColumn: codeColumn)
    var notices = rows.notices
    let heat: Table.Column
    if let column = try finder.column(.hitte) {
        heat = column
    } else {
        let (column, notice) = try finder.onlyFigure(as: .hitte, codeColumn: codeColumn, what: "hitte")
        heat = column
        notices.append(notice)
    }
    var wanted = [(Figure.hitte.rawValue, heat, FigureColumn.Range.any)]
    for meaning in [ColumnMeaning.hitteDekking, .hitteBovenDrempel] {
        if let column = try finder.column(meaning) { wanted.append((meaning.rawValue, column, .share)) }
    }
    return FigureSource(
        location: table.location, year: nil, values: try finder.read(wanted, rows: rows, parser: parser),
        rows: rows.rows.map(\.code).sorted(), names: try finder.names(rows: rows, codeColumn: codeColumn),
        notices: notices)
}
