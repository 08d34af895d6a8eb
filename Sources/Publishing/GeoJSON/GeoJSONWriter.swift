package import Areas

/// A feature collection on its way to a file: RFC 7946.
///
/// One feature per line, by code, so that two results can be compared line by line; the collection has its `bbox`
/// (absent where no area has a geometry) and the foreign member `herkomst`.
package struct GeoJSONWriter: Sendable {
    private let table: ResultTable
    private let shapes: DegreePolygons
    private let provenance: JSON
    /// The rows in order of code.
    private let rows: [Int]

    /// Takes the areas of a table with their shapes in the same order.
    ///
    /// Shells run counterclockwise and holes clockwise: turning and rounding are the business of whoever keeps the polygons
    /// valid. Throws `Failure(.internalFault)` when the numbers of areas differ.
    package init(_ table: ResultTable, shapes: DegreePolygons, provenance: JSON) throws(Failure) {
        guard shapes.count == table.rowCount else {
            throw Failure(
                .internalFault, at: table.level.plural, "\(shapes.count) vormen bij \(table.rowCount) gebieden",
                remedy: "Meld dit met de gebruikte bestanden.")
        }
        (self.table, self.shapes, self.provenance) = (table, shapes, provenance)
        rows = table.codes.indices.sorted { table.codes[$0] < table.codes[$1] }
    }

    /// Writes the collection, made in pieces on at most `threads` threads and written in order; the bytes do not depend
    /// on `threads`, and no more than two pieces per thread are in memory.
    ///
    /// Throws `Failure(.cannotWrite)`.
    package func write(
        to file: StagedFile, threads: Int = 1, isolation: isolated (any Actor)? = #isolation
    ) async throws(Failure) {
        try file.write(header)
        let properties = GeoJSONProperties(table)
        let pieces = pieces
        try await inOrder(pieces.count, threads: threads) { piece throws(Failure) in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(
                pieces[piece].reduce(0) { $0 + 1500 + 26 * shapes.layout.allPoints(of: rows[$1]).count })
            for position in pieces[piece] {
                let row = rows[position]
                bytes.append(contentsOf: position == 0 ? "\n".utf8 : ",\n".utf8)
                bytes.append(contentsOf: #"{"type":"Feature","properties":"#.utf8)
                properties.write(row, to: &bytes)
                bytes.append(contentsOf: #","geometry":"#.utf8)
                appendGeometry(of: row, to: &bytes)
                bytes.append(UInt8(ascii: "}"))
            }
            return bytes
        } consume: { bytes throws(Failure) in
            try file.write(bytes)
        }
        try file.write(Array("\n]}\n".utf8))
    }

    private var header: [UInt8] {
        var bytes = Array(#"{"type":"FeatureCollection","#.utf8)
        if let box = shapes.box {
            bytes.append(contentsOf: #""bbox":"#.utf8)
            for (number, corner) in [box.west, box.south, box.east, box.north].enumerated() {
                bytes.append(number == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
                bytes.append(coordinate: corner)
            }
            bytes.append(contentsOf: "],".utf8)
        }
        bytes.append(contentsOf: #""herkomst":"#.utf8)
        provenance.write(to: &bytes)
        bytes.append(contentsOf: #","features":["#.utf8)
        return bytes
    }

    /// Runs of positions in `rows` with about 20,000 points each: half a megabyte of text, the same on every machine.
    private var pieces: [Range<Int>] {
        var pieces: [Range<Int>] = []
        var (start, weight) = (0, 0)
        for position in rows.indices {
            // The properties of an area cost about as much as 40 points.
            weight += shapes.layout.allPoints(of: rows[position]).count + 40
            if weight >= 20_000 {
                pieces.append(start..<position + 1)
                (start, weight) = (position + 1, 0)
            }
        }
        if start < rows.count { pieces.append(start..<rows.count) }
        return pieces
    }

    private func appendGeometry(of row: Int, to bytes: inout [UInt8]) {
        let layout = shapes.layout
        let parts = layout.parts(of: row)
        if parts.isEmpty {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        let single = parts.count == 1
        bytes.append(
            contentsOf: (single ? #"{"type":"Polygon","coordinates":"# : #"{"type":"MultiPolygon","coordinates":["#)
                .utf8)
        for part in parts {
            if part > parts.lowerBound { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "["))
            for ring in layout.rings(of: part) {
                if ring > layout.rings(of: part).lowerBound { bytes.append(UInt8(ascii: ",")) }
                let points = layout.points(of: ring)
                bytes.append(ring: shapes.x[points], shapes.y[points])
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(contentsOf: (single ? "}" : "]}").utf8)
    }
}
