import Areas
import CGDAL

/// Refuses text in the number columns of a GeoPackage or SQLite table.
///
/// SQLite keeps what it is given, whatever the column is declared as, and GDAL reads the text `n.b.` in such a column as 0.
func checkDatabaseNumbers(
    _ dataset: GDALDatasetH, table: String, columns: [String], at location: String
) throws(Failure) {
    let isText = { (column: String) in "typeof(\(identifier(column))) IN ('text', 'blob')" }
    let any = columns.map(isText).joined(separator: " OR ")
    guard unsafe firstCell(dataset, "SELECT '1' FROM \(identifier(table)) WHERE \(any) LIMIT 1") != nil else { return }
    for column in columns {
        let name = identifier(column)
        let rows = """
            (SELECT ROW_NUMBER() OVER () AS number, CAST(\(name) AS TEXT) AS cell, typeof(\(name)) AS kind \
            FROM \(identifier(table)))
            """
        let found = "FROM \(rows) WHERE kind IN ('text', 'blob') ORDER BY number LIMIT 1"
        guard let cell = unsafe firstCell(dataset, "SELECT cell \(found)") else { continue }
        let row = unsafe firstCell(dataset, "SELECT CAST(number AS TEXT) \(found)") ?? "?"
        throw Failure(
            .badData, at: "\(location), rij \(row), kolom \(printable(column, atMost: 80))",
            "de tekst \(quotedForMessage(cell)) staat in een kolom voor getallen",
            remedy: "Maak de cel leeg (NULL) of maak van de kolom een tekstkolom")
    }
}

private func identifier(_ name: String) -> String {
    "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
}

/// The first column of the first row as text, `nil` where the query finds no row.
private func firstCell(_ dataset: GDALDatasetH, _ query: String) -> String? {
    guard let result = unsafe GDALDatasetExecuteSQL(dataset, query, nil, nil) else { return nil }
    defer { unsafe GDALDatasetReleaseResultSet(dataset, result) }
    guard let feature = unsafe OGR_L_GetNextFeature(result) else { return nil }
    defer { unsafe OGR_F_Destroy(feature) }
    return unsafe OGR_F_GetFieldAsString(feature, 0).map { unsafe String(cString: $0) }
}
