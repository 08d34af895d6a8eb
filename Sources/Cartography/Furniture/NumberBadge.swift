/// A number in a dark disc, on the map and in the list.
struct NumberBadge {
    let rank: Int
    let enlargement: Double

    /// In mm; three figures need more room than one.
    var radius: Double { Self.radius(enlargement) }
    static func radius(_ enlargement: Double) -> Double { 2.2 * enlargement }

    func draw(in writer: inout SVGWriter, x: Double, y: Double) {
        let unit = SVGWriter.unit
        writer.element(
            "circle",
            [
                "cx": unit(x), "cy": unit(y), "r": unit(radius), "fill": Ink.border.hex, "stroke": "#ffffff",
                "stroke-width": unit(0.3 * enlargement),
            ])
        let digits = String(rank)
        let size = (digits.count < 3 ? 2.6 : digits.count == 3 ? 1.95 : 1.5) * enlargement
        let style = TextStyle(size: size, bold: true, color: .white)
        writer.line(digits, x: x, y: y + size * FontMetrics.capHeight / 2, style: style, anchor: .middle)
    }
}
