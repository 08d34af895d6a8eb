/// Walks over the bytes of an XML document in UTF-8.
struct XMLScanner {
    struct Malformed: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    /// Moves past a text where it stands here.
    @discardableResult mutating func skip(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// Moves past white space; whether there was any.
    @discardableResult mutating func skipSpace() -> Bool {
        let start = position
        while !isAtEnd, Self.isSpace(bytes[position]) { position += 1 }
        return position > start
    }

    /// Everything up to an end, which is passed. Throws where the end never comes.
    mutating func text(upTo end: String) throws(Malformed) -> String {
        let mark = Array(end.utf8)
        var place = position
        while place + mark.count <= bytes.count {
            if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
                defer { position = place + mark.count }
                return String(decoding: bytes[position..<place], as: UTF8.self)
            }
            place += 1
        }
        throw Malformed()
    }

    /// A name with its prefix. Throws where none begins here.
    mutating func name() throws(Malformed) -> String {
        let start = position
        while !isAtEnd, Self.isNamePart(bytes[position]) { position += 1 }
        guard position > start, !(0x30...0x39).contains(bytes[start]), ![0x2D, 0x2E].contains(bytes[start]) else {
            throw Malformed()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// `name="value"`, or with single quotes.
    mutating func attribute() throws(Malformed) -> (name: String, value: String) {
        let name = try name()
        skipSpace()
        guard skip("=") else { throw Malformed() }
        skipSpace()
        guard !isAtEnd, bytes[position] == 0x22 || bytes[position] == 0x27 else { throw Malformed() }
        let quote = bytes[position]
        position += 1
        let value = try characters(until: quote)
        guard !isAtEnd else { throw Malformed() }
        position += 1
        return (name, value)
    }

    /// The text until a byte or the end, references resolved. Throws for a reference that XML itself does not know.
    mutating func characters(until end: UInt8) throws(Malformed) -> String {
        var result: [UInt8] = []
        while !isAtEnd, bytes[position] != end {
            if bytes[position] == UInt8(ascii: "&") {
                result += try reference().utf8
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `&amp;` and its four kin, `&#233;` and `&#xE9;`.
    private mutating func reference() throws(Malformed) -> String {
        position += 1
        // The longest is `&#x10FFFF;`.
        guard let end = bytes[position...].prefix(10).firstIndex(of: UInt8(ascii: ";")) else { throw Malformed() }
        let body = String(decoding: bytes[position..<end], as: UTF8.self)
        position = end + 1
        switch body {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        let isHexadecimal = body.hasPrefix("#x")
        guard body.hasPrefix("#"),
            let number = UInt32(body.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
            number >= 0x20 || [0x9, 0xA, 0xD].contains(number), let scalar = Unicode.Scalar(number)
        else { throw Malformed() }
        return String(scalar)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x9, 0xA, 0xD].contains(byte) }

    /// Letters, digits, `:`, `_`, `-`, `.`, and whatever is not ASCII.
    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
        default: false
        }
    }
}
