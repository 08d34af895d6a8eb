import Areas
import Foundation

/// An element of an XML document: its name without prefix, its attributes, and the text directly in it.
package struct XMLTag: Sendable, Equatable {
    package let name: String
    package let attributes: [String: String]
    package fileprivate(set) var text = ""
    /// The names of the elements around it, outermost first.
    package let path: [String]
}

extension XMLTag {
    /// The text without white space around it.
    package var trimmedText: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Reads the elements of the capabilities, schemas and feeds of services.
///
/// Foundation's parser ends the program on names that are no UTF-8 and on `<?x?>`, and calls documents whole that break off; so this
/// is our own (XML 1.0), without what a stranger could do harm with: entities that a document declares itself are refused, and nothing
/// outside the document is fetched. Namespaces do not matter: prefixes are dropped.
struct XMLTags {
    /// No document of a service comes near it.
    private static let deepest = 200

    private var scanner: XMLScanner
    private var tags: [XMLTag] = []
    private var open: [(tag: Int, fullName: String)] = []

    /// The elements in the order in which they begin; `nil` for a document that is not well formed or not in UTF-8.
    static func read(_ bytes: [UInt8]) -> [XMLTag]? {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var reader = XMLTags(scanner: XMLScanner(bytes))
        return (try? reader.readAll()) == nil ? nil : reader.tags
    }

    private init(scanner: XMLScanner) { self.scanner = scanner }

    private mutating func readAll() throws(XMLScanner.Malformed) {
        scanner.skip("\u{FEFF}")
        while !scanner.isAtEnd {
            if scanner.skip("<!--") {
                _ = try scanner.text(upTo: "-->")
            } else if scanner.skip("<![CDATA[") {
                try append(scanner.text(upTo: "]]>"))
            } else if scanner.skip("<?") {
                _ = try scanner.text(upTo: "?>")
            } else if scanner.skip("<!DOCTYPE") {
                guard tags.isEmpty, !(try scanner.text(upTo: ">")).contains("[") else { throw XMLScanner.Malformed() }
            } else if scanner.skip("</") {
                try close()
            } else if scanner.skip("<") {
                try begin()
            } else {
                try append(scanner.characters(until: UInt8(ascii: "<")))
            }
        }
        guard open.isEmpty, !tags.isEmpty else { throw XMLScanner.Malformed() }
    }

    private mutating func begin() throws(XMLScanner.Malformed) {
        // A document is one element, with others in it.
        guard !open.isEmpty || tags.isEmpty, open.count < Self.deepest else { throw XMLScanner.Malformed() }
        let fullName = try scanner.name()
        var attributes: [String: String] = [:]
        while true {
            let isApart = scanner.skipSpace()
            if scanner.skip("/>") {
                add(fullName, attributes)
                return
            }
            if scanner.skip(">") { break }
            guard isApart else { throw XMLScanner.Malformed() }
            let (name, value) = try scanner.attribute()
            guard attributes.updateValue(value, forKey: name) == nil else { throw XMLScanner.Malformed() }
        }
        open.append((tags.count, fullName))
        add(fullName, attributes, isOpen: true)
    }

    private mutating func add(_ fullName: String, _ attributes: [String: String], isOpen: Bool = false) {
        let around = isOpen ? open.dropLast() : open[...]
        tags.append(
            XMLTag(name: Self.local(fullName), attributes: attributes, path: around.map { tags[$0.tag].name }))
    }

    private mutating func close() throws(XMLScanner.Malformed) {
        let name = try scanner.name()
        scanner.skipSpace()
        guard let last = open.popLast(), last.fullName == name, scanner.skip(">") else { throw XMLScanner.Malformed() }
    }

    private mutating func append(_ text: String) throws(XMLScanner.Malformed) {
        if let last = open.last {
            tags[last.tag].text += text
        } else if !text.unicodeScalars.allSatisfy(\.isPadding) {
            throw XMLScanner.Malformed()
        }
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }
}
