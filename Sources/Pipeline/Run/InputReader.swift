import Areas
import GeoFiles
import OpenData

/// Opens the files of a run and reads what the layouts in them mean.
struct InputReader {
    let settings: Settings
    let parser: NumberParser
    let columns: ColumnChoice

    /// Throws a usage failure for a `--kolom` whose left side is no name of ours.
    init(_ settings: Settings) throws(Failure) {
        self.settings = settings
        parser = NumberParser(extraMissing: settings.missingSigns)
        columns = try ColumnChoice(settings.columnNames)
    }

    /// Everything that stands in tables and boundary files. Heat rasters and heat polygons are read later, where they
    /// are needed.
    func inputs() throws(Failure) -> MapInputs {
        guard let boundaryFile = settings.boundaries else { throw missing() }
        if settings.loneliness.isEmpty || settings.heat == nil && !settings.goesWithoutHeat { throw missing() }
        var inputs = try boundaries(boundaryFile)
        if let file = settings.regions {
            let layer = try table(file, for: nil, into: &inputs)
            let (regions, notices) = try readRegions(layer.layer.table, columns: columns, parser: parser)
            inputs.regions = regions
            inputs.note(file, layer: layer, role: .regions, notices: notices)
        }
        if let file = settings.population {
            let layer = try table(file, for: .population, into: &inputs)
            let source = try readPopulation(layer.layer.table, year: file.year, columns: columns, parser: parser)
            inputs.population = InputTable(file, source)
            inputs.note(source, of: file, layer: layer, role: .population)
        }
        try readLoneliness(into: &inputs)
        if case .table(let file) = settings.heat {
            let layer = try table(file, for: .heat, into: &inputs)
            let source = try readHeatTable(layer.layer.table, columns: columns, parser: parser)
            inputs.heat = InputTable(file, source)
            inputs.note(source, of: file, layer: layer, role: .heat)
        }
        for extra in settings.extraTables {
            let layer = try table(extra.file, for: nil, into: &inputs)
            let source = try readIndicators(
                layer.layer.table, extra.columns, year: extra.file.year, columns: columns, parser: parser)
            inputs.extra.append(InputTable(extra.file, source, movement: extra.movement))
            inputs.note(source, of: extra.file, layer: layer, role: .indicators)
        }
        try readApproaches(into: &inputs)
        try readNotes(into: &inputs)
        try readPlaces(into: &inputs)
        try columns.check(foundIn: inputs.columnsByFile + originColumns())
        return inputs
    }

    /// The columns of boundaries and people that tables move from, where `--kolom` may be about those; the files
    /// themselves are read when their tables move.
    private func originColumns() throws(Failure) -> [(location: String, columnNames: [String])] {
        guard !settings.columnNames.isEmpty else { return [] }
        var found: [(location: String, columnNames: [String])] = []
        for file in settings.originFiles {
            for layer in try VectorFile(path: file.path).layers { found.append((file.givenPath, layer.columnNames)) }
        }
        return found
    }

    /// Every year of loneliness that is asked for, the oldest first. A file with several years is read once.
    private func readLoneliness(into inputs: inout MapInputs) throws(Failure) {
        var known: (file: InputFile, layer: ReadLayer)?
        for file in settings.loneliness {
            let layer: ReadLayer
            if let known, known.file.path == file.path, known.file.layer == file.layer {
                layer = known.layer
            } else {
                layer = try table(file, for: .loneliness, into: &inputs)
                known = (file, layer)
            }
            let source = try OpenData.readLoneliness(
                layer.layer.table, year: file.year, age: settings.ageGroup, columns: columns, parser: parser)
            inputs.loneliness.append(InputTable(file, source))
            inputs.note(source, of: file, layer: layer, role: .loneliness)
        }
        guard inputs.loneliness.count > 1 else { return }
        let years = inputs.loneliness.map(\.source.year)
        if let unknown = years.firstIndex(of: nil) {
            throw Failure(
                .usage, at: settings.loneliness[unknown].givenPath, "de tabel zegt niet over welk jaar zij gaat",
                remedy: "Geef `jaar`, zodat de jaren naast elkaar kunnen staan")
        }
        inputs.loneliness.sort { ($0.source.year ?? 0) < ($1.source.year ?? 0) }
        for (left, right) in zip(inputs.loneliness, inputs.loneliness.dropFirst())
        where left.source.year == right.source.year {
            throw Failure(
                .usage, at: right.file.givenPath,
                "het jaar \(right.source.year.map(String.init) ?? "") staat er al uit \(left.file.givenPath)",
                remedy: "Geef elk jaar één keer")
        }
    }

    /// The boundaries of the map, at the asked level or a finer one.
    private func boundaries(_ file: InputFile) throws(Failure) -> MapInputs {
        let (boundaries, layer) = try boundaries(file, level: settings.level)
        return MapInputs(boundaries: boundaries, file: file, layer: layer, asked: settings.level)
    }

    /// The boundaries of a level or, where the file does not have it, of the coarsest finer level that it has.
    func boundaries(_ file: InputFile, level asked: AreaLevel) throws(Failure) -> (Boundaries, ReadLayer) {
        let vector = try VectorFile(path: file.path)
        let finer = [AreaLevel.wijk, .buurt].filter { $0 > asked }
        var firstFailure: Failure?
        for level in [asked] + finer {
            do {
                let description = try chooseLayer(
                    from: vector.layers, level: level, asked: file.layer, withShapes: true, location: file.givenPath)
                let layer = ReadLayer(
                    layer: try vector.read(
                        layer: description.name,
                        columns: columnsToRead(description.columnNames, for: .boundaries, columns: columns),
                        shapes: true),
                    description: description, of: vector.layers.count)
                return (try readBoundaries(layer.layer, level: level, columns: columns, parser: parser), layer)
            } catch {
                guard error.kind == .badData || error.kind == .inputMissing, level < .buurt else {
                    throw firstFailure ?? error
                }
                firstFailure = firstFailure ?? error
            }
        }
        throw firstFailure ?? missing()
    }

    /// A table without shapes; of a wide one only the columns that matter, but all of them where no purpose tells which.
    private func table(
        _ file: InputFile, for purpose: Purpose?, into inputs: inout MapInputs
    ) throws(Failure) -> ReadLayer {
        let layer = try table(file, for: purpose, level: inputs.boundaries.areas.level)
        inputs.notices += layer.layer.notices
        return layer
    }

    func table(_ file: InputFile, for purpose: Purpose?, level: AreaLevel) throws(Failure) -> ReadLayer {
        let vector = try VectorFile(path: file.path)
        let description = try chooseLayer(
            from: vector.layers, level: level, asked: file.layer, withShapes: false, location: file.givenPath)
        let wanted = purpose.flatMap { columnsToRead(description.columnNames, for: $0, columns: columns) }
        let layer = try vector.read(layer: description.name, columns: wanted, shapes: false)
        return ReadLayer(layer: layer, description: description, of: vector.layers.count)
    }

    /// Every source that is needed and not named, at once.
    private func missing() -> Failure {
        let needed = [
            settings.boundaries == nil ? "--grenzen" : nil,
            settings.loneliness.isEmpty ? "--eenzaamheid" : nil,
            settings.heat == nil && !settings.goesWithoutHeat
                ? "--hitte-tabel (of --hitte-raster, --hitte-vlakken of --zonder-hitte)" : nil,
        ].compactMap(\.self)
        let isOne = needed.count == 1
        return Failure(
            .usage, at: "kaart",
            "\(isOne ? "er ontbreekt een bron" : "er ontbreken bronnen"): \(needed.joined(separator: ", "))",
            remedy:
                "Geef \(isOne ? "hem" : "ze") op de opdrachtregel of in het projectbestand; waar de bestanden te vinden zijn "
                + "staat in docs/handleiding.md.")
    }
}
