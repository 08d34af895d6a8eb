import Areas
import Cartography

/// A line from the least to the most there can be, with a value on it and the range it may have.
struct RangeAxis {
    let low: Double
    let high: Double
    let lowText: String
    let highText: String
    let value: Double?
    let range: (Double, Double)?
    /// Where the top of the list ends; `nil` for no mark.
    var mark: Double?

    static let height = 4.4

    /// Draws from `top` down; returns where it ends.
    func draw(in writer: inout SVGWriter, x: Double, top: Double, width: Double) -> Double {
        let style = Typeface.small
        let (lowWidth, highWidth) = (style.width(of: lowText), style.width(of: highText))
        let (start, end) = (x + lowWidth + 2.2, x + width - highWidth - 2.2)
        let middle = top + 1.6
        let baseline = middle + style.size * FontMetrics.capHeight / 2
        writer.line(lowText, x: x, y: baseline, style: style)
        writer.line(highText, x: x + width, y: baseline, style: style, anchor: .end)
        func place(_ value: Double) -> Double {
            guard high > low else { return (start + end) / 2 }
            return start + min(max((value - low) / (high - low), 0), 1) * (end - start)
        }
        writer.segment(x1: start, y1: middle, x2: end, y2: middle, color: Ink.rule, width: 0.25)
        if let mark {
            writer.segment(
                x1: place(mark), y1: middle - 1.6, x2: place(mark), y2: middle + 1.6, color: Ink.text, width: 0.3)
        }
        if let range {
            let (first, last) = (place(range.0), place(range.1))
            writer.rectangle(
                Box(minX: first - 0.15, minY: middle - 1, maxX: max(last, first) + 0.15, maxY: middle + 1),
                fill: "#cfa9bf")
        }
        if let value { writer.circle(x: place(value), y: middle, radius: 1.3, fill: Ink.accent) }
        return top + Self.height
    }
}
