import Areas
import Cartography

/// Why the area is on the list: its figures beside larger areas, and the parts of the index.
struct WhySection: Section {
    let words: Words
    let drivers: [Driver]
    let parts: [(name: String, points: Double)]

    private static let captionHeight = 4.1
    private static let gap = 1.2
    private static let mostParts = 3

    init(_ facts: SheetFacts) {
        words = Words(language: facts.language)
        drivers = Array(facts.drivers.prefix(2))
        var parts = facts.parts
        if parts.count > Self.mostParts {
            let rest = parts[(Self.mostParts - 1)...].reduce(0) { $0 + $1.points }
            parts = parts.prefix(Self.mostParts - 1) + [(facts.language("overige delen", "other parts"), rest)]
        }
        self.parts = parts
    }

    var heading: String { words.language("Waarom hier", "Why here") }

    func ideal(width: Double) -> Double {
        let rows = drivers.reduce(0) { $0 + Self.captionHeight + dots($1).height + Self.gap }
        return rows + (parts.isEmpty ? 0 : Self.captionHeight + Double(parts.count) * DotRows.rowHeight)
    }

    func minimum(width: Double) -> Double { ideal(width: width) }

    func draw(in writer: inout SVGWriter, box: Box) {
        var top = box.minY
        for driver in drivers {
            caption(driver.unit.isEmpty ? driver.name : "\(driver.name) (\(driver.unit))", &writer, box, top)
            top += Self.captionHeight
            let rows = dots(driver)
            rows.draw(in: &writer, x: box.minX, top: top, width: box.width)
            top += rows.height + Self.gap
        }
        guard !parts.isEmpty else { return }
        caption(
            words.language("Deel in de risico-index (punten)", "Part in the risk index (points)"), &writer, box, top)
        top += Self.captionHeight
        drawParts(in: &writer, box: box, top: top)
    }

    private func caption(_ text: String, _ writer: inout SVGWriter, _ box: Box, _ top: Double) {
        let style = Typeface.small
        writer.line(
            style.shortened(text, width: box.width), x: box.minX, y: top + style.size * FontMetrics.ascent, style: style
        )
    }

    private func dots(_ driver: Driver) -> DotRows {
        DotRows(
            driver.values.enumerated().map { place, row in
                let isSubject = place == 0
                return DotRows.Row(
                    name: row.name, value: row.value,
                    text: row.value.map { words.number($0, decimals: driver.decimals) } ?? words.unknown,
                    low: isSubject ? driver.low : nil, high: isSubject ? driver.high : nil, isSubject: isSubject)
            })
    }

    private func drawParts(in writer: inout SVGWriter, box: Box, top: Double) {
        let most = parts.map { abs($0.points) }.max() ?? 1
        let (nameWidth, valueWidth) = (box.width * 0.36, box.width * 0.22)
        let start = box.minX + nameWidth + 2
        let room = box.width - nameWidth - valueWidth - 4
        let style = Typeface.body
        for (number, part) in parts.enumerated() {
            let middle = top + (Double(number) + 0.5) * DotRows.rowHeight
            let baseline = middle + style.size * FontMetrics.capHeight / 2
            writer.line(style.shortened(part.name, width: nameWidth), x: box.minX, y: baseline, style: style)
            let length = most > 0 ? abs(part.points) / most * room : 0
            writer.rectangle(
                Box(minX: start, minY: middle - 1.2, maxX: start + max(length, 0.2), maxY: middle + 1.2),
                fill: Ink.accent.hex)
            writer.line(
                style.wholeNumber(words.number(part.points, decimals: 1), width: valueWidth), x: box.maxX, y: baseline,
                style: style, anchor: .end)
        }
    }
}
