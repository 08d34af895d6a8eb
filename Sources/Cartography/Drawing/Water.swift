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

    /// - Parameter pattern: the id of its fill.
    func draw(in writer: inout SVGWriter, clip: String, pattern: String, enlargement: Double) {
        guard !isEmpty else { return }
        writer.open("g", ["clip-path": "url(#\(clip))", "fill-rule": "evenodd", "pointer-events": "none"])
        // The edge in its own colour, or a seam would show where two gemeenten share a lake.
        writer.open(
            "g",
            [
                "fill": Ink.water.hex, "stroke": Ink.water.hex, "stroke-width": SVGWriter.unit(0.1 * enlargement),
                "stroke-linejoin": "round",
            ])
        for path in paths { writer.element("path", ["d": String(decoding: path, as: UTF8.self)]) }
        writer.close()
        writer.open("g", ["fill": "url(#\(pattern))"])
        for path in paths { writer.element("path", ["d": String(decoding: path, as: UTF8.self)]) }
        writer.close()
        writer.close()
    }
}

extension MapContent {
    /// The id of the fill of water.
    var waterIdentifier: String { "\(identifier)-water" }

    /// The row of a legend for water; none where there is none on the map.
    var waterRows: [ClassLegend.Row] {
        guard water.pointCount > 0 else { return [] }
        return [
            ClassLegend.Row(
                fill: "url(#\(waterIdentifier))", ground: Ink.water, label: language("water", "water"), count: nil)
        ]
    }
}
