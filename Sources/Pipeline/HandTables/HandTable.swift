import Areas
import GeoFiles

/// Reads a table that a user made by hand: the only layer of a file, or the one that was named.
struct HandTable {
    let table: Table
    let notices: [Notice]

    /// Throws what reading throws, and `usage` for a file with several layers of which none was named.
    init(_ input: InputFile) throws(Failure) {
        let file = try VectorFile(path: input.path)
        guard let name = input.layer ?? (file.layers.count == 1 ? file.layers[0].name : nil) else {
            throw Failure(
                .usage, at: input.givenPath,
                "er staan \(file.layers.count) lagen in: "
                    + file.layers.prefix(8).map { printable($0.name, atMost: 40) }.joined(separator: ", "),
                remedy: "Geef een bestand met één tabel.")
        }
        let layer = try file.read(layer: name, shapes: false)
        (table, notices) = (layer.table, layer.notices)
    }
}
