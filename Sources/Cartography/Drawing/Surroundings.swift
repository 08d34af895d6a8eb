import Areas

/// The areas around those of the map, in pale grey and cut to the frame.
struct Surroundings {
    private var areas: [(name: String?, rings: [[(x: Double, y: Double)]])] = []
    private let frame: Box
    private let shown: Box

    init(_ content: MapContent, layout: SheetLayout) {
        frame = layout.frame
        shown = layout.frame
        // Cut a little outside the frame, so that the cut itself is not drawn as a border.
        let cut = Box(minX: frame.minX - 2, minY: frame.minY - 2, maxX: frame.maxX + 2, maxY: frame.maxY + 2)
        let shapes = content.surroundings
        for area in 0..<shapes.count {
            var rings: [[(x: Double, y: Double)]] = []
            for ring in shapes.allRings(of: area) {
                let points = shapes.points(of: ring).dropLast().map {
                    (x: layout.projection.x(shapes.x[$0]), y: layout.projection.y(shapes.y[$0]))
                }
                guard points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { continue }
                let clipped = RingClip.clip(points, to: cut)
                if clipped.count >= 3 { rings.append(clipped) }
            }
            let name = area < content.surroundingNames.count ? content.surroundingNames[area] : nil
            if !rings.isEmpty { areas.append((name, rings)) }
        }
    }

    func draw(in writer: inout SVGWriter, clip: String, enlargement: Double) {
        guard !areas.isEmpty else { return }
        writer.open(
            "g",
            [
                "clip-path": "url(#\(clip))", "fill": Ink.surroundings.hex, "fill-rule": "evenodd",
                "stroke": Ink.surroundingsBorder.hex, "stroke-width": SVGWriter.unit(0.2 * enlargement),
                "stroke-linejoin": "round",
            ])
        for area in areas {
            var path = PathData()
            for ring in area.rings {
                for (index, point) in ring.enumerated() {
                    let (x, y) = (Int((point.x * 100).rounded()), Int((point.y * 100).rounded()))
                    if index == 0 { path.move(x: x, y: y) } else { path.line(x: x, y: y) }
                }
                path.end()
            }
            writer.element("path", ["d": String(decoding: path.bytes, as: UTF8.self)])
        }
        writer.close()
    }

    /// Names for the surroundings, the largest first.
    func wishes(enlargement: Double) -> [LabelWish] {
        let style = TextStyle(size: 2.5 * enlargement, color: Ink.surroundingsText)
        let wishes = areas.compactMap { area -> LabelWish? in
            guard let name = area.name else { return nil }
            let outline = Outline(area.rings.map { RingClip.clip($0, to: shown) })
            return LabelWish(name: name, outline: outline, style: style, inside: 1, distance: 1.5 * enlargement)
        }
        return wishes.enumerated().sorted {
            ($1.element.outline.box.width * $1.element.outline.box.height, $0.offset)
                < ($0.element.outline.box.width * $0.element.outline.box.height, $1.offset)
        }.map(\.element)
    }
}
