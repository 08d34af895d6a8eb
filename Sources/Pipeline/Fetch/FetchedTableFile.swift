import Areas
import GeoFiles

/// Reads back a table that was fetched.
enum FetchedTableFile {
    /// Throws as reading any file does.
    static func read(_ path: String) throws(Failure) -> Table {
        let file = try VectorFile(path: path)
        return try file.read(layer: file.layers.first?.name ?? "", shapes: false).table
    }
}
