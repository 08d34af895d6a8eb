import Areas

/// A JSON value whose objects keep the order they were written in, so that the same value gives the same bytes.
package indirect enum JSON: Sendable, Equatable {
    /// One name and its value in an object.
    package struct Member: Sendable, Equatable {
        package let name: String
        package let value: JSON

        package init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
    }

    case null
    case bool(Bool)
    case integer(Int)
    /// Printed by `decimalText`; infinity and NaN, which JSON does not have, as `null`.
    case number(Double)
    /// Printed with all the decimals that it takes to read the same number back.
    case exact(Double)
    case text(String)
    case array([JSON])
    case object([Member])

    /// The text, or `null` where it is absent.
    package static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
    /// The number, or `null` where it is absent.
    package static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }
    /// The number, or `null` where it is absent.
    package static func optional(_ number: Int?) -> JSON { number.map(JSON.integer) ?? .null }
    /// A list of texts.
    package static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.text)) }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }

    package init(stringLiteral value: String) { self = .text(value) }
}

extension JSON {
    /// The value as UTF-8: on one line, or a member per line indented by two spaces and closed by a line end.
    package func bytes(pretty: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: pretty ? 0 : nil)
        if pretty { bytes.append(UInt8(ascii: "\n")) }
        return bytes
    }

    func write(to bytes: inout [UInt8], indent: Int? = nil) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.appendInteger(value)
        case .number(let value): if !bytes.appendDecimal(value) { bytes.append(contentsOf: "null".utf8) }
        case .exact(let value):
            // The least number there is has its digits before the 345th decimal.
            if !bytes.appendDecimal(value, maxDecimals: 345) { bytes.append(contentsOf: "null".utf8) }
        case .text(let value): bytes.appendJSONString(value)
        case .array(let values):
            bytes.appendList(values, "[", "]", indent: indent) { value, bytes, indent in
                value.write(to: &bytes, indent: indent)
            }
        case .object(let members):
            bytes.appendList(members, "{", "}", indent: indent) { member, bytes, indent in
                bytes.appendJSONString(member.name)
                bytes.append(contentsOf: (indent == nil ? ":" : ": ").utf8)
                member.value.write(to: &bytes, indent: indent)
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func appendList<Part>(
        _ parts: [Part], _ open: String, _ close: String, indent: Int?,
        _ write: (Part, inout [UInt8], Int?) -> Void
    ) {
        append(contentsOf: open.utf8)
        let inner = parts.isEmpty ? nil : indent.map { $0 + 2 }
        for (number, part) in parts.enumerated() {
            if number > 0 { append(UInt8(ascii: ",")) }
            appendLineBreak(indent: inner)
            write(part, &self, inner)
        }
        if inner != nil { appendLineBreak(indent: indent) }
        append(contentsOf: close.utf8)
    }

    private mutating func appendLineBreak(indent: Int?) {
        guard let indent else { return }
        append(UInt8(ascii: "\n"))
        append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }

    /// Appends a text between quotes with everything escaped that JSON (RFC 8259, section 7) asks for, and also what
    /// would be read differently by a script (U+2028, U+2029) or inside HTML (`<`), or would steer a terminal or the direction of a
    /// line (control and format characters).
    mutating func appendJSONString(_ text: String) {
        append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": append(contentsOf: #"\""#.utf8)
            case "\\": append(contentsOf: #"\\"#.utf8)
            case "\n": append(contentsOf: #"\n"#.utf8)
            case "\r": append(contentsOf: #"\r"#.utf8)
            case "\t": append(contentsOf: #"\t"#.utf8)
            case "\0"..."\u{1F}", "<": appendEscape(scalar)
            case "\u{7F}"... where scalar.steersDisplay: appendEscape(scalar)
            default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(_ scalar: Unicode.Scalar) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            let hex = String(unit, radix: 16)
            append(contentsOf: (#"\u"# + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
        }
    }
}
