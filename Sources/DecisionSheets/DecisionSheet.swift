import Areas
import Cartography

/// A decision sheet: one area on one page of A4.
package struct DecisionSheet {
    private let facts: SheetFacts
    private let heatUnit: String
    private let words: Words

    /// - Parameter heatUnit: the unit of the heat figures, for the head of the table.
    package init(_ facts: SheetFacts, heatUnit: String) {
        (self.facts, self.heatUnit) = (facts, heatUnit)
        words = Words(language: facts.language)
    }

    /// The page as SVG text, in units of 0.01 mm. Text from data is escaped; nothing on it overlaps or is clipped: what
    /// has no room is shortened and points at the report.
    package func svg() -> String {
        var writer = SVGWriter()
        let title = facts.name.map(XMLText.line) ?? facts.code.text
        let (width, height) = (SVGWriter.unit(PageFrame.width), SVGWriter.unit(PageFrame.height))
        writer.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": "\(Int(PageFrame.width))mm",
                "height": "\(Int(PageFrame.height))mm", "viewBox": "0 0 \(width) \(height)",
                "lang": facts.language.rawValue, "role": "img", "aria-labelledby": "\(facts.code.text)-titel",
                "font-family": FontMetrics.families,
            ])
        writer.element("title", ["id": "\(facts.code.text)-titel"], text: "\(title) (\(facts.code.text))")
        let header = SheetHeader(facts, words)
        let foot = SheetFoot(facts, words)
        let top = PageFrame.margin + header.height + 4
        let bottom = PageFrame.bottom - foot.height - 3
        let map = facts.cutOut.map { CutOutDrawing(cutOut: $0, words: words, code: facts.code.text) }
        if let map {
            writer.open("defs")
            map.writeDefinitions(in: &writer, x: PageFrame.leftX, top: top)
            writer.close()
        }
        writer.rectangle(Box(minX: 0, minY: 0, maxX: PageFrame.width, maxY: PageFrame.height), fill: "#ffffff")
        header.draw(in: &writer, x: PageFrame.margin, top: PageFrame.margin)
        map?.draw(in: &writer, x: PageFrame.leftX, top: top)
        let leftTop = map == nil ? top : top + CutOutDrawing.height + 2
        let rightTop = StandingBlock(standing: facts.standing, words: words, level: facts.code.level).draw(
            in: &writer, x: PageFrame.rightX, top: top, width: PageFrame.columnWidth)
        drawColumns(in: &writer, leftTop: leftTop, rightTop: rightTop + 1.5, bottom: bottom)
        foot.draw(in: &writer, x: PageFrame.margin, top: PageFrame.bottom - foot.height)
        writer.close()
        return writer.text
    }

    private func drawColumns(in writer: inout SVGWriter, leftTop: Double, rightTop: Double, bottom: Double) {
        let texts = TextSections(facts: facts)
        let left: [(any Section)?] = [WhySection(facts), texts.whom, texts.change, texts.notes]
        let right: [(any Section)?] = [ComparisonSection(facts, heatUnit: heatUnit), texts.trend, texts.fitting]
        for (sections, x, top) in [(left, PageFrame.leftX, leftTop), (right, PageFrame.rightX, rightTop)] {
            let box = Box(minX: x, minY: top, maxX: x + PageFrame.columnWidth, maxY: bottom)
            Column(sections: sections.compactMap { $0 }).draw(in: &writer, box: box)
        }
    }
}
