import Foundation

/// A table that the program wrote for a spreadsheet: each row by the names of the columns.
struct SpreadsheetFile {
    let names: [String]
    let rows: [[String: String]]

    init(_ bytes: Data) {
        let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\u{FEFF}", with: "")
        let lines = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        let names = lines.first.map(Self.cells) ?? []
        self.names = names
        rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, Self.cells($0))) }
    }

    /// The cells of one column, from the top.
    func column(_ name: String) -> [String] { rows.compactMap { $0[name] } }

    /// The example has a name with a semicolon and quotes in it.
    private static func cells(_ line: String) -> [String] {
        var (cells, cell, quoted): ([String], String, Bool) = ([], "", false)
        for character in line {
            if character == "\"" { quoted.toggle() }
            if character == ";", !quoted {
                cells.append(cell)
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells + [cell]
    }
}
