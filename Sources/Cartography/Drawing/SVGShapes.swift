package import Areas

extension SVGWriter {
    package enum Anchor: String { case start, middle, end }

    /// One line of text; x and the baseline y in mm.
    package mutating func line(
        _ text: String, x: Double, y: Double, style: TextStyle, anchor: Anchor = .start, halo: Color = .white
    ) {
        guard !text.isEmpty else { return }
        markup("<text x=\"\(Self.unit(x))\" y=\"\(Self.unit(y))\" font-size=\"\(Self.unit(style.size))\"")
        if style.bold { markup(" font-weight=\"bold\"") }
        if anchor != .start { markup(" text-anchor=\"\(anchor.rawValue)\"") }
        // White is what the group of names is set to.
        if halo != .white { markup(" stroke=\"\(halo.hex)\"") }
        markup(" fill=\"\(style.color.hex)\">")
        escaped(text)
        markup("</text>\n")
    }

    /// Lines under each other, the first with its capitals' tops at `top` (mm). Returns the bottom of the block.
    @discardableResult
    package mutating func paragraph(_ lines: [String], x: Double, top: Double, style: TextStyle) -> Double {
        for (index, text) in lines.enumerated() {
            line(text, x: x, y: top + style.size * FontMetrics.capHeight + Double(index) * style.leading, style: style)
        }
        return top + style.height(ofLines: lines.count)
    }

    package mutating func rectangle(_ box: Box, fill: String, stroke: Color? = nil, strokeWidth: Double = 0) {
        markup("<rect x=\"\(Self.unit(box.minX))\" y=\"\(Self.unit(box.minY))\"")
        markup(" width=\"\(Self.unit(box.width))\" height=\"\(Self.unit(box.height))\" fill=\"\(fill)\"")
        if let stroke { markup(" stroke=\"\(stroke.hex)\" stroke-width=\"\(Self.unit(strokeWidth))\"") }
        markup("/>\n")
    }

    package mutating func segment(x1: Double, y1: Double, x2: Double, y2: Double, color: Color, width: Double) {
        markup("<path d=\"M\(Self.unit(x1)) \(Self.unit(y1))L\(Self.unit(x2)) \(Self.unit(y2))\" fill=\"none\"")
        markup(" stroke=\"\(color.hex)\" stroke-width=\"\(Self.unit(width))\"/>\n")
    }
}

extension TextStyle {
    /// From the tops of the capitals of the first line to the baseline of the last, in mm; 0 for no lines.
    package func height(ofLines count: Int) -> Double {
        count == 0 ? 0 : size * FontMetrics.capHeight + Double(count - 1) * leading
    }
}
