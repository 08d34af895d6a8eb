import Areas
import GeoFiles
import OpenData

/// A layer with the names of all its columns, also of those that were not read.
struct ReadLayer {
    let layer: Layer
    let columnNames: [String]

    var location: String { layer.table.location }
    /// The name of the layer; `nil` for a file that is one table.
    let layerName: String?

    init(layer: Layer, description: LayerDescription, of layerCount: Int) {
        (self.layer, columnNames) = (layer, description.columnNames)
        layerName = layer.shapes == nil && layerCount == 1 ? nil : description.name
    }
}

/// What the tables and the boundary file of a run hold, and a record of each file for the provenance.
struct MapInputs {
    /// What a file is for.
    enum Role: String {
        case boundaries = "grenzen"
        case population = "bevolking"
        case loneliness = "eenzaamheid"
        case heat = "hitte"
        case indicators = "tabel"
    }

    /// A file that was read.
    struct FileRecord {
        let role: Role
        let file: InputFile
        let layer: String?
        let rowCount: Int?
        let year: Int?
        let attribution: Attribution?
        let coordinateSystem: CoordinateSystem?
    }

    var boundaries: Boundaries
    var population: FigureSource?
    var loneliness: FigureSource?
    var heat: FigureSource?
    var extra: [FigureSource] = []
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
                role: .boundaries, file: file, layer: layer.layerName, rowCount: layer.layer.table.rowCount,
                year: file.year ?? boundaries.year,
                attribution: Attribution(of: .boundaries, file: file, columns: layer.columnNames),
                coordinateSystem: boundaries.coordinateSystem))
    }

    /// Keeps what has to be told about a table that was read.
    mutating func note(_ source: FigureSource?, of file: InputFile, layer: ReadLayer, role: Role) {
        notices += source?.notices ?? []
        columnsByFile.append((layer.location, layer.columnNames))
        records.append(
            FileRecord(
                role: role, file: file, layer: layer.layerName, rowCount: layer.layer.table.rowCount,
                year: file.year ?? source?.year,
                attribution: Attribution(of: role, file: file, columns: layer.columnNames), coordinateSystem: nil))
    }

    /// The sources that may have a figure of their own for a wijk or gemeente.
    var publishedSources: [FigureSource] { [population, loneliness].compactMap { $0 } + extra }
    /// All tables, for the names in them.
    var allSources: [FigureSource] { publishedSources + [heat].compactMap { $0 } }
}
