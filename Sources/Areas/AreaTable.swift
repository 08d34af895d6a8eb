/// Areas of one level with their figures, by column: what every stage after reading takes and returns.
package struct AreaTable: Sendable {
    package let level: AreaLevel
    /// One code per area, in code order, no code twice.
    package let codes: [AreaCode]
    package var names: [String?]
    /// Names of the containing wijk and gemeente; `nil` where no source has them.
    package var wijkNames: [String?]
    package var gemeenteNames: [String?]
    private var columns: [String: [Double?]] = [:]

    package init(level: AreaLevel, codes: [AreaCode]) {
        self.level = level
        self.codes = codes
        names = Array(repeating: nil, count: codes.count)
        wijkNames = names
        gemeenteNames = names
    }

    package var count: Int { codes.count }

    /// The figures of a column, one per area; all absent for a column that nobody filled.
    package subscript(column: String) -> [Double?] {
        get { columns[column] ?? Array(repeating: nil, count: count) }
        set {
            precondition(newValue.count == count)
            columns[column] = newValue
        }
    }

    package subscript(figure: Figure) -> [Double?] {
        get { self[figure.rawValue] }
        set { self[figure.rawValue] = newValue }
    }

    /// Whether anything was filled in under this name, even if every value is absent.
    package func has(_ column: String) -> Bool { columns[column] != nil }
    /// The names that were filled, sorted.
    package var columnNames: [String] { columns.keys.sorted() }

    /// The same table without the columns that hold an aggregate beside a published figure (`inwoners_uit_buurten`).
    package func withoutAggregatesBesidePublished() -> AreaTable {
        var result = self
        let endings = [AreaLevel.buurt, .wijk].map { "_uit_\($0.plural)" }
        result.columns = columns.filter { column in !endings.contains { column.key.hasSuffix($0) } }
        return result
    }

    /// The same table for some of the areas, in the given order.
    package func selecting(_ rows: [Int]) -> AreaTable {
        var result = AreaTable(level: level, codes: rows.map { codes[$0] })
        result.names = rows.map { names[$0] }
        result.wijkNames = rows.map { wijkNames[$0] }
        result.gemeenteNames = rows.map { gemeenteNames[$0] }
        for (name, values) in columns { result.columns[name] = rows.map { values[$0] } }
        return result
    }
}
