import Areas
import Cartography
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The lines of text on a page, with the room that each takes (mm).
final class PageTexts: NSObject, XMLParserDelegate {
    struct Line {
        var text: String
        var box: Box
    }

    private(set) var lines: [Line] = []
    private var current: [String: String]?
    private var text = ""
    private(set) var isWellFormed = false

    init(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if name == "text" { (current, text) = (attributes, "") }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { if current != nil { text += string } }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard name == "text", let attributes = current else { return }
        current = nil
        let number = { (key: String) in (attributes[key].flatMap(Double.init) ?? 0) / 100 }
        let style = TextStyle(size: number("font-size"), bold: attributes["font-weight"] == "bold")
        let width = style.width(of: text)
        let start =
            switch attributes["text-anchor"] {
            case "middle": number("x") - width / 2
            case "end": number("x") - width
            default: number("x")
            }
        let (top, bottom) = (number("y") - style.size * FontMetrics.capHeight, number("y") + style.size * 0.05)
        lines.append(Line(text: text, box: Box(minX: start, minY: top, maxX: start + width, maxY: bottom)))
    }
}
