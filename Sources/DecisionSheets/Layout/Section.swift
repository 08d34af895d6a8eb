import Areas
import Cartography

/// A part of a column: a heading and what stands under it.
protocol Section {
    var heading: String { get }
    /// What it would take to show everything, and the least it can do with, in mm at a width; without the heading.
    func ideal(width: Double) -> Double
    func minimum(width: Double) -> Double
    /// Draws within the box and never outside it.
    func draw(in writer: inout SVGWriter, box: Box)
}

/// Sections under each other in a column of fixed height.
struct Column {
    static let headingHeight = 5.6
    static let gap = 2.6

    let sections: [any Section]

    /// Draws all sections. Each gets its least height; what is left over goes to the sections from the top, up to what
    /// they would like.
    func draw(in writer: inout SVGWriter, box: Box) {
        let heights = Self.heights(sections, width: box.width, available: box.height)
        var top = box.minY
        for (section, height) in zip(sections, heights) {
            writer.line(
                section.heading, x: box.minX, y: top + Typeface.heading.size * FontMetrics.capHeight,
                style: Typeface.heading)
            let start = top + Self.headingHeight
            section.draw(
                in: &writer, box: Box(minX: box.minX, minY: start, maxX: box.maxX, maxY: start + height))
            top = start + height + Self.gap
        }
    }

    static func heights(_ sections: [any Section], width: Double, available: Double) -> [Double] {
        var heights = sections.map { $0.minimum(width: width) }
        let overhead = Double(sections.count) * headingHeight + Double(max(sections.count - 1, 0)) * gap
        var rest = available - overhead - heights.reduce(0, +)
        for place in sections.indices where rest > 0 {
            let more = min(rest, max(sections[place].ideal(width: width) - heights[place], 0))
            heights[place] += more
            rest -= more
        }
        return heights
    }
}
