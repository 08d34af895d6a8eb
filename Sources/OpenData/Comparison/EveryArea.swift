package import Areas

/// All areas that groups are made of: those of the boundary file, whether on the map or not, with the figures that a
/// comparison needs.
///
/// An area on the map has the figures it has there; of the others tables and boundary file tell, joined as for the map.
/// Heat from a raster and land measured from a shape are only known on the map.
///
/// - Parameters:
///   - all: the areas of the boundary file with names.
///   - map: the areas on the map with their derived figures; their rows in `all` are `rows`.
///   - tables: the tables as they are joined to the map, in that order.
package func everyArea(
    _ all: AreaTable, map: AreaTable, rows: [Int], tables: [FigureSource], age: AgeGroup
) -> AreaTable {
    var result = all.onlyCompared(age: age)
    if rows.count < all.count {
        for source in tables {
            for figure in source.figures where AreaTable.isCompared(figure, age: age) {
                result.take(figure, from: source)
            }
        }
        result = derivingFigures(result, age: age, polygonKm2: Array(repeating: nil, count: all.count)).areas
    }
    for name in map.columnNames where AreaTable.isCompared(name, age: age) {
        var values = result[name]
        for (value, row) in zip(map[name], rows) { values[row] = value }
        result[name] = values
    }
    return result
}

/// Gemeenten, with further ones that have no area in the boundary file but a row in the tables.
package func adding(
    _ further: [AreaCode], to gemeenten: AreaTable, tables: [FigureSource], age: AgeGroup
) -> AreaTable {
    let here = Set(gemeenten.codes)
    let others = further.filter { !here.contains($0) }
    guard !others.isEmpty else { return gemeenten }
    var added = AreaTable(level: .gemeente, codes: others.sorted()).named(from: tables)
    for source in tables {
        for figure in source.figures where AreaTable.isCompared(figure, age: age) { added.take(figure, from: source) }
    }
    added = derivingFigures(added, age: age, polygonKm2: Array(repeating: nil, count: added.count)).areas

    var result = AreaTable(level: .gemeente, codes: (gemeenten.codes + added.codes).sorted())
    let (old, new) = (gemeenten.rowByCode, added.rowByCode)
    result.names = result.codes.map { code in
        old[code].flatMap { gemeenten.names[$0] } ?? new[code].flatMap { added.names[$0] }
    }
    result.gemeenteNames = result.names
    for name in Set(gemeenten.columnNames + added.columnNames).sorted() {
        let (left, right) = (gemeenten[name], added[name])
        result[name] = result.codes.map { code in old[code].map { left[$0] } ?? new[code].flatMap { right[$0] } }
    }
    return result
}

extension AreaTable {
    /// Whether a column takes part in comparisons: as a figure, as a weight or as the limit of one.
    fileprivate static func isCompared(_ name: String, age: AgeGroup) -> Bool {
        guard let figure = Figure(rawValue: name) else { return false }
        switch figure {
        case .inwoners65plus, .inwoners18plus, .inwoners18tot65: return figure == age.populationFigure
        default: return true
        }
    }

    fileprivate func onlyCompared(age: AgeGroup) -> AreaTable {
        var result = AreaTable(level: level, codes: codes)
        (result.names, result.wijkNames, result.gemeenteNames) = (names, wijkNames, gemeenteNames)
        for name in columnNames where Self.isCompared(name, age: age) { result[name] = self[name] }
        return result
    }

    fileprivate var rowByCode: [AreaCode: Int] {
        Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    }
}
