import Areas

/// A JSON value as a service sent it. Numbers keep their text: `12.0` stays `12.0`, and no digit is lost.
package indirect enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(String)
    case text(String)
    case array([JSONValue])
    /// Members in their order.
    case object([(name: String, value: JSONValue)])

    /// The member of an object, `nil` where there is none or the value is no object.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The elements of an array; `nil` for anything else.
    package var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// A text without its padding, or a number or truth value as it was written; `nil` for null and for structures.
    package var content: String? {
        switch self {
        case .text(let text):
            let scalars = text.unicodeScalars.drop(while: \.isPadding).reversed().drop(while: \.isPadding).reversed()
            return String(String.UnicodeScalarView(scalars))
        case .number(let text): return text
        case .bool(let value): return value ? "true" : "false"
        default: return nil
        }
    }

    /// A text as it was sent, padding and all.
    package var literal: String? {
        if case .text(let text) = self { text } else { nil }
    }

    package static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)), (.text(let a), .text(let b)): a == b
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)):
            a.elementsEqual(b) { $0.name == $1.name && $0.value == $1.value }
        default: false
        }
    }
}
