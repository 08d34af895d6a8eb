import Areas

/// The areas around those of the map, in pale grey and cut to the frame; only the borders between gemeenten are drawn.
struct Surroundings {
    private let drawn: DrawnAreas
    private let grouping: Grouping
    private let network: BorderNetwork

    init(_ content: MapContent, projection: Projection, frame: Box) {
        // Cut a little outside the frame, so that the cut itself is not drawn as a border.
        let clipped = ClippedAreas(content.surroundings, to: projection.ground(frame.enlarged(by: 2)))
        drawn = DrawnAreas(clipped.shapes, projection: projection)
        grouping = content.surroundingGroups(clipped.rows)
        network = BorderNetwork(drawn, groupings: [grouping])
    }

    func draw(in writer: inout SVGWriter, clip: String, enlargement: Double) {
        guard grouping.count > 0 else { return }
        var land: [UInt8] = []
        for area in drawn.areaRings.indices { land += drawn.pathData(of: area) }
        let width = SVGWriter.unit(0.2 * enlargement)
        writer.open("g", ["clip-path": "url(#\(clip))", "stroke-linejoin": "round", "stroke-width": width])
        writer.element(
            "path",
            [
                "d": String(decoding: land, as: UTF8.self), "fill": Ink.surroundings.hex, "fill-rule": "evenodd",
                "stroke": Ink.surroundings.hex,
            ])
        writer.element(
            "path",
            [
                "d": String(decoding: EdgeChains.pathData(network.edges[0]), as: UTF8.self), "fill": "none",
                "stroke": Ink.surroundingsBorder.hex,
            ])
        writer.close()
    }

    /// Names for the surroundings, the largest first.
    func wishes(enlargement: Double) -> [LabelWish] {
        let style = TextStyle(size: 2.5 * enlargement, color: Ink.surroundingsText)
        let order = network.outlines[0].indices.sorted {
            (network.outlines[0][$1].extent, $0) < (network.outlines[0][$0].extent, $1)
        }
        return order.compactMap { group in
            grouping.names[group].map {
                LabelWish(
                    name: $0, outline: network.outlines[0][group], style: style, halo: Ink.surroundings, inside: 1,
                    distance: 1.5 * enlargement)
            }
        }
    }
}

extension Outline {
    /// A rough measure of size: that of the rectangle around it.
    fileprivate var extent: Double { box.width * box.height }
}

extension MapContent {
    /// The gemeenten that these surrounding areas belong to, or else the areas themselves.
    fileprivate func surroundingGroups(_ rows: [Int]) -> Grouping {
        let names = rows.map { $0 < surroundingNames.count ? surroundingNames[$0] : nil }
        guard surroundingCodes.count == surroundings.count else { return Grouping(separate: names) }
        return Grouping(codes: rows.map { surroundingCodes[$0] }, names: names, by: .gemeente)
    }
}
