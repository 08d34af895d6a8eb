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
        guard let boundaryFile = settings.boundaries else { throw missing("--grenzen", "grenzen") }
        guard let lonelinessFile = settings.loneliness else { throw missing("--eenzaamheid", "eenzaamheid") }
        if settings.heat == nil, !settings.goesWithoutHeat {
            throw missing("--hitte-tabel, --hitte-raster, --hitte-vlakken of --zonder-hitte", "hitte")
        }
        var inputs = try boundaries(boundaryFile)
        if let file = settings.population {
            let layer = try table(file, for: .population, into: &inputs)
            inputs.population = try readPopulation(layer.layer.table, year: file.year, columns: columns, parser: parser)
            inputs.note(inputs.population, of: file, layer: layer, role: .population)
        }
        let layer = try table(lonelinessFile, for: .loneliness, into: &inputs)
        inputs.loneliness = try readLoneliness(
            layer.layer.table, year: lonelinessFile.year, age: settings.ageGroup, columns: columns, parser: parser)
        inputs.note(inputs.loneliness, of: lonelinessFile, layer: layer, role: .loneliness)
        if case .table(let file) = settings.heat {
            let layer = try table(file, for: .heat, into: &inputs)
            inputs.heat = try readHeatTable(layer.layer.table, columns: columns, parser: parser)
            inputs.note(inputs.heat, of: file, layer: layer, role: .heat)
        }
        for extra in settings.extraTables {
            let layer = try table(extra.file, for: nil, into: &inputs)
            let source = try readIndicators(
                layer.layer.table, extra.columns, year: extra.file.year, columns: columns, parser: parser)
            inputs.extra.append(source)
            inputs.note(source, of: extra.file, layer: layer, role: .indicators)
        }
        try columns.check(foundIn: inputs.columnsByFile)
        return inputs
    }

    /// The boundaries of the asked level or, where the file does not have it, of the coarsest finer level that it has.
    private func boundaries(_ file: InputFile) throws(Failure) -> MapInputs {
        let vector = try VectorFile(path: file.path)
        let finer = [AreaLevel.wijk, .buurt].filter { $0 > settings.level }
        var firstFailure: Failure?
        for level in [settings.level] + finer {
            do {
                let description = try chooseLayer(
                    from: vector.layers, level: level, asked: file.layer, withShapes: true, location: file.givenPath)
                let layer = ReadLayer(
                    layer: try vector.read(
                        layer: description.name,
                        columns: columnsToRead(description.columnNames, for: .boundaries, columns: columns),
                        shapes: true),
                    description: description, of: vector.layers.count)
                let boundaries = try readBoundaries(layer.layer, level: level, columns: columns, parser: parser)
                return MapInputs(boundaries: boundaries, file: file, layer: layer, asked: settings.level)
            } catch {
                guard error.kind == .badData || error.kind == .inputMissing, level < .buurt else {
                    throw firstFailure ?? error
                }
                firstFailure = firstFailure ?? error
            }
        }
        throw firstFailure ?? missing("--grenzen", "grenzen")
    }

    /// A table without shapes; of a wide one only the columns that matter, but all of them where no purpose tells which.
    private func table(
        _ file: InputFile, for purpose: Purpose?, into inputs: inout MapInputs
    ) throws(Failure) -> ReadLayer {
        let vector = try VectorFile(path: file.path)
        let description = try chooseLayer(
            from: vector.layers, level: inputs.boundaries.areas.level, asked: file.layer, withShapes: false,
            location: file.givenPath)
        let wanted = purpose.flatMap { columnsToRead(description.columnNames, for: $0, columns: columns) }
        let layer = try vector.read(layer: description.name, columns: wanted, shapes: false)
        inputs.notices += layer.notices
        return ReadLayer(layer: layer, description: description, of: vector.layers.count)
    }

    private func missing(_ option: String, _ key: String) -> Failure {
        Failure(
            .usage, at: "kaart", "er ontbreekt een bron: \(option)",
            remedy: "Geef hem op de opdrachtregel of onder '\(key)' in het projectbestand.")
    }
}
