/// Reads JSON (RFC 8259) without giving up the text of numbers, which Foundation's reader turns into binary fractions.
struct JSONParser {
    /// What is wrong, in Dutch.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    /// Deeper nesting than any service sends would exhaust the stack.
    private static let deepest = 100

    /// Throws where the bytes are anything but one JSON value.
    static func parse(_ bytes: [UInt8]) throws(Problem) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
        let value = try parser.value()
        parser.skipSpace()
        guard parser.position == bytes.count else { throw parser.problem("er staat nog iets achter") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func value() throws(Problem) -> JSONValue {
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return try nested { parser throws(Problem) in try parser.object() }
        case UInt8(ascii: "["): return try nested { parser throws(Problem) in try parser.array() }
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some(let byte) where byte == UInt8(ascii: "-") || Self.isDigit(byte): return .number(try number())
        case nil: throw problem("het antwoord is afgebroken")
        default: throw problem("onverwacht teken")
        }
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(Problem) -> JSONValue
    ) throws(Problem) -> JSONValue {
        depth += 1
        guard depth <= Self.deepest else { throw problem("te diep genest") }
        position += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(Problem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = []
        skipSpace()
        if take("}") { return .object(members) }
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw problem("een naam ontbreekt") }
            let name = try text()
            skipSpace()
            guard take(":") else { throw problem("een dubbele punt ontbreekt") }
            members.append((name, try value()))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw problem("een komma of accolade ontbreekt") }
        }
    }

    private mutating func array() throws(Problem) -> JSONValue {
        var elements: [JSONValue] = []
        skipSpace()
        if take("]") { return .array(elements) }
        while true {
            elements.append(try value())
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { throw problem("een komma of haak ontbreekt") }
        }
    }

    private mutating func number() throws(Problem) -> String {
        let start = position
        _ = take("-")
        if take("0") {
            if let byte = current, Self.isDigit(byte) { throw problem("een getal begint met 0") }
        } else {
            try digits()
        }
        if take(".") { try digits() }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(Problem) {
        let start = position
        while let byte = current, Self.isDigit(byte) { position += 1 }
        if position == start { throw problem("een cijfer ontbreekt") }
    }

    private mutating func text() throws(Problem) -> String {
        position += 1
        var start = position
        var result: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                result.append(contentsOf: bytes[start..<position])
                position += 1
                guard let text = String(validating: result, as: UTF8.self) else { throw problem("geen UTF-8") }
                return text
            case UInt8(ascii: "\\"):
                result.append(contentsOf: bytes[start..<position])
                position += 1
                result.append(contentsOf: String(try escaped()).utf8)
                start = position
            case 0..<0x20: throw problem("een stuurteken in een tekst")
            default: position += 1
            }
        }
        throw problem("een tekst is afgebroken")
    }

    private mutating func escaped() throws(Problem) -> Unicode.Scalar {
        let byte = current
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            guard (0xD800..<0xDC00).contains(unit), take("\\"), take("u") else { throw problem("half teken") }
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            else { throw problem("half teken") }
            return scalar
        default: throw problem("onbekend teken achter een schuine streep")
        }
    }

    private mutating func hexadecimal() throws(Problem) -> UInt32 {
        guard position + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
            bytes[position] != UInt8(ascii: "+")
        else { throw problem("onbekend teken achter een schuine streep") }
        position += 4
        return value
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Problem) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw problem("onverwacht teken") }
        position += word.utf8.count
        return value
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private func problem(_ what: String) -> Problem { Problem(description: "\(what), byte \(position + 1)") }
}
