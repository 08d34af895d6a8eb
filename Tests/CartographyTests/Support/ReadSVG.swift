import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An SVG document read back by an XML parser: its elements in order, with attributes and direct text.
final class ReadSVG: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""
        var parent: Int?
    }

    private(set) var elements: [Element] = []
    private(set) var error: (any Error)?
    private var open: [Int] = []

    init(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        if !parser.parse() { error = parser.parserError }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// The paths of the areas, with the text of their titles.
    var areas: [(id: String, attributes: [String: String], title: String)] {
        elements.indices.filter { elements[$0].name == "path" && elements[$0].attributes["data-code"] != nil }.map {
            index in
            let title = elements.first { $0.parent == index && $0.name == "title" }
            return (elements[index].attributes["id"] ?? "", elements[index].attributes, title?.text ?? "")
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(Element(name: name, attributes: attributes, parent: open.last))
        open.append(elements.count - 1)
    }

    func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { elements[last].text += text }
    }
}
