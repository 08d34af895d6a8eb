import Areas

/// What Excel cannot hold ("Excel specifications and limits"). Excel would call such a file damaged.
enum WorkbookLimits {
    static let mostRows = 1_048_576
    static let mostColumns = 16_384
    static let longestText = 32_767
    static let longestName = 31

    /// Throws `.badData` for data that do not fit, and `.internalFault` for a sheet that we named wrongly.
    static func check(_ workbook: Workbook, path: String) throws(Failure) {
        var names: Set<String> = []
        for sheet in workbook.sheets {
            guard isName(sheet.name), names.insert(sheet.name.lowercased()).inserted else {
                throw Failure(
                    .internalFault, at: path, "\(quotedForMessage(sheet.name)) kan geen naam van een blad zijn",
                    remedy: "Meld dit met de gebruikte opdracht.")
            }
            try check(sheet, path: path)
        }
    }

    private static func check(_ sheet: Sheet, path: String) throws(Failure) {
        let remedy = "Laat het formaat xlsx weg, of kies een kleiner gebied."
        // The row of names is a row too.
        guard sheet.rowCount < mostRows else {
            throw Failure(
                .badData, at: "\(path), blad \(sheet.name)",
                "\(sheet.rowCount) rijen passen niet in Excel, dat er \(mostRows - 1) aankan naast de kop",
                remedy: remedy)
        }
        guard sheet.columns.count <= mostColumns else {
            throw Failure(
                .badData, at: "\(path), blad \(sheet.name)",
                "\(sheet.columns.count) kolommen passen niet in Excel, dat er \(mostColumns) aankan", remedy: remedy)
        }
        for column in sheet.columns {
            guard case .text(let cells) = column.cells else { continue }
            for (row, cell) in cells.enumerated() {
                // Excel counts in UTF-16; so many bytes hold no more of those units.
                guard let cell, cell.utf8.count > longestText, cell.utf16.count > longestText else { continue }
                throw Failure(
                    .badData,
                    at: "\(path), blad \(sheet.name), kolom \(printable(column.name, atMost: 60)), rij \(row + 2)",
                    "een tekst van \(cell.utf16.count) tekens past niet in een cel van Excel, dat er \(longestText) aankan",
                    remedy: "Kort de tekst in de bron in, of laat het formaat xlsx weg.")
            }
        }
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf16.count <= longestName && !name.contains { "[]:*?/\\".contains($0) }
            && name.first != "'" && name.last != "'"
    }
}
