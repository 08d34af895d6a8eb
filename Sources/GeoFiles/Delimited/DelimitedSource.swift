import Areas

/// A delimited text as a file with one layer, named after the file.
final class DelimitedSource: LayerSource {
    static let extensions: Set<String> = ["csv", "tsv", "txt"]

    let layers: [LayerDescription]
    private let text: DelimitedText

    init(_ location: DataLocation) throws(Failure) {
        let bytes = try readBytes(location.gdalPath, named: location.name, limit: InputLimits.textBytes)
        text = try DelimitedText(bytes: bytes, location: location.name)
        let file = lastPart(location.gdalPath)
        let stem = file.dropLast(location.fileExtension.count + 1)
        layers = [
            LayerDescription(
                name: String(stem), columnNames: text.columnNames, hasShapes: false, rowCount: text.rowCount)
        ]
    }

    func location(ofLayer index: Int) -> String { text.location }

    func read(layer index: Int, columns: [Int], shapes: Bool) throws(Failure) -> Layer {
        let cells = try text.cells(of: columns)
        let table = Table(
            location: text.location, rowCount: text.rowCount,
            columns: zip(columns, cells).map { Table.Column(name: text.columnNames[$0], cells: .text($1)) },
            firstRowNumber: 2)
        return Layer(table: table, shapes: nil, coordinateSystem: nil, notices: [])
    }

    /// Text has no points: `hasPoints` of its layer is false.
    func readPoints(layer index: Int, columns: [Int]) throws(Failure) -> PointLayer {
        throw Failure(
            .badData, at: text.location, "een tekstbestand heeft geen punten maar kolommen",
            remedy: "Lees de coördinaten uit de kolommen")
    }
}
