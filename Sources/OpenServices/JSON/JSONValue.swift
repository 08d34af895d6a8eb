import Areas
package import Foundation

/// A JSON value as a service sent it. Numbers are decimal, as they were written: no digit becomes a binary fraction.
package indirect enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Decimal)
    case text(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Throws where the bytes are anything but one JSON value, and for nesting without end.
    package init(_ bytes: [UInt8]) throws(Malformed) {
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch {
            throw Malformed()
        }
    }

    /// The bytes are no JSON.
    package struct Malformed: Error {}

    /// The member of an object, `nil` where there is none or the value is no object.
    package subscript(_ name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The elements of an array; `nil` for anything else.
    package var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// A text without its padding, or a number or truth value in words; `nil` for null and for structures.
    package var content: String? {
        switch self {
        case .text(let text):
            let scalars = text.unicodeScalars.drop(while: \.isPadding).reversed().drop(while: \.isPadding).reversed()
            return String(String.UnicodeScalarView(scalars))
        case .number(let number): return number.description
        case .bool(let value): return value ? "true" : "false"
        default: return nil
        }
    }

    /// A text as it was sent, padding and all.
    package var literal: String? {
        if case .text(let text) = self { text } else { nil }
    }
}

extension JSONValue: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Decimal.self) {
            self = .number(number)
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let members = try? container.decode([String: JSONValue].self) {
            self = .object(members)
        } else {
            self = .array(try container.decode([JSONValue].self))
        }
    }
}
