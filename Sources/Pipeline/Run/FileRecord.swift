import Areas
import GeoFiles

extension MapInputs {
    /// What a file is for.
    enum Role: String {
        case boundaries = "grenzen"
        case population = "bevolking"
        case loneliness = "eenzaamheid"
        case heat = "hitte"
        case indicators = "tabel"
        case regions = "gebieden"
        /// Rules that say which approach suits which area; local knowledge.
        case approaches = "aanpakken"
        case notes = "notities"
        case places = "plekken"
        /// Boundaries that the codes of a table belong to, and people on them.
        case originBoundaries = "oude grenzen"
        case originPeople = "mensen op oude grenzen"
    }

    /// A file that was read, for the provenance.
    struct FileRecord {
        let role: Role
        let file: InputFile
        let layer: String?
        let rowCount: Int?
        let year: Int?
        let attribution: Attribution?
        let coordinateSystem: CoordinateSystem?
    }
}

extension MapInputs.FileRecord {
    init(
        _ role: MapInputs.Role, _ file: InputFile, _ layer: ReadLayer, year: Int? = nil,
        coordinateSystem: CoordinateSystem? = nil
    ) {
        self.init(
            role: role, file: file, layer: layer.layerName, rowCount: layer.layer.table.rowCount,
            year: file.year ?? year, attribution: Attribution(of: role, file: file, columns: layer.columnNames),
            coordinateSystem: coordinateSystem)
    }
}
