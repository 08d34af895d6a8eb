import Areas

/// The two-way legend: heat to the right, loneliness upwards, every cell as it is painted on the map, with the number of
/// areas in it, and in the corners what they mean in words.
struct BivariateLegend: Furniture {
    private let theme: BivariateTheme
    private let cells: BivariateCells
    private let language: Language
    private let enlargement: Double
    private let heading: [String]

    /// - Parameter plural: what is counted, such as `buurten`.
    init(
        _ theme: BivariateTheme, _ cells: BivariateCells, counting plural: String, language: Language,
        enlargement: Double
    ) {
        (self.theme, self.cells, self.language, self.enlargement) = (theme, cells, language, enlargement)
        heading = TextStyle(size: 3.0 * enlargement, bold: true).wrapped(
            language("Hitte en eenzaamheid, aantal \(plural)", "Heat and loneliness, number of \(plural)"),
            width: 78 * enlargement, maxLines: 2)
    }

    private static let cellWidth = 17.5
    private static let cellHeight = 12.0
    private var headingStyle: TextStyle { TextStyle(size: 3.0 * enlargement, bold: true, color: Ink.title) }
    private var nameStyle: TextStyle { TextStyle(size: 2.5 * enlargement, bold: true) }
    private var rangeStyle: TextStyle { TextStyle(size: 2.2 * enlargement, color: Ink.secondary) }
    private var axisStyle: TextStyle { TextStyle(size: 2.5 * enlargement) }
    private var gridWidth: Double { Self.cellWidth * Double(theme.heat.ranges.count) * enlargement }
    private var gridHeight: Double { Self.cellHeight * Double(theme.loneliness.ranges.count) * enlargement }
    private var gridTop: Double { headingStyle.height(ofLines: heading.count) + 4 * enlargement }

    private var lonelyAxis: [String] {
        axisStyle.wrapped(axis(theme.loneliness), width: gridHeight, maxLines: 3)
    }
    private var heatAxis: [String] { axisStyle.wrapped(axis(theme.heat), width: gridWidth, maxLines: 2) }
    /// The room for the words beside the rows.
    private var labelWidth: Double {
        let names = theme.loneliness.ranges.map { nameStyle.width(of: theme.loneliness.names[$0.group - 1]) }
        let ranges = theme.loneliness.ranges.map { rangeStyle.width(of: $0.range) }
        return (names + ranges).max() ?? 0
    }
    private var gridLeft: Double {
        Double(lonelyAxis.count) * axisStyle.leading + 1.5 * enlargement + labelWidth + 1.8 * enlargement
    }

    var size: (width: Double, height: Double) {
        let below = 8.6 * enlargement + axisStyle.height(ofLines: heatAxis.count) + 1
        let widest = heading.map { headingStyle.width(of: $0) }.max() ?? 0
        return (max(gridLeft + gridWidth + 1, widest), gridTop + gridHeight + below)
    }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        writer.paragraph(heading, x: x, top: top, style: headingStyle)
        let (gridX, gridY) = (x + gridLeft, top + gridTop)
        for (row, lonely) in theme.loneliness.ranges.reversed().enumerated() {
            for (column, heat) in theme.heat.ranges.enumerated() {
                let left = gridX + Double(column) * Self.cellWidth * enlargement
                let cellTop = gridY + Double(row) * Self.cellHeight * enlargement
                draw(lonely: lonely.group - 1, heat: heat.group - 1, in: &writer, left: left, top: cellTop)
            }
        }
        drawAxes(in: &writer, x: x, gridX: gridX, gridY: gridY)
    }

    private func draw(lonely: Int, heat: Int, in writer: inout SVGWriter, left: Double, top: Double) {
        let (width, height) = (Self.cellWidth * enlargement, Self.cellHeight * enlargement)
        let color = BivariatePalette.colors[lonely][heat]
        let (cell, fill) = (
            Box(minX: left, minY: top, maxX: left + width, maxY: top + height), cells.fill(lonely: lonely, heat: heat)
        )
        writer.rectangle(cell, fill: fill.text(hatch: ""), stroke: .white, strokeWidth: 0.3 * enlargement)
        if let overlay = fill.overlay {
            writer.rectangle(cell.enlarged(by: -0.15 * enlargement), fill: overlay)
        }
        // A halo keeps letters on the plain colour where the cell has a texture.
        writer.open(
            "g",
            [
                "stroke": color.hex, "stroke-width": SVGWriter.unit(0.9 * enlargement), "stroke-linejoin": "round",
                "paint-order": "stroke",
            ])
        let count = TextStyle(size: 3.0 * enlargement, bold: true, color: color.textColor)
        let word = TextStyle(size: 2.0 * enlargement, color: color.textColor)
        let text = words(lonely: lonely, heat: heat)
        let middle = top + height / 2 + count.size * FontMetrics.capHeight / 2
        writer.line(
            language.number(Double(cells.areas[lonely][heat].count)), x: left + width / 2,
            y: text.isEmpty ? middle : middle - 1.7 * enlargement, style: count, anchor: .middle, halo: color)
        writer.line(
            text, x: left + width / 2, y: middle + 2.3 * enlargement, style: word, anchor: .middle, halo: color)
        writer.close()
    }

    private func words(lonely: Int, heat: Int) -> String {
        switch (lonely, heat) {
        case (0, 0): language("beide laag", "both low")
        case (0, 2): language("vooral heet", "mostly hot")
        case (2, 0): language("vooral eenzaam", "mostly lonely")
        case (2, 2): language("beide hoog", "both high")
        default: ""
        }
    }

    private func drawAxes(in writer: inout SVGWriter, x: Double, gridX: Double, gridY: Double) {
        let unit = enlargement
        let bottom = gridY + gridHeight
        for (column, heat) in theme.heat.ranges.enumerated() {
            let middle = gridX + (Double(column) + 0.5) * Self.cellWidth * unit
            writer.line(
                theme.heat.names[heat.group - 1], x: middle, y: bottom + 3 * unit, style: nameStyle, anchor: .middle)
            writer.line(short(heat.range), x: middle, y: bottom + 5.9 * unit, style: rangeStyle, anchor: .middle)
        }
        for (row, lonely) in theme.loneliness.ranges.reversed().enumerated() {
            let middle = gridY + (Double(row) + 0.5) * Self.cellHeight * unit
            let right = gridX - 1.8 * unit
            writer.line(
                theme.loneliness.names[lonely.group - 1], x: right, y: middle - 0.3 * unit, style: nameStyle,
                anchor: .end)
            writer.line(lonely.range, x: right, y: middle + 2.7 * unit, style: rangeStyle, anchor: .end)
        }
        writer.paragraph(heatAxis, x: gridX, top: bottom + 8.6 * unit, style: axisStyle)
        for (index, text) in lonelyAxis.enumerated() {
            let place = x + axisStyle.size * FontMetrics.ascent + Double(index) * axisStyle.leading
            writer.open("g", ["transform": "rotate(-90 \(SVGWriter.unit(place)) \(SVGWriter.unit(bottom)))"])
            writer.line(text, x: place, y: bottom, style: axisStyle)
            writer.close()
        }
    }

    private func short(_ range: String) -> String {
        rangeStyle.shortened(range, width: (Self.cellWidth - 0.6) * enlargement)
    }

    private func axis(_ axis: BivariateTheme.Axis) -> String {
        ClassText.full(caption: axis.classed.caption, unit: axis.classed.unit) + "\u{A0}→"
    }
}
