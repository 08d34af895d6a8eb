import Areas

/// The year that is taken from a table, and the rows that are about it.
struct Period {
    /// The year, `nil` for a table that does not say.
    let year: Int?
    private let years: [Int?]?

    /// - Parameter asked: the year wanted; the newest in the table when `nil`.
    /// - Parameter include: the rows that count.
    ///
    /// A table without years has one, which is unknown: then the year asked for is believed.
    /// Throws when the table has years but not the one asked for.
    init(_ finder: ColumnFinder, asked: Int?, within include: (Int) -> Bool = { _ in true }) throws(Failure) {
        guard let column = try finder.column(.jaar) else {
            (year, years) = (asked, nil)
            return
        }
        let rowCount = finder.table.rowCount
        let perRow = column.keys(rowCount: rowCount, Self.year)
        var found: Set<Int> = []
        for row in 0..<rowCount where include(row) {
            if let year = perRow[row] { found.insert(year) }
        }
        if let asked, !found.contains(asked) {
            let there = listed(found.sorted().map(String.init), atMost: 20)
            throw Failure(
                .badData, at: "\(finder.table.location), kolom \(column.shownName)",
                "het jaar \(asked) staat er niet in; wel: \(there.isEmpty ? "geen enkel jaar" : there)",
                remedy: "Geef een jaar dat er wel in staat, of een ander bestand")
        }
        (year, years) = (asked ?? found.max(), found.isEmpty ? nil : perRow)
    }

    /// Whether a row is about the year.
    func includes(_ row: Int) -> Bool { years.map { $0[row] == year } ?? true }

    /// 2020 for `2020JJ00`, `2020`, `2020BU05050101`; `nil` for anything that does not start with four digits alone.
    static func year(_ text: String) -> Int? {
        let body = Array(trimmed(text).utf8)
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        guard body.count >= 4, body[..<4].allSatisfy(isDigit), body.count == 4 || !isDigit(body[4]) else { return nil }
        return body[..<4].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
