import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of an XML document: its name without prefix, its attributes, and the text directly in it.
package struct XMLTag: Sendable, Equatable {
    package let name: String
    package let attributes: [String: String]
    package fileprivate(set) var text = ""
    /// The names of the elements around it, outermost first.
    package let path: [String]
}

/// Reads the elements of the capabilities, schemas and feeds of services. Nothing outside the document is fetched.
enum XMLTags {
    /// The elements in the order in which they begin; `nil` for a document that is not well formed, or not in UTF-8.
    static func read(_ bytes: [UInt8]) -> [XMLTag]? {
        // The parser ends the program on a name that is no UTF-8.
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        let reader = Reader()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.shouldProcessNamespaces = false
        parser.delegate = reader
        // It also calls a document whole that breaks off, so what it was told of on the way counts.
        guard parser.parse(), !reader.hasFailed, !reader.tags.isEmpty else { return nil }
        return reader.tags
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var tags: [XMLTag] = []
        private var open: [Int] = []
        private var hasError = false
        /// Whether the document is not well formed, or ends before its elements do.
        var hasFailed: Bool { hasError || !open.isEmpty }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let path = open.last.map { tags[$0].path + [tags[$0].name] } ?? []
            tags.append(XMLTag(name: Self.local(name), attributes: attributes, path: path))
            open.append(tags.count - 1)
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let last = open.last { tags[last].text += text }
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            _ = open.popLast()
        }

        func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
            if !Self.namespaceErrors.contains((error as NSError).code) { hasError = true }
        }

        /// Of libxml2: prefixes that nobody declared, which some services write and which names without prefix do not need.
        private static let namespaceErrors = 200...205

        private static func local(_ name: String) -> String {
            name.split(separator: ":").last.map(String.init) ?? name
        }
    }
}

extension XMLTag {
    /// The text without white space around it.
    package var trimmedText: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}
