import Areas

/// Geometry that a database wrote into a text column, which no program can see as geometry any more.
enum GeometryDump: String {
    case hexadecimal = "hexadecimale WKB"
    case wellKnownText = "WKT"

    /// What the first filled cells of a column look like; `nil` for ordinary cells.
    init?(_ column: Table.Column) {
        guard case .text(let cells) = column.cells, let cell = cells.lazy.compactMap({ $0 }).first else { return nil }
        if Self.isHexadecimal(cell) {
            self = .hexadecimal
        } else if Self.isWellKnownText(cell) {
            self = .wellKnownText
        } else {
            return nil
        }
    }

    /// Byte order 0 or 1, a geometry type of 1...17 with or without flags, and at least a point: 21 bytes.
    private static func isHexadecimal(_ cell: String) -> Bool {
        let digits = Array(cell.utf8)
        guard digits.count >= 42, digits.count.isMultiple(of: 2), digits[0] == 0x30,
            digits[1] == 0x30 || digits[1] == 0x31,
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) })
        else { return false }
        let type = digits[1] == 0x31 ? digits[2..<4] : digits[8..<10]
        guard let number = Int(String(decoding: type, as: UTF8.self), radix: 16) else { return false }
        return (1...17).contains(number)
    }

    private static func isWellKnownText(_ cell: String) -> Bool {
        var text = cell.prefix(80).uppercased()[...]
        if text.hasPrefix("SRID="), let semicolon = text.firstIndex(of: ";") {
            text = text[text.index(after: semicolon)...]
        }
        let kinds = [
            "POINT", "LINESTRING", "POLYGON", "MULTIP", "MULTIL", "MULTIS", "CURVEPOLYGON", "GEOMETRYCOLLECTION",
        ]
        return kinds.contains { text.hasPrefix($0) } && text.contains("(")
    }
}
