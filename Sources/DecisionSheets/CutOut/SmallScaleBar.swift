import Areas
import Cartography

/// A bar of a round length on a white ground.
struct SmallScaleBar {
    let metresPerMillimetre: Double
    let language: Language

    private static let height = 4.6

    /// The longest of 1, 2 and 5 times a power of ten, in metres, of at most 24 mm.
    var length: Double {
        let limit = 24 * metresPerMillimetre
        var power = 1e-3
        while power * 10 <= limit { power *= 10 }
        return [5, 2, 1].map { $0 * power }.first { $0 <= limit } ?? power
    }

    private var text: String {
        length >= 1000
            ? "\(language.number(length / 1000, decimals: Language.decimals(for: [length / 1000], limit: 3)))\u{A0}km"
            : "\(language.number(length, decimals: Language.decimals(for: [length], limit: 3)))\u{A0}m"
    }

    func box(x: Double, bottom: Double) -> Box {
        let bar = length / metresPerMillimetre
        return Box(
            minX: x, minY: bottom - Self.height, maxX: x + bar + Typeface.small.width(of: text) + 3.6, maxY: bottom)
    }

    func draw(in writer: inout SVGWriter, box: Box) {
        writer.rectangle(box, fill: "#ffffff")
        let middle = (box.minY + box.maxY) / 2
        let (start, end) = (box.minX + 1, box.minX + 1 + length / metresPerMillimetre)
        writer.segment(x1: start, y1: middle, x2: end, y2: middle, color: Ink.text, width: 0.4)
        for x in [start, end] {
            writer.segment(x1: x, y1: middle - 1, x2: x, y2: middle + 1, color: Ink.text, width: 0.3)
        }
        writer.line(
            text, x: end + 1.2, y: middle + Typeface.small.size * FontMetrics.capHeight / 2, style: Typeface.small)
    }
}
