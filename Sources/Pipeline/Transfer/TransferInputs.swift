import Areas
import GeoFiles
import OpenData

/// The tables that `overzetten` moves, read for what they are.
struct TransferInputs {
    /// In the order of the result: people, then the tables as given.
    private(set) var sources: [FigureSource] = []
    /// People on the boundaries moved from; empty where nobody knows.
    private(set) var people: [String: [AreaCode: Double]] = [:]
    /// People on the boundaries moved to; empty where nobody knows.
    private(set) var targetPeople: [String: [AreaCode: Double]] = [:]
    private(set) var records: [MapInputs.FileRecord] = []
    private(set) var notices: [Notice] = []
    private var columnsByFile: [(location: String, columnNames: [String])] = []

    /// - Parameter origin: the boundaries that the codes belong to.
    ///
    /// Throws for a table of which no figure is known and none is pointed at, and as its reader does.
    init(
        _ settings: TransferSettings, reader: InputReader, origin: DrawnBoundaries, target: DrawnBoundaries
    ) throws(Failure) {
        let level = origin.areas.level
        if let file = settings.people {
            let layer = try reader.table(file, for: .population, level: level)
            let source = try readPopulation(
                layer.layer.table, year: file.year, columns: reader.columns, parser: reader.parser)
            add(source, file, layer, .originPeople)
            people = source.people
        } else {
            // What the boundaries carry is people too, and moves along.
            let source = origin.peopleSource
            people = source.people
            if !source.figures.isEmpty { sources.append(source) }
        }
        if let file = settings.targetPeople {
            let layer = try reader.table(file, for: .population, level: target.areas.level)
            let source = try readPopulation(
                layer.layer.table, year: file.year, columns: reader.columns, parser: reader.parser)
            targetPeople = source.people
            notices += layer.layer.notices + source.notices
            records.append(MapInputs.FileRecord(.population, file, layer, year: source.year))
        } else {
            targetPeople = target.peopleSource.people
        }
        for file in settings.tables {
            let layer = try reader.table(file, for: nil, level: level)
            columnsByFile.append((layer.location, layer.columnNames))
            for source in try Self.sources(in: layer, settings, reader, file: file) {
                // A table of people that also serves as the weights moves once.
                if sources.contains(where: { $0.location == source.location && $0.figures == source.figures }) {
                    continue
                }
                add(source, file, layer, .indicators)
            }
        }
        try reader.columns.check(foundIn: columnsByFile + [(origin.location, origin.layer.columnNames)])
    }

    private mutating func add(
        _ source: FigureSource, _ file: InputFile, _ layer: ReadLayer, _ role: MapInputs.Role
    ) {
        sources.append(source)
        notices += layer.layer.notices + source.notices
        columnsByFile.append((layer.location, layer.columnNames))
        if !records.contains(where: { $0.file == file }) {
            records.append(MapInputs.FileRecord(role, file, layer, year: source.year))
        }
    }

    private static func sources(
        in layer: ReadLayer, _ settings: TransferSettings, _ reader: InputReader, file: InputFile
    ) throws(Failure) -> [FigureSource] {
        let table = layer.layer.table
        let (columns, parser) = (reader.columns, reader.parser)
        if !settings.indicators.isEmpty {
            let names = Dictionary(settings.indicators.map { ($0.column, $0.column) }) { first, _ in first }
            return [try readIndicators(table, names, year: settings.year, columns: columns, parser: parser)]
        }
        var sources: [FigureSource] = []
        for purpose in recognisedPurposes(layer.columnNames, columns: columns) {
            switch purpose {
            case .population:
                sources.append(try readPopulation(table, year: settings.year, columns: columns, parser: parser))
            case .loneliness:
                sources.append(
                    try readLoneliness(
                        table, year: settings.year, age: settings.ageGroup, columns: columns, parser: parser))
            case .heat: sources.append(try readHeatTable(table, columns: columns, parser: parser))
            case .boundaries: break
            }
        }
        guard !sources.isEmpty else {
            throw Failure(
                .usage, at: layer.location,
                "geen kolom met een bekend cijfer; kolommen in het bestand: \(layer.columnNames.prefix(40).joined(separator: ", "))",
                remedy: "Noem kolommen met --aantallen, --percentages of --landwaarden, of wijs ze aan met --kolom")
        }
        return sources
    }
}
