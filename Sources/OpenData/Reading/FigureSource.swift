package import Areas

/// The figures that one table gives for areas of any level.
package struct FigureSource: Sendable {
    /// File and layer, for messages.
    package let location: String
    /// The year the figures are about, where the table says so.
    package let year: Int?
    /// Per figure (the names of `Figure`, or those of extra indicators) the areas whose value is known.
    package private(set) var values: [String: [AreaCode: Double]]
    /// The areas that have a row, with or without values, in code order.
    package let rows: [AreaCode]
    /// Names of areas as far as the table has them, also of wijken and gemeenten that have no row of their own.
    package let names: [AreaCode: String]
    /// What was odd about the table.
    package let notices: [Notice]

    init(
        location: String, year: Int?, values: [String: [AreaCode: Double]], rows: [AreaCode], names: [AreaCode: String],
        notices: [Notice]
    ) {
        (self.location, self.year, self.values) = (location, year, values)
        (self.rows, self.names, self.notices) = (rows, names, notices)
    }

    /// The names of the figures, sorted.
    package var figures: [String] { values.keys.sorted() }

    /// The areas of one level that have a row, in code order.
    package func rows(of level: AreaLevel) -> [AreaCode] { rows.filter { $0.level == level } }

    /// How many rows of a level have no value for a figure.
    package func missingCount(_ figure: String, level: AreaLevel) -> Int {
        let known = values[figure] ?? [:]
        return rows.reduce(0) { $0 + ($1.level == level && known[$1] == nil ? 1 : 0) }
    }

    /// The value of the country row, which CBS calls NL00 and RIVM NL01; `nil` where there is none.
    package func national(_ figure: Figure) -> Double? {
        rows.first { $0.level == .land }.flatMap { values[figure.rawValue]?[$0] }
    }
}
