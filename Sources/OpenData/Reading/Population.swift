package import Areas

/// Reads numbers of people and land area: CBS kerncijfers in any of their forms, a CBS layer, or a plain table.
///
/// The figures are those of `inwoners`, `inwoners_65plus`, `inwoners_18plus`, `inwoners_18tot65` and
/// `oppervlakte_land_km2` that the table has. A table of a code and one other column is read as `inwoners`.
///
/// - Parameter year: the year to take from a table with several; the newest when `nil`.
///
/// Throws for a table without a column of inhabitants or codes, for a code that occurs twice, for a year that is not
/// there, and for cells that are not a possible number, saying where.
package func readPopulation(
    _ table: Table, year: Int? = nil, columns: ColumnChoice = .none, parser: NumberParser
) throws(Failure) -> FigureSource {
    let finder = ColumnFinder(table: table, choice: columns)
    let codeColumn = try finder.codeColumn()
    let period = try Period(finder, asked: year)
    let rows = try CodedRows(finder, codeColumn: codeColumn, include: period.includes)
    var (values, notices) = try finder.peopleFigures(rows: rows, parser: parser)
    if values[Figure.inwoners.rawValue] == nil {
        let (column, notice) = try finder.onlyFigure(as: .inwoners, codeColumn: codeColumn, what: "aantallen inwoners")
        notices.append(notice)
        values.merge(try finder.read([(Figure.inwoners.rawValue, column, .people)], rows: rows, parser: parser)) { $1 }
    }
    return FigureSource(
        location: table.location, year: period.year, values: values, rows: rows.rows.map(\.code).sorted(),
        names: try finder.names(rows: rows, codeColumn: codeColumn), notices: rows.notices + notices)
}

extension ColumnFinder {
    /// The figure of a table of a code and one value (`code;waarde`), with a notice that says how it was read.
    ///
    /// Throws as for a missing column when there is not exactly one column without a known meaning, or when the table
    /// has other figures that are known.
    func onlyFigure(
        as meaning: ColumnMeaning, codeColumn: Table.Column, what: String
    ) throws(Failure) -> (Table.Column, Notice) {
        let unknown = unrecognisedFigures(besides: codeColumn.name)
        let others = ColumnMeaning.allCases.filter { !$0.isIdentity && !candidates($0).isEmpty }
        guard unknown.count == 1, others.isEmpty else { throw missing(meaning, what: what) }
        return (
            unknown[0],
            Notice(
                "kolom aangenomen",
                "\(table.location): kolom \(unknown[0].shownName) is de enige met cijfers en is gelezen als "
                    + "\(meaning.rawValue).")
        )
    }
}
