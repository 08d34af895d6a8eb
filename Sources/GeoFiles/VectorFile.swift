package import Areas

/// A vector or table file of any format that GDAL reads, a delimited text (CSV), or either inside a zip; open for reading.
///
/// Opening checks what can be checked cheaply; a text file is checked to its last byte. Not Sendable: it may hold a GDAL
/// dataset. What it returns are values.
package final class VectorFile {
    /// The path as given.
    package let path: String
    /// The file for messages: its last part.
    package let name: String
    package let layers: [LayerDescription]
    private let source: any LayerSource

    /// Throws `inputMissing` where nothing stands under the path (naming files that look like it), and `badData` for a
    /// folder, an empty, truncated or unreadable file, a raster, a zip with several files that could be meant, and a text
    /// with ragged rows.
    package init(path: String) throws(Failure) {
        self.path = path
        let location = try DataLocation(path)
        name = location.name
        if DelimitedSource.extensions.contains(location.fileExtension) {
            source = try DelimitedSource(location)
        } else {
            source = try DatasetSource(location)
        }
        layers = source.layers
    }

    /// The rows of a layer, in the order of the file.
    ///
    /// - Parameters:
    ///   - layer: its name, else the only one that equals it without regard to case.
    ///   - columns: the columns to read, matched likewise, in this order; all of them where `nil`. Others cost nothing.
    ///   - shapes: whether to read the polygons too. Curves become lines, Z and M are dropped, rings are closed.
    ///
    /// Throws `inputMissing` for a layer that is not there, and `badData` for a column that is not there, for shapes asked
    /// of a layer that has none, for a shape that is no polygon, for coordinates that are not finite, and for everything
    /// that GDAL calls a failure while reading.
    package func read(layer: String, columns: [String]? = nil, shapes: Bool) throws(Failure) -> Layer {
        let index = try index(ofLayer: layer)
        let wanted = try numbers(of: columns, inLayer: index)
        if shapes, !layers[index].hasShapes { throw try withoutShapes(index, at: source.location(ofLayer: index)) }
        return try source.read(layer: index, columns: wanted, shapes: shapes)
    }

    /// The rows and points of a layer, in the order of the file; a row with several points (MultiPoint) has them all.
    ///
    /// Throws as `read` does, and `badData` for a layer without points and for a shape that is no point.
    package func readPoints(layer: String, columns: [String]? = nil) throws(Failure) -> PointLayer {
        let index = try index(ofLayer: layer)
        let wanted = try numbers(of: columns, inLayer: index)
        guard layers[index].hasPoints else {
            throw Failure(
                .badData, at: source.location(ofLayer: index),
                "de laag heeft geen punten" + (layers[index].hasShapes ? " maar vlakken" : ""),
                remedy: layers[index].hasShapes
                    ? "Maak er punten van, bijvoorbeeld in QGIS met 'Punt op oppervlak'"
                    : "Geef een laag met punten, of een CSV met kolommen voor de coördinaten")
        }
        return try source.readPoints(layer: index, columns: wanted)
    }

    private func numbers(of columns: [String]?, inLayer index: Int) throws(Failure) -> [Int] {
        let description = layers[index]
        guard let columns else { return Array(description.columnNames.indices) }
        let location = source.location(ofLayer: index)
        var wanted: [Int] = []
        for column in columns {
            guard let found = onlyMatch(column, in: description.columnNames) else {
                throw Failure(
                    .badData, at: location, "er is geen kolom \(quotedForMessage(column))",
                    remedy: "Kies uit de kolommen die er zijn" + listing(description.columnNames))
            }
            if !wanted.contains(found) { wanted.append(found) }
        }
        return wanted
    }

    private func index(ofLayer layer: String) throws(Failure) -> Int {
        if let index = onlyMatch(layer, in: layers.map(\.name)) { return index }
        throw Failure(
            .inputMissing, at: name, "er is geen laag \(quotedForMessage(layer))",
            remedy: layers.isEmpty
                ? "Het bestand heeft geen lagen" : "Kies uit de lagen die er zijn" + listing(layers.map(\.name)))
    }

    /// Says why there are no shapes, and looks whether the layer keeps them as text.
    private func withoutShapes(_ index: Int, at location: String) throws(Failure) -> Failure {
        let columns = Array(layers[index].columnNames.indices)
        let dumps = try source.read(layer: index, columns: columns, shapes: false).table.columns.compactMap { column in
            GeometryDump(column).map { (column.name, $0) }
        }
        guard !dumps.isEmpty else {
            return Failure(
                .badData, at: location, "de laag heeft geen vlakken",
                remedy: "Geef een bestand met gebieden, zoals de GeoPackage van CBS Wijken en Buurten")
        }
        let found = dumps.map { "\(quotedForMessage($0.0)) (\($0.1.rawValue))" }.joined(separator: ", ")
        return Failure(
            .badData, at: location,
            "de vlakken staan hier als tekst in \(dumps.count == 1 ? "kolom" : "kolommen") \(found)",
            remedy: "Zet het bestand om naar GeoPackage, of geef de kant-en-klare GeoPackage van de bron")
    }
}

/// The position of the one name that equals `wanted`, else of the only one that does without regard to case.
private func onlyMatch(_ wanted: String, in names: [String]) -> Int? {
    if let exact = names.firstIndex(of: wanted) { return exact }
    let folded = names.indices.filter { names[$0].lowercased() == wanted.lowercased() }
    return folded.count == 1 ? folded[0] : nil
}

/// What a file of some kind must be able to do for `VectorFile`.
protocol LayerSource: AnyObject {
    var layers: [LayerDescription] { get }
    /// File and layer for messages.
    func location(ofLayer index: Int) -> String
    /// - Parameter columns: numbers into `columnNames` of the layer.
    func read(layer index: Int, columns: [Int], shapes: Bool) throws(Failure) -> Layer
    /// Only for a layer that has points by its description.
    func readPoints(layer index: Int, columns: [Int]) throws(Failure) -> PointLayer
}
