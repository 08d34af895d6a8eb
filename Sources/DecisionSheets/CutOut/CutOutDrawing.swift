import Areas
import Cartography

/// The small map of a sheet: the area among its neighbours, and where that lies.
struct CutOutDrawing {
    let cutOut: CutOut
    let words: Words
    /// Starts the ids of patterns and clips.
    let code: String

    static let height = CutOutFrame.map.height + 9.6

    /// Draws with its upper left corner at a place (mm).
    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        let frame = CutOutFrame.map.moved(x, top)
        let inset = CutOutFrame.inset.moved(x, top)
        let projection = SmallProjection(
            ground: CutOut.visibleBox(around: cutOut.shapes.box(of: cutOut.subject)), frame: frame)
        writer.open("g", ["clip-path": "url(#\(code)-kader)"])
        writer.rectangle(frame, fill: "#ffffff")
        writeLand(in: &writer, projection)
        writer.close()
        writer.rectangle(frame, fill: "none", stroke: Ink.rule, strokeWidth: 0.2)
        let showsWhole = cutOut.whole.count > 0
        var taken = showsWhole ? [inset] : []
        let bar = SmallScaleBar(metresPerMillimetre: projection.metresPerMillimetre, language: words.language)
        let barBox = bar.box(x: frame.minX + 1.5, bottom: frame.maxY - 1.5)
        taken.append(barBox)
        writeRanks(in: &writer, projection, frame: frame, taken: taken)
        bar.draw(in: &writer, box: barBox)
        if showsWhole { writeWhole(in: &writer, inset: inset) }
        CutOutLegend(
            words: words, hatch: "url(#\(code)-arcering)", hasMissing: cutOut.classes.contains { $0 == nil },
            water: cutOut.water.pointCount > 0 ? "url(#\(code)-water)" : nil
        )
        .draw(in: &writer, x: x, top: frame.maxY + 1.8, width: frame.width)
    }

    /// The pattern for missing and the clip of the map, for the definitions of the page.
    func writeDefinitions(in writer: inout SVGWriter, x: Double, top: Double) {
        writer.open(
            "pattern",
            [
                "id": "\(code)-arcering", "patternUnits": "userSpaceOnUse", "width": "120", "height": "120",
                "patternTransform": "rotate(45)",
            ])
        writer.element("rect", ["width": "120", "height": "120", "fill": "#ffffff"])
        writer.element("rect", ["width": "24", "height": "120", "fill": Ink.hatch.hex])
        writer.close()
        if cutOut.water.pointCount > 0 {
            writer.markup(WaterPattern.element(id: "\(code)-water", wavelength: 220, hasGround: false))
        }
        writer.open("clipPath", ["id": "\(code)-kader"])
        writer.rectangle(CutOutFrame.map.moved(x, top), fill: "#000000")
        writer.close()
    }

    private func writeLand(in writer: inout SVGWriter, _ projection: SmallProjection) {
        let palette = Palette.risk.colors(for: 5)
        let edge = Palette.hairline(on: palette + [.white])
        func path(_ bytes: [UInt8], _ attributes: String) {
            guard !bytes.isEmpty else { return }
            writer.markup("<path \(attributes) d=\"")
            writer.markup(bytes)
            writer.markup("\"/>\n")
        }
        writer.open("g", ["fill-rule": "evenodd", "stroke-linejoin": "round"])
        for area in 0..<cutOut.water.count {
            let water = projection.path(cutOut.water, area: area)
            path(water, "fill=\"\(Ink.water.hex)\" stroke=\"\(Ink.water.hex)\" stroke-width=\"8\"")
            path(water, "fill=\"url(#\(code)-water)\"")
        }
        for area in 0..<cutOut.surroundings.count {
            path(
                projection.path(cutOut.surroundings, area: area),
                "fill=\"\(Ink.surroundings.hex)\" stroke=\"\(Ink.surroundingsBorder.hex)\" stroke-width=\"8\"")
        }
        for area in 0..<cutOut.shapes.count {
            let fill = cutOut.classes[area].map { palette[min(max($0, 1), 5) - 1].hex } ?? "url(#\(code)-arcering)"
            path(
                projection.path(cutOut.shapes, area: area),
                "fill=\"\(fill)\" stroke=\"\(edge.hex)\" stroke-width=\"12\"")
        }
        // A dark line on a white one is seen on every colour, also in grey.
        let subject = projection.path(cutOut.shapes, area: cutOut.subject)
        path(subject, "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"130\"")
        path(subject, "fill=\"none\" stroke=\"\(Ink.border.hex)\" stroke-width=\"70\"")
        writer.close()
    }

    /// The place on the list in every area with room for it.
    private func writeRanks(in writer: inout SVGWriter, _ projection: SmallProjection, frame: Box, taken: [Box]) {
        let palette = Palette.risk.colors(for: 5)
        for area in 0..<cutOut.shapes.count {
            guard let rank = cutOut.ranks[area] else { continue }
            let style = TextStyle(size: area == cutOut.subject ? 3.6 : 2.6, bold: area == cutOut.subject, color: .black)
            let text = words.whole(rank)
            let (width, height) = (style.width(of: text) + 1.2, style.size * FontMetrics.capHeight + 1.2)
            guard
                let spot = RoomInside(projection.rings(cutOut.shapes, area: area), within: frame)
                    .spot(width: width, height: height, avoiding: taken)
            else { continue }
            let background = cutOut.classes[area].map { palette[min(max($0, 1), 5) - 1] } ?? .white
            let color = background.textColor
            if cutOut.classes[area] == nil {
                let box = Box(
                    minX: spot.x - width / 2, minY: spot.y - height / 2, maxX: spot.x + width / 2,
                    maxY: spot.y + height / 2)
                writer.rectangle(box, fill: "#ffffff")
            }
            writer.line(
                text, x: spot.x, y: spot.y + style.size * FontMetrics.capHeight / 2,
                style: TextStyle(size: style.size, bold: style.bold, color: color), anchor: .middle, halo: background)
        }
    }

    private func writeWhole(in writer: inout SVGWriter, inset: Box) {
        writer.rectangle(inset, fill: "#ffffff", stroke: Ink.rule, strokeWidth: 0.2)
        let style = TextStyle(size: 2.2, color: Ink.secondary)
        let names =
            cutOut.wholeName.map {
                FittedText.lines($0, style: style, width: inset.width - 1.6, maxLines: 2, pointer: "")
            } ?? []
        let room = Box(
            minX: inset.minX + 1.2, minY: inset.minY + 1.2, maxX: inset.maxX - 1.2,
            maxY: inset.maxY - 1.2 - style.block(names.count))
        var ground = cutOut.whole.box
        for point in cutOut.shapes.allPoints(of: cutOut.subject) {
            ground.include(x: cutOut.shapes.x[point], y: cutOut.shapes.y[point])
        }
        let projection = SmallProjection(ground: ground, frame: room)
        writer.open("g", ["fill-rule": "evenodd"])
        for area in 0..<cutOut.whole.count {
            let path = projection.path(cutOut.whole, area: area)
            guard !path.isEmpty else { continue }
            writer.markup("<path fill=\"\(Ink.pale.hex)\" stroke=\"\(Ink.rule.hex)\" stroke-width=\"10\" d=\"")
            writer.markup(path)
            writer.markup("\"/>\n")
        }
        writer.markup("<path fill=\"\(Ink.accent.hex)\" stroke=\"\(Ink.accent.hex)\" stroke-width=\"40\" d=\"")
        writer.markup(projection.path(cutOut.shapes, area: cutOut.subject))
        writer.markup("\"/>\n")
        writer.close()
        for (number, name) in names.enumerated() {
            writer.line(
                name, x: (inset.minX + inset.maxX) / 2,
                y: inset.maxY - 1 - style.block(names.count - 1 - number), style: style, anchor: .middle)
        }
    }
}

extension Box {
    func moved(_ x: Double, _ y: Double) -> Box {
        Box(minX: minX + x, minY: minY + y, maxX: maxX + x, maxY: maxY + y)
    }
}
