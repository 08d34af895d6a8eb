import Areas

/// Draws a plan on a sheet: from bottom to top water, the surroundings, the areas, the borders, the names, the numbers.
struct SheetDrawing {
    private let content: MapContent
    private let plan: MapPlan
    private let layout: SheetLayout
    private let water: Water
    private let drawn: DrawnAreas
    private let style: BorderStyle
    private let network: BorderNetwork
    private let unit: Double
    private let insets: [Inset]
    private let hairline: Color
    /// Of every numbered area that an inset shows, the place of that inset.
    private let insetOfArea: [Int: Int]

    /// - Parameter plan: makes the plan for a sheet of this content that draws borders in this style and enlarges text this
    ///   much. Water that lies outside the frame is gone from the content, so that no legend speaks of it.
    /// Throws when the parts do not belong together or nothing can be drawn.
    init(_ content: MapContent, sheet: MapSheet, plan: (MapContent, BorderStyle, Double) -> MapPlan) throws(Failure) {
        try content.check()
        let (style, unit) = (BorderStyle(content, sheet: sheet), sheet.paper.enlargement)
        var content = content
        var planned = plan(content, style, unit)
        var layout = SheetLayout(content, sheet: sheet, columns: planned.columns)
        var water = Water(content.water, projection: layout.projection, frame: layout.frame)
        if water.isEmpty, content.water.count > 0 {
            content.water = PolygonArray()
            planned = plan(content, style, unit)
            layout = SheetLayout(content, sheet: sheet, columns: planned.columns)
            water = Water(content.water, projection: layout.projection, frame: layout.frame)
        }
        let plan = planned
        (self.content, self.style, self.unit) = (content, style, unit)
        (self.plan, self.layout, self.water) = (plan, layout, water)
        drawn = DrawnAreas(content.shapes, projection: layout.projection)
        network = BorderNetwork(drawn, groupings: style.groupings)
        hairline = Palette.hairline(on: plan.layers.map(\.fill.background) + [.white])
        // An inset would show its areas without the points over them.
        let insets =
            !content.marks.isEmpty
            ? []
            : Inset.all(
                content, drawn, candidates: plan.layers.flatMap { $0.fill.isData ? $0.areas : [] },
                numbered: plan.numbered.map(\.area), layout: layout, unit: unit)
        self.insets = insets
        var insetOfArea: [Int: Int] = [:]
        for (_, area) in plan.numbered {
            guard let middle = drawn.middle(of: area) else { continue }
            let (box, isSmall) = (Outline(drawn, area: area).box, InsetChoice.crowds(drawn.size(of: area), unit: unit))
            insetOfArea[area] = insets.firstIndex {
                $0.window.contains(box) || isSmall && $0.window.contains(middle.x, middle.y)
            }
        }
        self.insetOfArea = insetOfArea
    }

    /// The drawing as SVG text.
    func svg() -> String {
        var writer = SVGWriter()
        let size = (SVGWriter.unit(layout.width), SVGWriter.unit(layout.height))
        let name = content.identifier
        writer.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": "\(Int(layout.width))mm",
                "height": "\(Int(layout.height))mm", "viewBox": "0 0 \(size.0) \(size.1)",
                "lang": content.language.rawValue, "role": "img",
                "aria-labelledby": "\(name)-titel \(name)-beschrijving", "font-family": FontMetrics.families,
            ])
        writer.element("title", ["id": "\(name)-titel"], text: content.title)
        writer.element("desc", ["id": "\(name)-beschrijving"], text: plan.description)
        writeDefinitions(in: &writer)
        writer.rectangle(
            Box(minX: 0, minY: 0, maxX: layout.width, maxY: layout.height), fill: Color.white.hex)
        layout.heading.draw(in: &writer, x: layout.margin, top: layout.margin)
        water.draw(
            in: &writer, frame: layout.frame, clip: "\(name)-kader", outline: content.waterOutlineIdentifier,
            pattern: content.waterIdentifier)
        let surroundings = Surroundings(content, projection: layout.projection, frame: layout.frame)
        surroundings.draw(in: &writer, clip: "\(name)-kader", enlargement: unit)
        writeAreas(in: &writer)
        // Whoever points at a name or a border means the area under it.
        writer.open("g", ["pointer-events": "none"])
        writeBorders(in: &writer)
        for inset in insets { inset.drawWindow(in: &writer, unit: unit) }
        writePlaces(in: &writer)
        writeNames(in: &writer, surroundings)
        writer.close()
        for drawing in insetDrawings { drawing.draw(in: &writer, hairline: hairline) }
        for item in layout.furniture { item.block.draw(in: &writer, x: item.x, top: item.top) }
        layout.sources.draw(
            in: &writer, x: layout.margin, top: layout.height - layout.margin - layout.sources.height)
        writer.close()
        return writer.text
    }

    private var insetDrawings: [InsetDrawing] {
        insets.indices.map { index in
            InsetDrawing(
                inset: insets[index], content: content, plan: plan,
                numbered: plan.numbered.filter { insetOfArea[$0.area] == index }, unit: unit)
        }
    }

    private func writeDefinitions(in writer: inout SVGWriter) {
        writer.open("defs")
        let step = SVGWriter.unit(1.2 * unit)
        writer.open(
            "pattern",
            [
                "id": content.hatchIdentifier, "patternUnits": "userSpaceOnUse", "width": step, "height": step,
                "patternTransform": "rotate(45)",
            ])
        writer.element("rect", ["width": step, "height": step, "fill": "#ffffff"])
        let width = SVGWriter.unit(0.24 * unit)
        writer.element("rect", ["width": width, "height": step, "fill": Ink.hatch.hex])
        writer.close()
        if !water.isEmpty {
            writer.markup(
                WaterPattern.element(id: content.waterIdentifier, wavelength: Int(240 * unit), hasGround: false))
            water.define(content.waterOutlineIdentifier, in: &writer)
        }
        for case .textured(let color, let texture, let id) in plan.layers.map(\.fill) {
            texture.define(id, over: color, in: &writer, enlargement: unit)
        }
        writer.open("clipPath", ["id": "\(content.identifier)-kader"])
        writer.rectangle(layout.frame, fill: "#000000")
        writer.close()
        for drawing in insetDrawings { drawing.define(in: &writer) }
        writer.close()
    }

    private func writeAreas(in writer: inout SVGWriter) {
        writer.open(
            "g",
            ["fill-rule": "evenodd", "stroke-linejoin": "round", "stroke-width": SVGWriter.unit(style.hairlineWidth)])
        for layer in plan.layers where !layer.areas.isEmpty {
            let fill = layer.fill.text(hatch: content.hatchIdentifier)
            let edge = layer.fill.edge(hairline: style.hasHairlines ? hairline : nil)
            writer.open("g", ["id": "\(content.identifier)-\(layer.id)", "fill": fill, "stroke": edge])
            for area in layer.areas { write(area, in: &writer) }
            writer.close()
            if let overlay = layer.fill.overlay {
                let path = layer.areas.flatMap { drawn.pathData(of: $0) }
                writer.element(
                    "path",
                    [
                        "d": String(decoding: path, as: UTF8.self), "fill": overlay, "stroke": "none",
                        "pointer-events": "none",
                    ])
            }
        }
        writer.close()
    }

    private func write(_ area: Int, in writer: inout SVGWriter) {
        let code = content.areas.codes[area].text
        let name = content.areas.names[area].map(XMLText.line)
        writer.markup("<path id=\"\(code)\"")
        // On a map of the country what the id and the title say already would weigh more than the borders.
        let isBrief = content.areas.count > MapSheet.manyAreas
        if !isBrief {
            writer.markup(" data-code=\"\(code)\"")
            if let name {
                writer.markup(" data-naam=\"")
                writer.escaped(name)
                writer.markup("\"")
            }
        }
        for (key, value) in plan.attributes(area).prefix(isBrief ? 1 : 9) {
            writer.markup(" data-\(key)=\"\(value)\"")
        }
        writer.markup(" d=\"")
        writer.markup(drawn.pathData(of: area))
        writer.markup("\"><title>")
        writer.escaped("\(name ?? code): \(plan.statement(area))")
        writer.markup("</title></path>\n")
    }

    private func writeBorders(in writer: inout SVGWriter) {
        for (index, grouping) in style.groupings.enumerated() {
            guard let stroke = style.stroke(of: index) else { continue }
            writer.open("g", ["id": "\(content.identifier)-\(grouping.level.rawValue)grenzen"])
            stroke.draw(in: &writer, path: EdgeChains.pathData(network.edges[index]))
            writer.close()
        }
    }

    /// Where the places of the map are on the sheet, as far as it shows them; mm.
    private var placesOnSheet: [(x: Double, y: Double)] {
        content.marks.places.map { (layout.projection.x($0.x), layout.projection.y($0.y)) }.filter(isInFrame)
    }

    private var placeRadius: Double { PlaceSymbol.radius(count: content.marks.places.count) * unit }

    private func isInFrame(_ point: (x: Double, y: Double)) -> Bool {
        let frame = layout.frame.enlarged(by: -placeRadius)
        return frame.minX <= point.x && point.x <= frame.maxX && frame.minY <= point.y && point.y <= frame.maxY
    }

    private func writePlaces(in writer: inout SVGWriter) {
        let places = placesOnSheet
        guard !places.isEmpty else { return }
        PlaceSymbol.open(in: &writer, id: "\(content.identifier)-plekken", radius: placeRadius)
        for place in places { PlaceSymbol.draw(in: &writer, x: place.x, y: place.y, radius: placeRadius) }
        writer.close()
    }

    private func writeNames(in writer: inout SVGWriter, _ surroundings: Surroundings) {
        let blocks = insets.map { $0.block(unit) } + insets.map { $0.letterBox(unit) }
        var numbers = NumberPlacer(frame: layout.frame, enlargement: unit, blocked: blocks)
        numbers.place(
            plan.numbered.filter { insetOfArea[$0.area] == nil }.map { ($0.rank, Outline(drawn, area: $0.area)) })
        numbers.place(
            content.marks.numbered.map { ($0.number, layout.projection.x($0.x), layout.projection.y($0.y)) })
        let reach = placeRadius
        let symbols = placesOnSheet.map {
            Box(minX: $0.x - reach, minY: $0.y - reach, maxX: $0.x + reach, maxY: $0.y + reach)
        }
        var placer = LabelPlacer(
            frame: layout.frame, obstacles: numbers.obstacles + blocks + symbols + insets.map(\.window))
        var backgrounds = [Color](repeating: .white, count: content.areas.count)
        for layer in plan.layers { for area in layer.areas { backgrounds[area] = layer.fill.background } }
        let wishes = NameWishes(content.areas, drawn, style, network, backgrounds: backgrounds, enlargement: unit)
        for wish in wishes.all { placer.place(wish) }
        for wish in surroundings.wishes(enlargement: unit) { placer.place(wish) }
        // The halo is painted before the letters, so that it never eats into a neighbouring one.
        writer.open(
            "g",
            [
                "id": "\(content.identifier)-namen", "stroke": "#ffffff", "stroke-width": SVGWriter.unit(0.55 * unit),
                "stroke-opacity": "0.85", "stroke-linejoin": "round", "paint-order": "stroke",
            ])
        for label in placer.labels { label.draw(in: &writer) }
        writer.close()
        numbers.draw(in: &writer)
    }
}
