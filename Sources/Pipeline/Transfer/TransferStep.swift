import Areas
import GeoFiles
import Geometry
import OpenData

/// Moves every table whose codes belong to other boundaries to the areas of the map.
struct TransferStep {
    var reports: [TransferReport] = []
    var notices: [Notice] = []
    var transforms: [TransformDescription] = []
    private let reader: InputReader
    private let settings: Settings
    private let selected: SelectedAreas
    private let rd: PolygonArray
    /// People on the areas of the map, by the name of the figure.
    private let targetPeople: [String: [AreaCode: Double]]
    private let threads: Int
    private var known: [InputFile: (origin: DrawnBoundaries, crosswalk: Crosswalk, isWanted: [Bool])] = [:]

    /// Replaces the tables in `inputs` that have an origin; does nothing where none has.
    ///
    /// All other areas that a table's own areas reach count as targets too, so that what goes to them is not taken for lost.
    init(
        _ settings: Settings, _ inputs: inout MapInputs, to selected: SelectedAreas, shapes: MapShapes, threads: Int
    ) async throws(Failure) {
        (self.settings, self.threads) = (settings, threads)
        reader = try InputReader(settings)
        self.selected = selected
        guard inputs.hasOrigins else {
            (rd, targetPeople) = (PolygonArray(), [:])
            return
        }
        rd = shapes.rd.polygons
        let population = inputs.population
        let onMap = FigureSource(inputs.boundaries.areas, figures: peopleFigures, location: "", year: nil)
        targetPeople =
            if let population, population.file.origin == nil { population.source.people } else { onMap.people }
        inputs.population = try await moved(inputs.population, beside: population, &inputs)
        for year in inputs.loneliness.indices {
            inputs.loneliness[year] = try await movedTable(inputs.loneliness[year], beside: population, &inputs)
        }
        inputs.heat = try await moved(inputs.heat, beside: population, &inputs)
        for extra in inputs.extra.indices {
            inputs.extra[extra] = try await movedTable(inputs.extra[extra], beside: population, &inputs)
        }
    }

    private mutating func moved(
        _ table: InputTable?, beside population: InputTable?, _ inputs: inout MapInputs
    ) async throws(Failure) -> InputTable? {
        guard let table else { return nil }
        return try await movedTable(table, beside: population, &inputs)
    }

    /// - Parameter population: the map's table of people as read, which serves tables on the same boundaries.
    private mutating func movedTable(
        _ table: InputTable, beside population: InputTable?, _ inputs: inout MapInputs
    ) async throws(Failure) -> InputTable {
        guard let origin = table.file.origin else { return table }
        let (boundaries, crosswalk, isWanted) = try await crosswalk(from: origin.boundaries, &inputs)
        var people = boundaries.peopleSource.people
        if let file = origin.people {
            let layer = try reader.table(file, for: .population, level: crosswalk.sources.first?.level ?? .buurt)
            let source = try readPopulation(
                layer.layer.table, year: file.year, columns: reader.columns, parser: reader.parser)
            inputs.note(source, of: file, layer: layer, role: .originPeople)
            people = source.people
        } else if let population, population.file.origin?.boundaries == origin.boundaries {
            people = population.source.people
        }
        var movements: [String: Movement] = [:]
        if let movement = table.movement { for name in table.source.figures { movements[name] = movement } }
        let transfer = try Transfer(
            table.source, along: crosswalk, people: people, targetPeople: targetPeople, age: settings.ageGroup,
            movements: movements,
            isWanted: isWanted, from: boundaries.location, to: inputs.boundaries.location)
        reports.append(transfer.report)
        notices += transfer.report.notices
        let shares = transfer.known.map { ("\($0)_bekend", $1) }
        return InputTable(
            table.file, transfer.moved.adding(Dictionary(uniqueKeysWithValues: shares)), movement: table.movement)
    }

    /// The boundaries of a file laid over the map's areas, once per file; and which of the targets are the selection.
    private mutating func crosswalk(
        from file: InputFile, _ inputs: inout MapInputs
    ) async throws(Failure) -> (DrawnBoundaries, Crosswalk, [Bool]) {
        if let found = known[file] { return found }
        let box = rd.box
        let gemeenten = Set(selected.areas.codes.compactMap(\.gemeente))
        let boundaries = try await DrawnBoundaries(
            file, level: inputs.boundaries.areas.level, reader: reader, threads: threads
        ) { code, own in own.intersects(box) || code.gemeente.map(gemeenten.contains) ?? false }
        let (around, shapes) = try await others(reachedBy: boundaries.drawn.polygons, inputs.boundaries)
        var polygons = rd
        for area in around.indices { polygons.append(area: area, of: shapes) }
        let targets = DrawnAreas(
            codes: selected.areas.codes + around.map { inputs.boundaries.areas.codes[$0] }, polygons: polygons)
        let isWanted = selected.areas.codes.map { _ in true } + around.map { _ in false }
        let crosswalk = try await Crosswalk(from: boundaries.drawn, to: targets, threads: threads)
        inputs.note(
            file, layer: boundaries.layer, role: .originBoundaries, year: boundaries.year, notices: boundaries.notices,
            coordinateSystem: boundaries.system)
        if let transform = boundaries.transform { transforms.append(transform) }
        known[file] = (boundaries, crosswalk, isWanted)
        return (boundaries, crosswalk, isWanted)
    }

    /// The rows of the map's file that are not selected but that some source may reach, with their shapes in RD.
    private func others(
        reachedBy sources: PolygonArray, _ boundaries: Boundaries
    ) async throws(Failure) -> ([Int], PolygonArray) {
        let chosen = Set(selected.rows)
        guard chosen.count < boundaries.areas.count, let system = boundaries.coordinateSystem else {
            return ([], PolygonArray())
        }
        let all = try await transformed(boundaries.shapes, from: system, to: .rd, threads: threads)
        let index = BoxIndex((0..<sources.count).map { sources.box(of: $0) })
        let rows = (0..<all.count).filter { !chosen.contains($0) && !index.touching(all.box(of: $0)).isEmpty }
        return (rows, try await repaired(all.selecting(rows), in: .rd, threads: threads).polygons)
    }
}

extension MapInputs {
    fileprivate var hasOrigins: Bool {
        ([population, heat].compactMap { $0 } + loneliness + extra).contains { $0.file.origin != nil }
    }
}
