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
                if file.path == settings.people?.path, source.figures == sources.first?.figures { continue }
                add(source, file, layer, .indicators)
            }
        }
        if settings.people == nil { takePeople(from: origin) }
        try refuseClashes()
        try reader.columns.check(foundIn: columnsByFile + [(origin.location, origin.layer.columnNames)])
    }

    /// Without a table of people of their own, rates are weighted by those in the tables, else by those that the boundaries
    /// carry; what the boundaries carry and no table has moves along.
    private mutating func takePeople(from origin: DrawnBoundaries) {
        let named = Set(sources.flatMap(\.figures))
        for source in sources { people.merge(source.people) { first, _ in first } }
        people.merge(origin.peopleSource.people) { first, _ in first }
        let carried = FigureSource(
            origin.areas, figures: peopleFigures.filter { !named.contains($0.rawValue) }, location: origin.location,
            year: origin.year)
        if !carried.figures.isEmpty { sources.insert(carried, at: 0) }
    }

    /// Throws where two sources have a figure of one name, or one that the result already uses.
    private func refuseClashes() throws(Failure) {
        var owner = ["code": "de uitkomst", "naam": "de uitkomst", "gemeentenaam": "de uitkomst"]
        for source in sources {
            for figure in source.figures {
                guard let other = owner.updateValue(source.location, forKey: figure) else { continue }
                throw Failure(
                    .usage, at: source.location, "\(quotedForMessage(figure)) staat ook in \(other)",
                    remedy: "Zet de tabellen apart over, of geef de kolom een andere naam")
            }
        }
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

    /// Throws for a percentage outside 0...100: then it is something else.
    private static func checkRates(in source: FigureSource, _ settings: TransferSettings) throws(Failure) {
        for (column, movement) in settings.indicators where movement == .rate {
            let odd = (source.values[column] ?? [:]).filter { !(0...100).contains($0.value) }
            guard let example = odd.min(by: { $0.key < $1.key }) else { continue }
            throw Failure(
                .badData, at: "\(source.location) (\(example.key)), kolom \(printable(column, atMost: 80))",
                "\(NumberText.short(example.value)) is geen percentage tussen 0 en 100",
                remedy: "Noem deze kolom bij --aantallen of --landwaarden")
        }
    }

    private static func sources(
        in layer: ReadLayer, _ settings: TransferSettings, _ reader: InputReader, file: InputFile
    ) throws(Failure) -> [FigureSource] {
        let table = layer.layer.table
        let (columns, parser) = (reader.columns, reader.parser)
        if !settings.indicators.isEmpty {
            let names = Dictionary(settings.indicators.map { ($0.column, $0.column) }) { first, _ in first }
            let source = try readIndicators(table, names, year: settings.year, columns: columns, parser: parser)
            try checkRates(in: source, settings)
            return [source]
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
