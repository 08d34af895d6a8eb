import CXML
import Foundation

/// An element of an XML document: its name without prefix, its attributes, and the text directly in it.
package struct XMLTag: Sendable, Equatable {
    package let name: String
    /// By their names as written, prefix included.
    package let attributes: [String: String]
    package let text: String
    /// The names of the elements around it, outermost first.
    package let path: [String]
}

extension XMLTag {
    /// The text without white space around it.
    package var trimmedText: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Reads the elements of the capabilities, schemas and feeds of services, with libxml2.
///
/// Not with the XMLParser of Foundation: on names that are no UTF-8 and on `<?x?>` that ends the program, and it calls
/// documents whole that break off. Nothing outside the document is fetched, and a document that declares entities of its
/// own is refused.
enum XMLTags {
    private typealias Node = UnsafeMutablePointer<xmlNode>

    /// The elements in the order in which they begin; `nil` for a document that is not well formed, not in UTF-8, deeper than 256
    /// elements, or with declarations of its own. A prefix that nobody declared does no harm.
    static func read(_ bytes: [UInt8]) -> [XMLTag]? {
        guard String(validating: bytes, as: UTF8.self) != nil, let count = Int32(exactly: bytes.count) else {
            return nil
        }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = unsafe bytes.withUnsafeBytes { bytes in
            unsafe xmlReadMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8", Int32(options))
        }
        guard let document = unsafe document else { return nil }
        defer { unsafe xmlFreeDoc(document) }
        if let subset = unsafe xmlGetIntSubset(document), unsafe subset.pointee.children != nil { return nil }
        guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
        var tags: [XMLTag] = []
        return unsafe collect(root, within: [], into: &tags) ? tags : nil
    }

    /// Adds an element and those in it; whether all of it could be read. The parser keeps the depth within bounds.
    private static func collect(_ element: Node, within path: [String], into tags: inout [XMLTag]) -> Bool {
        let name = unsafe local(text(element.pointee.name))
        let place = tags.count
        tags.append(XMLTag(name: name, attributes: unsafe attributes(of: element), text: "", path: path))
        var written = ""
        var child = unsafe element.pointee.children
        while let node = unsafe child {
            switch unsafe node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: unsafe written += text(node.pointee.content)
            case XML_ELEMENT_NODE:
                guard unsafe collect(node, within: path + [name], into: &tags) else { return false }
            case XML_COMMENT_NODE, XML_PI_NODE: break
            default: return false
            }
            unsafe child = node.pointee.next
        }
        tags[place] = XMLTag(
            name: name, attributes: tags[place].attributes, text: written, path: path)
        return true
    }

    private static func attributes(of element: Node) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = unsafe element.pointee.properties
        while let attribute = unsafe next {
            var name = unsafe text(attribute.pointee.name)
            if let namespace = unsafe attribute.pointee.ns, let prefix = unsafe namespace.pointee.prefix {
                unsafe name = text(prefix) + ":" + name
            }
            let value = unsafe xmlNodeListGetString(element.pointee.doc, attribute.pointee.children, 1)
            attributes[name] = unsafe text(value)
            unsafe cxml_free(value)
            unsafe next = attribute.pointee.next
        }
        return attributes
    }

    private static func text(_ characters: UnsafePointer<xmlChar>?) -> String {
        unsafe characters.map { unsafe String(cString: $0) } ?? ""
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }
}
