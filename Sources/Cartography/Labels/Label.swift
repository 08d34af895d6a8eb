import Areas

/// A name on the map: lines centred on a place, in mm.
struct Label {
    let lines: [String]
    let style: TextStyle
    /// The colour around the letters that keeps them apart from what lies under them.
    let halo: Color
    let x: Double
    let y: Double

    /// The room that the lines take.
    static func size(_ lines: [String], _ style: TextStyle) -> (width: Double, height: Double) {
        (lines.map { style.width(of: $0) }.max() ?? 0, style.size * 0.98 + Double(lines.count - 1) * style.size * 1.1)
    }

    var box: Box {
        let size = Self.size(lines, style)
        return Box(
            minX: x - size.width / 2, minY: y - size.height / 2, maxX: x + size.width / 2, maxY: y + size.height / 2)
    }

    func draw(in writer: inout SVGWriter) {
        let first = box.minY + style.size * (FontMetrics.capHeight + 0.02)
        for (index, text) in lines.enumerated() {
            writer.line(
                text, x: x, y: first + Double(index) * style.size * 1.1, style: style, anchor: .middle, halo: halo)
        }
    }
}

/// A name that wants a place on the map.
struct LabelWish {
    var name: String
    var outline: Outline
    var style: TextStyle
    var halo = Color.white
    /// The part of the label that must lie inside the outline, 0 to 1.
    var inside: Double
    /// Room to keep free around it, in mm.
    var distance: Double
    /// Whether a larger place that this one lies in has the same name, which then need not stand there twice.
    var repeats = false
}
