import Areas

/// The matrix of heat and loneliness as its own legend: every cell in the colour of its risk class, with the number of
/// areas in it, and the limits of the classes along the axes.
struct MatrixLegend: Furniture {
    private let theme: RiskTheme
    /// Areas per cell, a row per loneliness class and a column per heat class, low to high.
    let counts: [[Int]]
    private let plural: String
    private let language: Language
    private let enlargement: Double

    /// - Parameter plural: what is counted, such as `buurten`.
    init(_ theme: RiskTheme, counting plural: String, language: Language, enlargement: Double) {
        (self.theme, self.plural, self.language, self.enlargement) = (theme, plural, language, enlargement)
        var counts = Array(
            repeating: Array(repeating: 0, count: theme.heat.classCount), count: theme.loneliness.classCount)
        for (heat, lonely) in zip(theme.heat.classes, theme.loneliness.classes) {
            guard let heat, let lonely else { continue }
            counts[lonely - 1][heat - 1] += 1
        }
        self.counts = counts
    }

    private var cellWidth: Double { min(9.6, 48 / Double(theme.heat.classCount)) * enlargement }
    private var cellHeight: Double { min(7.6, 38 / Double(theme.loneliness.classCount)) * enlargement }
    private var left: Double { (3.2 + 2) * enlargement + tickWidth }
    private var tickWidth: Double { ticks(theme.loneliness).map { tickStyle.width(of: $0) }.max() ?? 0 }
    private var gridWidth: Double { cellWidth * Double(theme.heat.classCount) }
    private var gridHeight: Double { cellHeight * Double(theme.loneliness.classCount) }
    private var tickStyle: TextStyle { TextStyle(size: 2.4 * enlargement) }
    private var axisStyle: TextStyle { TextStyle(size: 2.5 * enlargement, color: Ink.text) }
    private var headingStyle: TextStyle { TextStyle(size: 3.0 * enlargement, bold: true, color: Ink.title) }

    private var heatAxis: [String] {
        axisStyle.wrapped(axis(theme.heat) + "\u{A0}→", width: gridWidth + 12 * enlargement, maxLines: 2)
    }
    private var lonelyAxis: [String] {
        axisStyle.wrapped(axis(theme.loneliness) + "\u{A0}→", width: gridHeight + 3 * enlargement, maxLines: 3)
    }
    private var lonelyAxisWidth: Double { Double(lonelyAxis.count - 1) * axisStyle.leading }
    private var gridTop: Double { headingStyle.height(ofLines: heading.count) + 4.5 * enlargement }
    private var heading: [String] {
        headingStyle.wrapped(
            language("Aantal \(plural) per combinatie", "Number of \(plural) per combination"), width: 62 * enlargement,
            maxLines: 2)
    }

    var size: (width: Double, height: Double) {
        let width = left + lonelyAxisWidth + gridWidth + 8 * enlargement
        let below = 4.2 * enlargement + 2 * enlargement + axisStyle.height(ofLines: heatAxis.count)
        return (max(width, headingStyle.width(of: heading.first ?? "")), gridTop + gridHeight + below + 1)
    }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        writer.paragraph(heading, x: x, top: top, style: headingStyle)
        let (gridX, gridY) = (x + left + lonelyAxisWidth, top + gridTop)
        let colors = theme.colors
        for (row, cells) in counts.enumerated() {
            // The highest loneliness class stands on top, as on any graph.
            let y = gridY + Double(counts.count - 1 - row) * cellHeight
            for (column, count) in cells.enumerated() {
                let color = colors[theme.matrix[row][column] - 1]
                let cellX = gridX + Double(column) * cellWidth
                writer.rectangle(
                    Box(minX: cellX, minY: y, maxX: cellX + cellWidth, maxY: y + cellHeight), fill: color.hex,
                    stroke: .white, strokeWidth: 0.25 * enlargement)
                let style = TextStyle(size: 2.8 * enlargement, color: color.textColor)
                writer.line(
                    language.number(Double(count)), x: cellX + cellWidth / 2,
                    y: y + cellHeight / 2 + style.size * FontMetrics.capHeight / 2, style: style, anchor: .middle)
            }
        }
        drawAxes(in: &writer, x: x, gridX: gridX, gridY: gridY)
    }

    private func drawAxes(in writer: inout SVGWriter, x: Double, gridX: Double, gridY: Double) {
        let unit = enlargement
        let bottom = gridY + gridHeight
        for (index, tick) in ticks(theme.heat).enumerated() {
            let place = gridX + Double(index + 1) * cellWidth
            writer.segment(x1: place, y1: bottom, x2: place, y2: bottom + unit, color: Ink.secondary, width: 0.2 * unit)
            writer.line(tick, x: place, y: bottom + 3.6 * unit, style: tickStyle, anchor: .middle)
        }
        for (index, tick) in ticks(theme.loneliness).enumerated() {
            let place = bottom - Double(index + 1) * cellHeight
            writer.segment(x1: gridX - unit, y1: place, x2: gridX, y2: place, color: Ink.secondary, width: 0.2 * unit)
            let baseline = place + tickStyle.size * FontMetrics.capHeight / 2
            writer.line(tick, x: gridX - 1.6 * unit, y: baseline, style: tickStyle, anchor: .end)
        }
        writer.paragraph(heatAxis, x: gridX, top: bottom + 6.2 * unit, style: axisStyle)
        for (index, text) in lonelyAxis.enumerated() {
            let place = x + axisStyle.size * FontMetrics.ascent + Double(index) * axisStyle.leading
            writer.open("g", ["transform": "rotate(-90 \(SVGWriter.unit(place)) \(SVGWriter.unit(bottom)))"])
            writer.line(text, x: place, y: bottom, style: axisStyle)
            writer.close()
        }
    }

    private func ticks(_ theme: ClassedTheme) -> [String] { ClassText(language).numbers(theme.limits) }
    private func axis(_ theme: ClassedTheme) -> String {
        ClassText.full(caption: theme.caption, unit: theme.unit)
    }
}
