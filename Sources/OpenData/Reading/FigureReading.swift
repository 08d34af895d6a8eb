import Areas

extension ColumnFinder {
    /// Reads some columns for some rows: per figure the areas whose value is known.
    func read(
        _ columns: [(figure: String, column: Table.Column, range: FigureColumn.Range)], rows: CodedRows,
        parser: NumberParser
    ) throws(Failure) -> [String: [AreaCode: Double]] {
        var values: [String: [AreaCode: Double]] = [:]
        for (figure, column, range) in columns {
            let reader = FigureColumn(table: table, column: column, range: range, parser: parser)
            var known: [AreaCode: Double] = [:]
            known.reserveCapacity(rows.rows.count)
            for (row, code) in rows.rows { known[code] = try reader.value(at: row, code: code) }
            values[figure] = known
        }
        return values
    }

    /// The names that some rows give.
    func names(rows: CodedRows, codeColumn: Table.Column) throws(Failure) -> [AreaCode: String] {
        let columns = try NameColumns(self, codeColumn: codeColumn)
        var names: [AreaCode: String] = [:]
        for (row, code) in rows.rows { columns.add(row: row, code: code, to: &names) }
        return names
    }
}
