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
    private let targets: DrawnAreas
    private let isWanted: [Bool]
    /// People on the areas of the map, by the name of the figure.
    private let targetPeople: [String: [AreaCode: Double]]
    private let threads: Int
    private var known: [InputFile: (origin: DrawnBoundaries, crosswalk: Crosswalk)] = [:]

    /// Replaces the tables in `inputs` that have an origin; does nothing where none has.
    ///
    /// Areas around the selection count as targets too, so that what goes to them is not taken for lost.
    init(
        _ settings: Settings, _ inputs: inout MapInputs, to selected: SelectedAreas, shapes: MapShapes, threads: Int
    ) async throws(Failure) {
        (self.settings, self.threads) = (settings, threads)
        reader = try InputReader(settings)
        guard inputs.hasOrigins else {
            (targets, isWanted, targetPeople) = (DrawnAreas(codes: [], polygons: PolygonArray()), [], [:])
            return
        }
        let around = shapes.surroundingRows.map { inputs.boundaries.areas.codes[$0] }
        var polygons = shapes.rd.polygons
        for area in around.indices { polygons.append(area: area, of: shapes.surroundings) }
        targets = DrawnAreas(codes: selected.areas.codes + around, polygons: polygons)
        isWanted = selected.areas.codes.map { _ in true } + around.map { _ in false }

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
        let (boundaries, crosswalk) = try await crosswalk(from: origin.boundaries, &inputs)
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
        return InputTable(table.file, transfer.moved, movement: table.movement)
    }

    /// The boundaries of a file laid over the map's areas, once per file.
    private mutating func crosswalk(
        from file: InputFile, _ inputs: inout MapInputs
    ) async throws(Failure) -> (DrawnBoundaries, Crosswalk) {
        if let found = known[file] { return found }
        let box = targets.polygons.box
        let gemeenten = Set(zip(targets.codes, isWanted).compactMap { $1 ? $0.gemeente : nil })
        let boundaries = try await DrawnBoundaries(
            file, level: inputs.boundaries.areas.level, reader: reader, threads: threads
        ) { code, own in own.intersects(box) || code.gemeente.map(gemeenten.contains) ?? false }
        let crosswalk = try await Crosswalk(from: boundaries.drawn, to: targets, threads: threads)
        inputs.note(
            file, layer: boundaries.layer, role: .originBoundaries, year: boundaries.year, notices: boundaries.notices,
            coordinateSystem: boundaries.system)
        if let transform = boundaries.transform { transforms.append(transform) }
        known[file] = (boundaries, crosswalk)
        return (boundaries, crosswalk)
    }
}

extension MapInputs {
    fileprivate var hasOrigins: Bool {
        ([population, heat].compactMap { $0 } + loneliness + extra).contains { $0.file.origin != nil }
    }
}
