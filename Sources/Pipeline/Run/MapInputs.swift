import Areas
import GeoFiles
import Guidance
import OpenData

/// What the tables and the boundary file of a run hold, and a record of each file for the provenance.
struct MapInputs {
    var boundaries: Boundaries
    var regions: Regions?
    var population: InputTable?
    /// One per year, the oldest first.
    var loneliness: [InputTable] = []
    var heat: InputTable?
    var extra: [InputTable] = []
    /// Which approach suits which area, and the bytes that say so.
    var approaches = Approaches([])
    var approachesText: [UInt8] = []
    /// Local knowledge, in the order of its file.
    var notes: [LocalNote] = []
    /// Places that people can go to; `nil` where none were named.
    var places: [Place]?
    var records: [FileRecord] = []
    var notices: [Notice] = []
    /// The columns of every file, for the check of `--kolom`.
    var columnsByFile: [(location: String, columnNames: [String])] = []

    init(boundaries: Boundaries, file: InputFile, layer: ReadLayer, asked: AreaLevel) {
        self.boundaries = boundaries
        notices = boundaries.notices
        if boundaries.areas.level != asked {
            notices.append(
                Notice(
                    "samengesteld",
                    "\(layer.location) heeft geen \(asked.plural); zij zijn samengesteld uit \(boundaries.areas.level.plural)."
                ))
        }
        columnsByFile.append((layer.location, layer.columnNames))
        records.append(
            FileRecord(
                .boundaries, file, layer, year: boundaries.year, coordinateSystem: boundaries.coordinateSystem))
    }

    /// Keeps what has to be told about a table of figures that was read.
    mutating func note(_ source: FigureSource, of file: InputFile, layer: ReadLayer, role: Role) {
        note(file, layer: layer, role: role, year: source.year, notices: source.notices)
    }

    /// Keeps what has to be told about a file that was read.
    mutating func note(
        _ file: InputFile, layer: ReadLayer, role: Role, year: Int? = nil, notices: [Notice] = [],
        coordinateSystem: CoordinateSystem? = nil
    ) {
        self.notices += notices
        columnsByFile.append((layer.location, layer.columnNames))
        records.append(FileRecord(role, file, layer, year: year, coordinateSystem: coordinateSystem))
    }

    /// The tables to join, in this order; loneliness of earlier years under names of its year.
    var tables: [FigureSource] {
        let now = [population, loneliness.last, heat].compactMap { $0 } + extra
        return now.map(\.source) + loneliness.dropLast().map { $0.source.namedByYear() }
    }

    /// The sources that may have a figure of their own for a wijk or larger area.
    var publishedSources: [FigureSource] {
        let now = [population, loneliness.last].compactMap { $0 } + extra
        return now.map(\.source) + (loneliness.count > 1 ? loneliness.map { $0.source.namedByYear() } : [])
    }

    /// All tables, for the names in them; of a table on other boundaries only names that mean the same here.
    var namingSources: [FigureSource] {
        ([population].compactMap { $0 } + loneliness.reversed() + extra + [heat].compactMap { $0 }).map { table in
            table.file.origin == nil ? table.source : table.source.withoutNamesBelowGemeente()
        }
    }
}

/// A table of figures and the file it stands in.
struct InputTable {
    let file: InputFile
    var source: FigureSource
    /// How its indicators move to other boundaries, where their names do not tell.
    let movement: Movement?

    init(_ file: InputFile, _ source: FigureSource, movement: Movement? = nil) {
        (self.file, self.source, self.movement) = (file, source, movement)
    }
}
