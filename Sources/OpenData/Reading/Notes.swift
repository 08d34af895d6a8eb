package import Areas

/// Reads local knowledge: a table with the columns `code`, `tekst` and `bron`, and perhaps `datum`.
///
/// Several rows may be about one area; all are kept, in the order of the file. Rows that are wholly empty are left out,
/// and rows whose code is that of no area in the Netherlands are left out with a notice that names it. Throws
/// `Failure(.badData)` for a missing column, and for a row without a code or without a text.
package func readNotes(_ table: Table) throws(Failure) -> (notes: [LocalNote], notices: [Notice]) {
    func column(_ name: String) throws(Failure) -> Table.Column {
        if let found = table.column(name) { return found }
        let near = NearestText.nearest(to: name, in: table.columnNames)
        throw Failure(
            .badData, at: table.location, "de kolom '\(name)' ontbreekt",
            remedy: near.map { "Heet \(quotedForMessage($0)) misschien '\(name)'?" }
                ?? "Notities hebben de kolommen code, tekst en bron, en eventueel datum")
    }
    let (codes, texts, sources) = (try column("code"), try column("tekst"), try column("bron"))
    let dates = table.column("datum")
    func cell(_ column: Table.Column?, _ row: Int) -> String? {
        guard let text = column?.text(at: row).map(trimmed), !text.isEmpty else { return nil }
        return text
    }
    var notes: [LocalNote] = []
    var strange: [String] = []
    for row in 0..<table.rowCount {
        let (code, text, source) = (cell(codes, row), cell(texts, row), cell(sources, row))
        if code == nil, text == nil, source == nil { continue }
        guard let code else {
            throw Failure(
                .badData, at: "\(table.location(ofRow: row)), kolom \(codes.shownName)", "de gebiedscode ontbreekt",
                remedy: "Vul de code in (zoals BU05990110) of verwijder de rij")
        }
        guard let text else {
            throw Failure(
                .badData, at: "\(table.location(ofRow: row)), kolom \(texts.shownName)",
                "de tekst van de notitie ontbreekt", remedy: "Vul de tekst in of verwijder de rij")
        }
        if let code = AreaCode(code) {
            notes.append(LocalNote(code: code, text: text, source: source, date: cell(dates, row)))
        } else {
            strange.append("\(quotedForMessage(code)) (rij \(row + table.firstRowNumber))")
        }
    }
    guard !strange.isEmpty else { return (notes, []) }
    let notice = Notice(
        "notitie zonder gebied",
        "\(table.location): weggelaten, want de code is geen gebied in Nederland: "
            + "\(counted(strange.count, "notitie", "notities")): \(listed(strange, atMost: 8)).")
    return (notes, [notice])
}
