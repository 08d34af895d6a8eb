import Areas

/// A scale bar of a round length and a north arrow.
struct ScaleBar: Furniture {
    let metresPerMillimetre: Double
    let enlargement: Double
    var language = Language.dutch

    var size: (width: Double, height: Double) { (Self.width(enlargement), Self.height(enlargement)) }
    static func width(_ enlargement: Double) -> Double { 56 * enlargement }
    static func height(_ enlargement: Double) -> Double { 11 * enlargement }

    /// The longest of 1, 2 and 5 times a power of ten, in metres, that is at most 36 mm long on A4.
    var length: Double { length(within: 36) }

    private func length(within millimetres: Double) -> Double {
        let limit = millimetres * enlargement * metresPerMillimetre
        guard limit.isFinite else { return 0 }
        var power = 1e-3
        while power * 10 <= limit { power *= 10 }
        return [5, 2, 1].map { $0 * power }.first { $0 <= limit } ?? power
    }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        let unit = enlargement
        drawArrow(in: &writer, x: x + 3 * unit, top: top)
        let start = x + 11 * unit
        let half = length / metresPerMillimetre / 2
        let (barTop, barBottom) = (top + 5.2 * unit, top + 6.6 * unit)
        for (part, fill) in [(0.0, Ink.text.hex), (1.0, "#ffffff")] {
            let box = Box(minX: start + part * half, minY: barTop, maxX: start + (part + 1) * half, maxY: barBottom)
            writer.rectangle(box, fill: fill, stroke: Ink.text, strokeWidth: 0.15 * unit)
        }
        let style = TextStyle(size: 2.5 * unit)
        let inKilometres = length >= 1000
        let divisor = inKilometres ? 1000.0 : 1
        let numbers = [0, length / 2, length].map {
            language.number($0 / divisor, decimals: Self.places($0 / divisor))
        }
        for (index, number) in numbers.enumerated() {
            writer.line(number, x: start + Double(index) * half, y: top + 3.8 * unit, style: style, anchor: .middle)
        }
        let last = start + 2 * half + style.width(of: numbers[2]) / 2 + 1 * unit
        writer.line(inKilometres ? "km" : "m", x: last, y: top + 3.8 * unit, style: style)
    }

    /// Only a line and its length, at most 16 mm on A4, for an inset.
    func drawSmall(in writer: inout SVGWriter, x: Double, top: Double) {
        let unit = enlargement
        let length = length(within: 16)
        let end = x + length / metresPerMillimetre
        let (y, tick) = (top + 1.4 * unit, 0.9 * unit)
        let path =
            "M\(SVGWriter.unit(x)) \(SVGWriter.unit(y - tick))V\(SVGWriter.unit(y))H\(SVGWriter.unit(end))"
            + "V\(SVGWriter.unit(y - tick))"
        writer.element(
            "path",
            ["d": path, "fill": "none", "stroke": Ink.text.hex, "stroke-width": SVGWriter.unit(0.25 * unit)])
        let (value, word) = length >= 1000 ? (length / 1000, "km") : (length, "m")
        writer.line(
            "\(language.number(value, decimals: Self.places(value)))\u{A0}\(word)", x: end + 1.2 * unit,
            y: y + 0.5 * unit,
            style: TextStyle(size: 2.3 * unit))
    }

    private static func places(_ value: Double) -> Int { Language.decimals(for: [value], limit: 3) }

    private func drawArrow(in writer: inout SVGWriter, x: Double, top: Double) {
        let unit = enlargement
        func at(_ dx: Double, _ dy: Double) -> String {
            "\(SVGWriter.unit(x + dx * unit)) \(SVGWriter.unit(top + dy * unit))"
        }
        let left = "M\(at(0, 3.2))L\(at(-2, 9.4))L\(at(0, 8))z"
        let right = "M\(at(0, 3.2))L\(at(2, 9.4))L\(at(0, 8))z"
        let width = SVGWriter.unit(0.15 * unit)
        for (path, fill) in [(left, Ink.text.hex), (right, "#ffffff")] {
            writer.element(
                "path",
                ["d": path, "fill": fill, "stroke": Ink.text.hex, "stroke-width": width, "stroke-linejoin": "round"])
        }
        writer.line("N", x: x, y: top + 2.2 * unit, style: TextStyle(size: 2.8 * unit, bold: true), anchor: .middle)
    }
}
