/// How a border is drawn: a dark line on a wider pale one, so that it stands out from light and dark classes alike.
struct BorderStroke {
    /// Widths in mm; a casing of 0 is left out.
    var width: Double
    var casing: Double

    func draw(in writer: inout SVGWriter, path: [UInt8]) {
        guard !path.isEmpty else { return }
        let data = String(decoding: path, as: UTF8.self)
        let passes = [(casing, Color.white, "0.75"), (width, Ink.border, "1")].filter { $0.0 > 0 }
        for (width, color, opacity) in passes {
            writer.element(
                "path",
                [
                    "d": data, "fill": "none", "stroke": color.hex, "stroke-width": SVGWriter.unit(width),
                    "stroke-opacity": opacity, "stroke-linejoin": "round", "stroke-linecap": "round",
                ])
        }
    }
}
