import Areas

/// Water on a map, cut to the frame: it lies under everything and means nothing but itself.
struct Water {
    /// The `d` attributes, one per water area that is large enough to be seen.
    let paths: [[UInt8]]

    init(_ water: PolygonArray, projection: Projection, frame: Box) {
        let clipped = ClippedAreas(water, to: projection.ground(frame))
        let drawn = DrawnAreas(clipped.shapes, projection: projection)
        paths = drawn.areaRings.indices.filter { !drawn.areaRings[$0].isEmpty }.map { drawn.pathData(of: $0) }
    }

    /// Whether there is nothing to be seen.
    var isEmpty: Bool { paths.isEmpty }

    /// Writes the outline as a clip, for `draw`: so the points of a coast stand in the file once, under two fills.
    func define(_ id: String, in writer: inout SVGWriter) {
        guard !isEmpty else { return }
        writer.open("clipPath", ["id": id])
        writer.element("path", ["d": String(decoding: paths.joined(), as: UTF8.self), "clip-rule": "evenodd"])
        writer.close()
    }

    /// - Parameters:
    ///   - clip: the id of the clip of the frame.
    ///   - outline: the id that `define` was given.
    ///   - pattern: the id of the waves.
    func draw(in writer: inout SVGWriter, frame: Box, clip: String, outline: String, pattern: String) {
        guard !isEmpty else { return }
        writer.open("g", ["clip-path": "url(#\(clip))", "pointer-events": "none"])
        writer.open("g", ["clip-path": "url(#\(outline))"])
        writer.rectangle(frame, fill: Ink.water.hex)
        writer.rectangle(frame, fill: "url(#\(pattern))")
        writer.close()
        writer.close()
    }
}

extension MapContent {
    /// The id of the fill of water.
    var waterIdentifier: String { "\(identifier)-water" }

    /// The id of its outline.
    var waterOutlineIdentifier: String { "\(identifier)-watervlak" }

    /// The row of a legend for water; none where there is none on the map.
    var waterRows: [ClassLegend.Row] {
        guard water.pointCount > 0 else { return [] }
        return [
            ClassLegend.Row(
                fill: "url(#\(waterIdentifier))", ground: Ink.water, label: language("water", "water"), count: nil)
        ]
    }
}
