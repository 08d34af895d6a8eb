import Areas
import Cartography

/// The foot of a sheet: what to be careful with, where the figures come from, and what made the page.
struct SheetFoot {
    private let caveats: [String]
    private let sources: [String]
    private let edition: String

    init(_ facts: SheetFacts, _ words: Words) {
        let width = PageFrame.contentWidth
        let language = facts.language
        caveats = FittedText.lines(
            language("Let op: ", "Mind: ") + facts.caveats.joined(separator: " "), style: Typeface.small, width: width,
            maxLines: facts.caveats.isEmpty ? 0 : 3, pointer: words.pointer)
        sources = FittedText.lines(
            language("Bronnen: ", "Sources: ") + facts.sources.joined(separator: ". ") + ".", style: Typeface.small,
            width: width, maxLines: facts.sources.isEmpty ? 0 : 2, pointer: words.pointer)
        edition = Typeface.small.shortened(XMLText.line(facts.edition), width: width)
    }

    var height: Double { Typeface.small.block(caveats.count + sources.count + 1) + 2 }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        writer.segment(x1: x, y1: top, x2: x + PageFrame.contentWidth, y2: top, color: Ink.rule, width: 0.2)
        _ = writer.text(caveats + sources + [edition], x: x, top: top + 1.4, style: Typeface.small)
    }
}
