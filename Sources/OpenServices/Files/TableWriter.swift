import Areas

/// Writes a table as `kaart` reads it: UTF-8, `;`, a header, an empty cell for what is missing.
final class TableWriter {
    private let file: DiskFile
    private var buffer: [UInt8] = []
    private(set) var rows = 0

    /// Throws `cannotWrite`.
    init(_ path: String, columns: [String]) throws(Failure) {
        file = try DiskFile(path)
        append(columns.map { $0 })
    }

    /// - Parameter cells: as many as there are columns; numbers as the service wrote them.
    func write(_ cells: [String?]) throws(Failure) {
        append(cells)
        rows += 1
        if buffer.count > 1 << 18 { try flush() }
    }

    func close() throws(Failure) {
        try flush()
        try file.close()
    }

    private func flush() throws(Failure) {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func append(_ cells: [String?]) {
        for (number, cell) in cells.enumerated() {
            if number > 0 { buffer.append(UInt8(ascii: ";")) }
            buffer.append(contentsOf: Self.quoted(cell ?? "").utf8)
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    /// Between quotes where a reader would otherwise take it apart; control characters become spaces.
    static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x3B || $0 == 0x22 || $0 == 0x7F }) else { return text }
        let clean = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
        return "\"\(clean.replacing("\"", with: "\"\""))\""
    }
}
