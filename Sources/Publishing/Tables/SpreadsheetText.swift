/// A table as delimited text for a spreadsheet with Dutch settings.
///
/// UTF-8 with a byte order mark (without it Excel reads names wrongly), `;` between cells, a decimal comma, lines ended
/// by CR LF (RFC 4180), a header, unknown cells empty, lists joined by `|`. Cells with `;`, quotes, line breaks or outer
/// spaces are quoted; text that a spreadsheet would run as a formula gets an apostrophe before it.
///
/// - Parameters:
///   - cells: one column each, all of the same length.
///   - rows: the rows to write, in this order.
///   - maxDecimals: numbers are rounded to so many decimals.
///   - withHeader: whether the byte order mark and header stand before the rows; not for a later piece of a file.
///   - plainThousandths: whether a number with exactly three decimals gets a fourth, so that no reader takes `12,125`
///     for twelve thousand.
package func spreadsheetText(
    columns: [String], cells: [ResultCells], rows: [Int], maxDecimals: Int = 9, plainThousandths: Bool = false,
    withHeader: Bool = true
) -> [UInt8] {
    precondition(columns.count == cells.count)
    var bytes: [UInt8] = []
    if withHeader {
        bytes += [0xEF, 0xBB, 0xBF]
        for (number, column) in columns.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes.appendCell(column)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }
    for row in rows {
        for (number, cells) in cells.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ";")) }
            switch cells {
            case .text(let texts): bytes.appendCell(texts[row] ?? "")
            case .integer(let integers): if let integer = integers[row] { bytes.appendInteger(integer) }
            case .number(let numbers):
                guard let value = numbers[row] else { continue }
                let start = bytes.count
                _ = bytes.appendDecimal(value, maxDecimals: maxDecimals, separator: UInt8(ascii: ","))
                if plainThousandths, let comma = bytes[start...].firstIndex(of: UInt8(ascii: ",")),
                    bytes.count - comma == 4
                {
                    bytes.append(UInt8(ascii: "0"))
                }
            case .list(let lists): bytes.appendCell(lists[row].joined(separator: "|"))
            }
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }
    return bytes
}

extension [UInt8] {
    /// Appends a text cell. Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV
    /// injection: `= + - @`, tab, CR, LF, and the full-width forms of the four signs). Control characters, which no name
    /// has and some readers stop at, become U+FFFD.
    fileprivate mutating func appendCell(_ text: String) {
        if Self.isPlain(text) {
            append(contentsOf: text.utf8)
            return
        }
        var scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar.value < 0x20 && !["\t", "\r", "\n"].contains(scalar) ? "\u{FFFD}" : scalar
        }
        if let first = scalars.first, "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) {
            scalars.insert("'", at: 0)
        }
        let quoted =
            scalars.contains { [";", "\"", "\r", "\n", "\t"].contains($0) } || scalars.first == " "
            || scalars.last == " "
        if quoted { append(UInt8(ascii: "\"")) }
        for scalar in scalars {
            if scalar == "\"" { append(UInt8(ascii: "\"")) }
            append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        if quoted { append(UInt8(ascii: "\"")) }
    }

    /// Whether nothing in a text asks for care: printable ASCII without quotes and separators, that neither begins with a
    /// sign nor begins or ends with a space. Nearly every cell is.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last else { return true }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: " "): return false
        default: break
        }
        return last != UInt8(ascii: " ")
            && bytes.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\"") }
    }
}
