import Areas

/// Writes SVG text. One user unit is 0.01 mm on the sheet, so that every coordinate is a whole number.
package struct SVGWriter {
    package private(set) var bytes: [UInt8] = []
    private var openElements: [String] = []

    package init() {}

    /// The drawing so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Millimetres on the sheet in user units.
    package static func unit(_ millimetres: Double) -> String { String(Int((millimetres * 100).rounded())) }

    /// Starts an element; its content follows until `close()`.
    package mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        start(name, attributes)
        bytes.append(contentsOf: ">\n".utf8)
        openElements.append(name)
    }

    package mutating func close() {
        guard let name = openElements.popLast() else { return }
        bytes.append(contentsOf: "</\(name)>\n".utf8)
    }

    /// A whole element, with escaped text as its content if given.
    package mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil
    ) {
        start(name, attributes)
        if let text {
            bytes.append(UInt8(ascii: ">"))
            XMLText.append(text, to: &bytes)
            bytes.append(contentsOf: "</\(name)>\n".utf8)
        } else {
            bytes.append(contentsOf: "/>\n".utf8)
        }
    }

    /// Markup that is known to be well-formed.
    package mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }
    package mutating func markup(_ more: [UInt8]) { bytes.append(contentsOf: more) }
    package mutating func escaped(_ text: String) { XMLText.append(text, to: &bytes) }

    private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        bytes.append(contentsOf: "<\(name)".utf8)
        for (key, value) in attributes {
            bytes.append(contentsOf: " \(key)=\"".utf8)
            XMLText.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}
