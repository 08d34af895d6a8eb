import Areas
import Cartography

/// The colours of the small map on one line, and below it what else is on it.
struct CutOutLegend {
    let words: Words
    let hatch: String
    let hasMissing: Bool
    /// The fill of water; `nil` where there is none.
    let water: String?

    func draw(in writer: inout SVGWriter, x: Double, top: Double, width: Double) {
        let colors = Palette.risk.colors(for: 5)
        var entries: [(fill: String, text: String)] = (1...5).map { (colors[$0 - 1].hex, words.risk($0)) }
        if hasMissing { entries.append((hatch, words.language("onbekend", "unknown"))) }
        // What is left over stands between the entries.
        let style = TextStyle(size: 2.3, color: Ink.secondary)
        let swatch = 3.2
        let used = entries.reduce(0) { $0 + swatch + 0.8 + style.width(of: $1.text) }
        let gap = max((width - used) / Double(entries.count), 0.4)
        let caption = words.language(
            "Kleur: risico. Cijfer: plaats op de lijst. Omlijnd: dit gebied.",
            "Colour: risk. Number: place on the list. Outlined: this area.")
        writer.line(caption, x: x, y: top + 5.8, style: style)
        drawWater(in: &writer, right: x + width, top: top + 3.66, style: style)
        var place = x
        for entry in entries {
            writer.rectangle(
                Box(minX: place, minY: top, maxX: place + swatch, maxY: top + 2.6), fill: entry.fill, stroke: Ink.rule,
                strokeWidth: 0.12)
            writer.line(
                entry.text, x: place + swatch + 0.8, y: top + 1.3 + style.size * FontMetrics.capHeight / 2, style: style
            )
            place += swatch + 0.8 + style.width(of: entry.text) + gap
        }
    }

    /// At the end of the line of the caption: beside the classes there is no room.
    private func drawWater(in writer: inout SVGWriter, right: Double, top: Double, style: TextStyle) {
        guard let water else { return }
        let text = words.language("water", "water")
        let start = right - style.width(of: text)
        let swatch = Box(minX: start - 4, minY: top, maxX: start - 0.8, maxY: top + 2.6)
        writer.rectangle(swatch, fill: Ink.water.hex)
        writer.rectangle(swatch, fill: water, stroke: Ink.rule, strokeWidth: 0.12)
        writer.line(text, x: start, y: top + 1.3 + style.size * FontMetrics.capHeight / 2, style: style)
    }
}
