package import Areas

/// What a table is by its columns, and what is odd about its codes and names; nothing stops it.
package struct TableCheck: Sendable {
    /// Our word for a column and its name in the file, in the order of `ColumnMeaning`.
    package let columns: [(meaning: String, name: String)]
    /// The column with area codes; `nil` for a table without.
    package let codeColumn: String?
    /// The areas that have a row, each once, in code order.
    package let codes: [AreaCode]
    /// How many different areas of each level, largest level first.
    package let levelCounts: [(level: AreaLevel, count: Int)]
    package let findings: [Finding]

    /// - Parameters:
    ///   - columnNames: those of the whole file; the table may hold fewer.
    ///   - level: what a code without letters is taken for.
    package init(_ table: Table, columnNames: [String], columns choice: ColumnChoice, level: AreaLevel) {
        let finder = ColumnFinder(table: table, choice: choice)
        columns = ColumnMeaning.allCases.compactMap { meaning in
            let chosen = choice[meaning].flatMap { indexOfName($0, in: columnNames) }.map { columnNames[$0] }
            return (chosen ?? columnNames.first { meaning.fits($0) }).map { (meaning.rawValue, $0) }
        }
        let named = [ColumnMeaning.code, .buurtcode, .wijkcode, .gemeentecode].lazy
            .flatMap { finder.candidates($0) }.first
        let column = (try? finder.codeColumn()) ?? named
        codeColumn = column?.name
        guard let column else {
            (codes, levelCounts) = ([], [])
            findings = NameChecks.brokenText(Self.texts(of: table), at: table.location)
            return
        }
        let keys = column.keys(rowCount: table.rowCount) { AreaCode($0) }
        let codes = Set(keys.compactMap { $0 }).sorted()
        self.codes = codes
        levelCounts = AreaLevel.allCases.compactMap { level in
            let count = codes.count { $0.level == level }
            return count > 0 ? (level, count) : nil
        }
        var names: [AreaCode: String] = [:]
        if let reader = try? NameColumns(finder, codeColumn: column) {
            for (row, code) in keys.enumerated() { if let code { reader.add(row: row, code: code, to: &names) } }
        }
        findings =
            LookAlikeCodes.findings(in: column, of: table, level: level)
            + NameChecks.findings(names, at: table.location)
    }

    /// Every text of a small table without codes: its rows are places rather than areas.
    private static func texts(of table: Table) -> [(owner: String?, text: String)] {
        table.columns.flatMap { column -> [(owner: String?, text: String)] in
            guard case .text(let cells) = column.cells else { return [] }
            return cells.prefix(100_000).compactMap { $0.map { (nil, $0) } }
        }
    }
}

extension TableCheck {
    /// Which publisher's layout the columns are, in Dutch; `nil` for one that nobody else uses.
    package var layout: String? {
        let names = Set(columns.map(\.name).map { $0.lowercased() })
        let meanings = Set(columns.map(\.meaning))
        if names.isSuperset(of: ["leeftijd", "marges", "wijkenenbuurten"]) {
            return "RIVM StatLine, gezondheid per wijk en buurt"
        }
        if names.contains("wijkenenbuurten") { return "StatLine, per wijk en buurt" }
        if names.contains("regios"), names.contains("perioden") { return "StatLine, per regio" }
        if names.contains("bu_code") || names.contains("wk_code") {
            return "CBS wijk- en buurtkaart (schrijfwijze van de shapefile)"
        }
        if names.contains("buurtcode"), names.contains("_mean") || names.contains("pet_gem") {
            return "Klimaateffectatlas, gevoelstemperatuur per buurt"
        }
        if meanings.isSuperset(of: ["buurtcode", "water"]) { return "CBS wijken en buurten" }
        if names.contains("statcode") { return "CBS gebiedsindelingen" }
        return nil
    }
}
