/// `prioriteiten.csv`: the list from the highest risk down, for a spreadsheet with Dutch settings (`spreadsheetText`).
/// Areas without a score stand at the end, by code.
package func priorityList(of table: ResultTable) -> [UInt8] {
    spreadsheetText(columns: table.columns.map(\.name), cells: table.cells, rows: table.order)
}
