import Areas
import Cartography

/// Figures under each other as dots on one scale: a bar from 0 would hide the differences that matter.
struct DotRows {
    struct Row {
        var name: String
        var value: Double?
        var text: String
        /// Limits of the value, drawn as a thick line.
        var low: Double?
        var high: Double?
        var isSubject: Bool
    }

    static let rowHeight = 3.9
    /// At most this many: more would push what else is on the page away.
    static let most = 3

    let rows: [Row]

    init(_ rows: [Row]) { self.rows = Array(rows.prefix(Self.most)) }

    var height: Double { Double(rows.count) * Self.rowHeight }

    func draw(in writer: inout SVGWriter, x: Double, top: Double, width: Double) {
        let nameWidth = width * 0.36
        let valueWidth = width * 0.22
        let (start, end) = (x + nameWidth + 2, x + width - valueWidth - 2)
        let known = rows.flatMap { [$0.value, $0.low, $0.high].compactMap { $0 } }
        let (low, high) = (known.min() ?? 0, known.max() ?? 1)
        let spread = max(high - low, 1e-9)
        func place(_ value: Double) -> Double {
            high > low ? start + 2 + (value - low) / spread * (end - start - 4) : (start + end) / 2
        }
        for (number, row) in rows.enumerated() {
            let middle = top + (Double(number) + 0.5) * Self.rowHeight
            let style = row.isSubject ? Typeface.strong : Typeface.body
            let baseline = middle + style.size * FontMetrics.capHeight / 2
            writer.line(style.shortened(row.name, width: nameWidth), x: x, y: baseline, style: style)
            writer.segment(x1: start, y1: middle, x2: end, y2: middle, color: Ink.surroundingsBorder, width: 0.18)
            let color = row.isSubject ? Ink.accent : Ink.secondary
            if let low = row.low, let high = row.high {
                writer.segment(x1: place(low), y1: middle, x2: place(high), y2: middle, color: color, width: 0.7)
            }
            if let value = row.value {
                writer.circle(x: place(value), y: middle, radius: row.isSubject ? 1.15 : 0.85, fill: color)
            }
            writer.line(
                row.value == nil
                    ? style.shortened(row.text, width: valueWidth) : style.wholeNumber(row.text, width: valueWidth),
                x: x + width, y: baseline, style: style, anchor: .end)
        }
    }
}

extension SVGWriter {
    /// A filled circle; mm.
    mutating func circle(x: Double, y: Double, radius: Double, fill: Color) {
        element(
            "circle",
            ["cx": Self.unit(x), "cy": Self.unit(y), "r": Self.unit(radius), "fill": fill.hex])
    }
}
