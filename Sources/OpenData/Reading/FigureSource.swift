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

    /// Figures that areas themselves carry, as a table of their own; those that nobody filled are left out.
    package init(_ areas: AreaTable, figures: [Figure], location: String, year: Int?) {
        var values: [String: [AreaCode: Double]] = [:]
        for figure in figures where areas.has(figure.rawValue) {
            let known = zip(areas.codes, areas[figure]).compactMap { code, value in value.map { (code, $0) } }
            if !known.isEmpty { values[figure.rawValue] = Dictionary(uniqueKeysWithValues: known) }
        }
        let names = zip(areas.codes, areas.names).compactMap { code, name in name.map { (code, $0) } }
        self.init(
            location: location, year: year, values: values, rows: areas.codes,
            names: Dictionary(uniqueKeysWithValues: names), notices: [])
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

    /// The same with further figures.
    package func adding(_ further: [String: [AreaCode: Double]]) -> FigureSource {
        FigureSource(
            location: location, year: year, values: values.merging(further) { first, _ in first }, rows: rows,
            names: names, notices: notices)
    }

    /// The same figures under names that carry their year: `sterk_eenzaam_pct_2016`. Without a year, the same.
    package func namedByYear() -> FigureSource {
        FigureSource(
            location: location, year: year,
            values: Dictionary(uniqueKeysWithValues: values.map { (nameInYear($0), $1) }), rows: rows, names: names,
            notices: [])
    }

    /// The name of a figure with the year of this table behind it, where it has one.
    package func nameInYear(_ figure: String) -> String { year.map { "\(figure)_\($0)" } ?? figure }

    /// The same figures without names of areas smaller than a gemeente: under their codes other boundaries may have
    /// other areas.
    package func withoutNamesBelowGemeente() -> FigureSource {
        FigureSource(
            location: location, year: year, values: values, rows: rows,
            names: names.filter { $0.key.level <= .gemeente }, notices: notices)
    }
}

/// `sterk_eenzaam_pct` and 2016 for `sterk_eenzaam_pct_2016`; `nil` for a name that does not end in a year.
package func nameAndYear(_ name: String) -> (name: String, year: Int)? {
    let (stem, ending) = (name.dropLast(5), name.suffix(5))
    guard !stem.isEmpty, ending.first == "_", let year = Int(ending.dropFirst()), year >= 1000 else { return nil }
    return (String(stem), year)
}
