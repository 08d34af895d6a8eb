import Testing

@testable import Areas

struct NumberParserTests {
    private let parser = NumberParser()

    @Test(
        arguments: [
            ("0", 0), ("42", 42), ("-7", -7), ("+7", 7), ("007", 7), ("1,5", 1.5), ("1.5", 1.5), (".5", 0.5),
            (",5", 0.5),
            ("5.", 5), ("-0,25", -0.25), ("1.234", 1.234), ("1,234", 1.234), ("1.234,5", 1234.5), ("1,234.5", 1234.5),
            ("12.345.678,90", 12_345_678.9), ("1.2E5", 120_000), ("1,2e+5", 120_000), ("1e-3", 0.001),
            ("    49.5", 49.5), ("\u{A0}12\u{A0}", 12), ("\t8\r\n", 8), ("\u{202F}3,0\u{2007}", 3),
            ("-89999.9", -89999.9),
            ("0.1", 0.1), ("44.66713089344376", 44.66713089344376), ("9007199254740993", 9_007_199_254_740_992),
            ("179769313486231570000e288", 1.7976931348623157e308), ("5e-324", .leastNonzeroMagnitude), ("1e-9999", 0),
            ("0000000000000000000000000012.5", 12.5), ("0.000000000000000000000000000125", 1.25e-28),
        ] as [(String, Double)])
    func `text that is a number`(text: String, expected: Double) throws {
        #expect(try parser.parse(text) == expected)
    }

    @Test(arguments: [
        "", " ", "\u{A0}", ".", "       .", "-", "x", "X ", "NULL", "null", "n.b.", " N.B. ", "geheim", "Geheim\u{A0}",
        "-99997", "-99995.0", "-99999999", "-99999999.0000", "-90000", "-9e4", "-90000,0",
    ])
    func `text that says there is no figure`(text: String) throws {
        #expect(try parser.parse(text) == nil)
    }

    @Test(arguments: [
        "n/a", "NA", "inf", "-Infinity", "nan", "0x1F", "12%", "1 234", "1\u{A0}234", "1'234", "1.234.567", "1,234,567",
        "1.23,4", "1234.567,8", "1.234,5.6", "1.234,", ".123,4", "1.234,5e3", "1e", "e5", "1e+", "1e5.5", "--1", "+-1",
        "1-", "+", ",", "..",
        "1..2", "BU05990110", "twaalf", "12a", "１２", "٣", "-.", "1\u{0}", "1e400", "12 13", "-1e999",
    ])
    func `any other text is refused and quoted`(text: String) {
        #expect(throws: NumberParser.NotANumber.self) { try parser.parse(text) }
    }

    @Test func `the message quotes the text and says what to do`() {
        let refused = NumberParser.NotANumber(text: "n/a", reason: .notANumber)
        #expect(refused.description == #""n/a" is geen getal"#)
        #expect(refused.remedy == #"Geef --ontbrekend "n/a" als dit 'geen gegeven' betekent, of verbeter de kolom"#)
        #expect(throws: NumberParser.NotANumber(text: "1.234.567", reason: .thousands)) {
            try parser.parse("1.234.567")
        }
        #expect(throws: NumberParser.NotANumber(text: "1 234", reason: .thousands)) { try parser.parse("1 234") }
        #expect(throws: NumberParser.NotANumber(text: "1e400", reason: .tooLarge)) { try parser.parse("1e400") }
    }

    @Test func `a message shows no control characters and stays short`() {
        let hostile = NumberParser.NotANumber(
            text: "\u{1B}[2J\n" + String(repeating: "a", count: 100), reason: .notANumber)
        #expect(!hostile.description.unicodeScalars.contains { $0.value < 32 })
        #expect(hostile.description.count < 80)
    }

    @Test func `the user adds missing signs, in any case, and numbers by value`() throws {
        let parser = NumberParser(extraMissing: ["n/a", " Onbekend", "999"])
        #expect(try parser.parse("N/A") == nil)
        #expect(try parser.parse("onbekend ") == nil)
        #expect(try parser.parse("999,0") == nil)
        #expect(try parser.value(999) == nil)
        #expect(try parser.parse("998") == 998)
    }

    @Test func `typed numbers follow the same rules`() throws {
        #expect(try parser.value(3.5) == 3.5)
        #expect(try parser.value(-90000) == nil)
        #expect(try parser.value(-99_999_999) == nil)
        #expect(throws: NumberParser.NotANumber.self) { try parser.value(.nan) }
        #expect(throws: NumberParser.NotANumber.self) { try parser.value(-.infinity) }
    }

    @Test func `every number Swift writes is read back exactly, with point and comma`() throws {
        var random = Seeded(state: 1)
        for _ in 0..<20_000 {
            let bits = random.next()
            let wide = Double(bitPattern: bits)
            let near = Double(Int64(truncatingIfNeeded: bits) >> 24) / Double(1 << (bits & 31))
            for number in [wide, near] where number.isFinite && number > -90000 {
                let text = "\(number)"
                #expect(try parser.parse(text) == number)
                let comma = String(text.map { $0 == "." ? "," : $0 })
                #expect(try parser.parse(comma) == number)
            }
        }
    }

    @Test func `random text never crashes and never becomes a number that Swift would read otherwise`() {
        var random = Seeded(state: 2)
        let alphabet = Array("0123456789..,,--+eE xX\u{A0}")
        for _ in 0..<50_000 {
            let length = Int(random.next() % 9)
            let text = String((0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
            guard let value = try? parser.parse(text) else { continue }
            let body = text.filter { !$0.isWhitespace }
            // With at most one separator the meaning is Swift's own once the comma is a point.
            if body.count(where: { $0 == "." || $0 == "," }) < 2 {
                #expect(Self.reference(body) == value, "\(text)")
            } else {
                #expect(body.contains(".") && body.contains(","), "\(text)")
            }
        }
    }

    /// Swift wants a digit on both sides of the point.
    private static func reference(_ body: String) -> Double? {
        var text = String(body.map { $0 == "," ? "." : $0 })
        guard let dot = text.firstIndex(of: ".") else { return Double(text) }
        if !(text.index(after: dot) < text.endIndex && text[text.index(after: dot)].isNumber) {
            text.insert("0", at: text.index(after: dot))
        }
        if dot == text.startIndex || !text[text.index(before: dot)].isNumber { text.insert("0", at: dot) }
        return Double(text)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
