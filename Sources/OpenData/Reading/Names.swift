import Areas

/// Collects the names of areas from the name columns of a table.
struct NameColumns {
    private let own: Table.Column?
    private let perLevel: [(level: AreaLevel, column: Table.Column)]

    init(_ finder: ColumnFinder, codeColumn: Table.Column) throws(Failure) {
        var perLevel: [(AreaLevel, Table.Column)] = []
        let meanings: [(AreaLevel, ColumnMeaning)] = [
            (.buurt, .buurtnaam), (.wijk, .wijknaam), (.gemeente, .gemeentenaam),
        ]
        for (level, meaning) in meanings {
            guard let column = try finder.column(meaning), column.name != codeColumn.name else { continue }
            perLevel.append((level, column))
        }
        let named = try finder.chosenColumn(.naam) ?? finder.candidates(.naam).first { $0.name != codeColumn.name }
        (own, self.perLevel) = (named, perLevel)
    }

    /// Adds what a row says: the name of its own area, and those of the wijk and gemeente it lies in.
    func add(row: Int, code: AreaCode, to names: inout [AreaCode: String]) {
        if let name = own?.name(at: row), AreaCode(name) == nil { names[code] = name }
        for (level, column) in perLevel {
            guard let area = code.ancestor(level), names[area] == nil, let name = column.name(at: row),
                AreaCode(name) == nil
            else { continue }
            names[area] = name
        }
    }
}
