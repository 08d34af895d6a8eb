/// `prioriteiten.csv`: the list from the highest risk down, for a spreadsheet with Dutch settings.
///
/// UTF-8 with a byte order mark (without it Excel reads names wrongly), `;` between cells, a decimal comma, lines ended
/// by CR LF (RFC 4180), a header, unknown cells empty, lists joined by `|`. Areas without a score stand at the end, by
/// code. Cells with `;`, quotes, line breaks or outer spaces are quoted.
package func priorityList(of table: ResultTable) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for (number, column) in table.columns.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ";")) }
        bytes.appendCell(column.name)
    }
    bytes.append(contentsOf: "\r\n".utf8)
    for row in table.order {
        for (number, cells) in table.cells.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ";")) }
            switch cells {
            case .text(let texts): bytes.appendCell(texts[row] ?? "")
            case .integer(let integers): if let integer = integers[row] { bytes.appendInteger(integer) }
            case .number(let numbers):
                if let value = numbers[row] { _ = bytes.appendDecimal(value, separator: UInt8(ascii: ",")) }
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
}
