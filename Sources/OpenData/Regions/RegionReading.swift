package import Areas

/// Reads which gemeenten lie in which GGD-regio and provincie: a table with a row per gemeente, such as the one that
/// `ophalen` writes, a StatLine table "Gebieden in Nederland", or a plain table of codes or names.
///
/// A region is known by a column with its code, found by name or by its cells; else by a column with its name, where that
/// is the name of a provincie or GGD-regio as CBS uses it. Rows that are no gemeente are left out.
///
/// Returns the table, with a notice for names of regions that are not known. Throws for a table without gemeenten or
/// without both kinds of regions, and for a gemeente that stands in it twice.
package func readRegions(
    _ table: Table, columns: ColumnChoice = .none, parser: NumberParser
) throws(Failure) -> (regions: Regions, notices: [Notice]) {
    let finder = ColumnFinder(table: table, choice: columns)
    let codeColumn = try finder.gemeenteColumn()
    let rows = try CodedRows(finder, codeColumn: codeColumn)
    let ggd = try RegionColumns(finder, level: .ggdregio, code: .ggdregiocode, name: .ggdregionaam)
    let province = try RegionColumns(finder, level: .provincie, code: .provinciecode, name: .provincienaam)
    guard ggd.isThere || province.isThere else {
        throw finder.missing(.ggdregiocode, what: "GGD-regio's of provincies")
    }
    var names = try finder.names(rows: rows, codeColumn: codeColumn)
    var inhabitants: [AreaCode: Double] = [:]
    if let column = try finder.column(.inwoners) {
        inhabitants = try finder.read([("", column, .people)], rows: rows, parser: parser)[""] ?? [:]
    }
    var gemeenten: [Regions.Gemeente] = []
    var unknown: Set<String> = []
    for (row, code) in rows.rows where code.level == .gemeente {
        var found: [AreaCode?] = []
        for columns in [ggd, province] {
            let region = columns.region(at: row)
            if let code = region.code { names[code] = region.name ?? names[code] ?? RegionNames.name(code) }
            if region.code == nil, let name = region.name { unknown.insert(name) }
            found.append(region.code)
        }
        gemeenten.append(
            Regions.Gemeente(code: code, ggdregio: found[0], provincie: found[1], inhabitants: inhabitants[code]))
    }
    guard !gemeenten.isEmpty else {
        throw Failure(
            .badData, at: table.location, "er staan geen gemeenten in",
            remedy: "Geef een tabel met per gemeente de GGD-regio en provincie")
    }
    var notices = rows.notices
    if !unknown.isEmpty {
        notices.append(
            Notice(
                "gebied onbekend",
                "\(table.location): geen GGD-regio of provincie met deze naam: \(listed(unknown.sorted(), atMost: 8)). "
                    + "Hun gemeenten zijn alleen bij naam of code te kiezen."))
    }
    return (Regions(gemeenten: gemeenten, names: names), notices)
}

/// Where a table says in which region of one level a gemeente lies.
private struct RegionColumns {
    private let level: AreaLevel
    private let code: Table.Column?
    private let name: Table.Column?

    init(
        _ finder: ColumnFinder, level: AreaLevel, code codeMeaning: ColumnMeaning, name nameMeaning: ColumnMeaning
    ) throws(Failure) {
        self.level = level
        let named = try finder.column(codeMeaning)
        code = if let named { named } else { try finder.columnOfCodes(level) }
        name = try finder.column(nameMeaning)
    }

    var isThere: Bool { code != nil || name != nil }

    func region(at row: Int) -> (code: AreaCode?, name: String?) {
        let text = name?.name(at: row)
        let own = code?.text(at: row).flatMap { AreaCode($0) }.flatMap { $0.level == level ? $0 : nil }
        return (own ?? text.flatMap { RegionNames.code($0, level: level) }, text)
    }
}

extension ColumnFinder {
    /// The column with a gemeente per row: by name, else as for any table.
    fileprivate func gemeenteColumn() throws(Failure) -> Table.Column {
        if let chosen = try chosenColumn(.code) { return chosen }
        for meaning in [ColumnMeaning.gemeentecode, .code] {
            if let found = candidates(meaning).first(where: { isCodes($0, of: .gemeente) }) { return found }
        }
        if let found = try columnOfCodes(.gemeente) { return found }
        return try codeColumn()
    }

    /// The only column whose filled cells are nearly all codes of a level; of several that say the same, the first.
    fileprivate func columnOfCodes(_ level: AreaLevel) throws(Failure) -> Table.Column? {
        let found = table.columns.filter { isCodes($0, of: level) }
        guard let first = found.first else { return nil }
        for other in found.dropFirst() {
            for row in 0..<table.rowCount where first.text(at: row).map(trimmed) != other.text(at: row).map(trimmed) {
                throw Failure(
                    .badData, at: table.location,
                    "meer dan een kolom heeft codes van een \(level.rawValue): \(listed(found.map(\.name), atMost: 4))",
                    remedy: "Wijs er een aan met --kolom \(level.rawValue)code=NAAM")
            }
        }
        return first
    }

    private func isCodes(_ column: Table.Column, of level: AreaLevel) -> Bool {
        var (filled, codes) = (0, 0)
        for row in 0..<table.rowCount {
            guard let text = column.name(at: row) else { continue }
            filled += 1
            if AreaCode(text)?.level == level { codes += 1 }
        }
        return filled > 0 && Double(codes) >= 0.9 * Double(filled)
    }
}
