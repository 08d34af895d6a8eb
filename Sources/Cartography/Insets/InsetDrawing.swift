import Areas

/// Draws one inset as the map itself is drawn: the areas, the borders, the numbers, and a scale of its own.
struct InsetDrawing {
    let inset: Inset
    let content: MapContent
    let plan: MapPlan
    /// The areas whose numbers stand here and not on the map.
    let numbered: [(rank: Int, area: Int)]
    let unit: Double

    var clip: String { "\(content.identifier)-inzet-\(inset.letter.lowercased())" }

    func define(in writer: inout SVGWriter) {
        writer.open("clipPath", ["id": clip])
        writer.rectangle(inset.frame, fill: "#000000")
        writer.close()
        water.define("\(clip)-watervlak", in: &writer)
    }

    private var water: Water { Water(content.water, projection: inset.projection, frame: inset.frame) }

    /// - Parameter hairline: the colour of thin borders on this map.
    func draw(in writer: inout SVGWriter, hairline: Color) {
        // What it shows stands on the map already; whoever listens to the map should not hear it twice.
        writer.open("g", ["aria-hidden": "true", "pointer-events": "none"])
        writer.rectangle(inset.frame, fill: Color.white.hex)
        water.draw(
            in: &writer, frame: inset.frame, clip: clip, outline: "\(clip)-watervlak",
            pattern: content.waterIdentifier)
        Surroundings(content, projection: inset.projection, frame: inset.frame)
            .draw(in: &writer, clip: clip, enlargement: unit)
        writer.open(
            "g",
            [
                "clip-path": "url(#\(clip))", "fill-rule": "evenodd", "stroke-linejoin": "round",
                "stroke-width": SVGWriter.unit(0.1 * unit),
            ])
        drawAreas(in: &writer, hairline: hairline)
        drawBorders(in: &writer)
        writer.close()
        writer.rectangle(inset.frame, fill: "none", stroke: Ink.border, strokeWidth: 0.35 * unit)
        drawNumbers(in: &writer)
        drawWords(in: &writer)
        writer.close()
    }

    private func drawAreas(in writer: inout SVGWriter, hairline: Color) {
        var place = [Int?](repeating: nil, count: content.areas.count)
        for (index, row) in inset.rows.enumerated() { place[row] = index }
        for layer in plan.layers {
            var path: [UInt8] = []
            for area in layer.areas { if let index = place[area] { path += inset.drawn.pathData(of: index) } }
            guard !path.isEmpty else { continue }
            writer.element(
                "path",
                [
                    "d": String(decoding: path, as: UTF8.self),
                    "fill": layer.fill.text(hatch: content.hatchIdentifier), "stroke": hairline.hex,
                ])
            if let overlay = layer.fill.overlay {
                writer.element(
                    "path", ["d": String(decoding: path, as: UTF8.self), "fill": overlay, "stroke": "none"])
            }
        }
    }

    private func drawBorders(in writer: inout SVGWriter) {
        let codes = inset.rows.map { content.areas.codes[$0] }
        let grouping = Grouping(codes: codes, names: codes.map { _ in nil }, by: .gemeente)
        let network = BorderNetwork(inset.drawn, groupings: [grouping])
        BorderStroke(width: 0.32 * unit, casing: 0.7 * unit)
            .draw(in: &writer, path: EdgeChains.pathData(network.edges[0]))
    }

    private func drawNumbers(in writer: inout SVGWriter) {
        var numbers = NumberPlacer(frame: inset.frame.enlarged(by: -0.5 * unit), enlargement: unit)
        numbers.place(
            numbered.compactMap { number in
                inset.rows.firstIndex(of: number.area).map { (number.rank, Outline(inset.drawn, area: $0)) }
            })
        numbers.draw(in: &writer)
    }

    private func drawWords(in writer: inout SVGWriter) {
        let letter = TextStyle(size: 3.2 * unit, bold: true, color: Ink.title)
        let name = TextStyle(size: 2.6 * unit, color: Ink.text)
        let baseline = inset.frame.minY - 1.4 * unit
        writer.line(inset.letter, x: inset.frame.minX, y: baseline, style: letter)
        let start = letter.width(of: inset.letter) + 1.6 * unit
        writer.line(
            name.fitting(inset.name, width: inset.frame.width - start), x: inset.frame.minX + start, y: baseline,
            style: name)
        let bar = ScaleBar(
            metresPerMillimetre: inset.projection.metresPerMillimetre, enlargement: unit, language: content.language)
        bar.drawSmall(in: &writer, x: inset.frame.minX, top: inset.frame.maxY + 1.8 * unit)
    }
}
