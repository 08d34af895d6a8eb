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
