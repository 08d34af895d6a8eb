package import Areas
package import GeoFiles

/// The areas of one level with their shapes, as a boundary file gives them.
package struct Boundaries: Sendable {
    /// In code order, with names and with the numbers of people and land area as far as the file has them.
    package let areas: AreaTable
    /// One per area, in the coordinates of the file; empty where the file has no shape.
    package private(set) var shapes: PolygonArray
    /// Water of the same level, in the coordinates of the file: for maps to show, never areas of a result. Empty where the
    /// file has none.
    package private(set) var water: PolygonArray
    /// What the file says its coordinates are in; `nil` where it says nothing.
    package let coordinateSystem: CoordinateSystem?
    /// File and layer, for messages.
    package let location: String
    /// The year of the boundaries, where the file says so.
    package let year: Int?
    package let notices: [Notice]

    /// Gives the memory of the shapes back once they live on in another form; a country has a hundred megabytes of them.
    package mutating func forgetShapes() { (shapes, water) = (PolygonArray(), PolygonArray()) }
}

/// Reads the areas of one level from a layer.
///
/// Water, Belgian ground and rows of other levels are left out and counted in notices; the shapes of water are kept apart.
///
/// Throws for a layer without shapes, without codes or without areas of the level; for a row whose code is missing or no
/// area code; for codes that occur twice; and for cells that are not a possible number.
package func readBoundaries(
    _ layer: Layer, level: AreaLevel, columns: ColumnChoice = .none, parser: NumberParser
) throws(Failure) -> Boundaries {
    let table = layer.table
    guard let shapes = layer.shapes else { throw withoutShapes(table) }
    let finder = ColumnFinder(table: table, choice: columns)
    let codeColumn = try finder.codeColumn()
    let rows = try CodedRows(finder, codeColumn: codeColumn, strict: true)
    let ours = rows.rows.filter { $0.code.level == level }.sorted { $0.code < $1.code }
    var notices = layer.notices + rows.notices
    notices += try otherLevels(rows, level: level, table: table)

    var areas = AreaTable(level: level, codes: ours.map(\.code))
    areas.take(names: try finder.names(rows: rows, codeColumn: codeColumn))
    let people = try finder.peopleFigures(rows: rows, parser: parser)
    notices += people.notices
    for (figure, values) in people.values { areas[figure] = areas.codes.map { values[$0] } }

    for figure in areas.columnNames where areas[figure].allSatisfy({ $0 == nil }) {
        notices.append(
            Notice("kolom leeg", "\(table.location): \(figure) is voor alle \(areas.count) \(level.plural) leeg."))
    }
    let shapeless = ours.filter { shapes.isEmpty($0.row) }.map(\.code.text)
    if !shapeless.isEmpty {
        notices.append(
            Notice(
                "zonder vlak",
                "\(table.location): zonder vlak, maar wel in de tabellen: \(level.counted(shapeless.count)).",
                codes: shapeless))
    }
    return Boundaries(
        areas: areas, shapes: shapes.selecting(ours.map(\.row)),
        water: shapes.selecting(rows.water.filter { $0.code.level == level }.map(\.row)),
        coordinateSystem: layer.coordinateSystem, location: table.location,
        year: boundaryYear(table, rows: ours.map(\.row)), notices: notices)
}

private func withoutShapes(_ table: Table) -> Failure {
    let words = ["geom", "geometry", "geometrie", "geovlak", "wkb", "wkt", "thegeom", "ewkb", "shape"]
    if let column = table.columnNames.first(where: { words.contains(comparableName($0)) }) {
        return Failure(
            .badData, at: table.location,
            "het bestand heeft geen vlakken; kolom \(column) lijkt geometrie als tekst, en die wordt niet geraden",
            remedy: "Zet het bestand om naar een GeoPackage met een geometriekolom en een coördinatenstelsel")
    }
    return Failure(
        .badData, at: table.location, "het bestand heeft geen vlakken",
        remedy: "Geef een bestand met grenzen, zoals een GeoPackage, shapefile of GeoJSON")
}

/// Counts the rows of other levels; throws where there is none of the level asked for.
private func otherLevels(_ rows: CodedRows, level: AreaLevel, table: Table) throws(Failure) -> [Notice] {
    let counts = AreaLevel.allCases.compactMap { other -> (AreaLevel, Int)? in
        let count = rows.rows.reduce(0) { $0 + ($1.code.level == other ? 1 : 0) }
        return count > 0 ? (other, count) : nil
    }
    let others = counts.filter { $0.0 != level }.map { "\($0.1) \($0.0.plural)" }.joined(separator: ", ")
    if !counts.contains(where: { $0.0 == level }) {
        throw Failure(
            .badData, at: table.location,
            "er staan geen \(level.plural) in; wel: \(others.isEmpty ? "geen enkel gebied" : others)",
            remedy: "Geef met --niveau een niveau dat erin staat, of met --laag of --grenzen de \(level.plural)")
    }
    if others.isEmpty { return [] }
    return [Notice("ander niveau", "\(table.location): overgeslagen omdat het geen \(level.plural) zijn: \(others).")]
}

/// The year in `jaar`, or before the code in `jrstatcode` (`2024BU03080000`), of the first area.
private func boundaryYear(_ table: Table, rows: [Int]) -> Int? {
    guard let row = rows.first else { return nil }
    for name in ["jaar", "jrstatcode", "jaarstatcode"] {
        if let column = table.columns.first(where: { comparableName($0.name) == name }),
            let year = column.text(at: row).flatMap(Period.year)
        {
            return year
        }
    }
    return nil
}
