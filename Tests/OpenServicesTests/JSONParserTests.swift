import Testing

@testable import OpenServices

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

    @Test(arguments: ["0", "-0", "12.0", "1.50", "1e5", "-1.2E-3", "123456789012345678901234567890.10"])
    func `a number keeps its text`(number: String) throws {
        #expect(try parse(" [\(number)] ") == .array([.number(number)]))
    }

    @Test func `every kind of value is read`() throws {
        let value = try parse(#"{"a": [true, false, null, {}], "b c": "x\n\"\\\/\u00e9\ud83d\ude00", "leeg": []}"#)
        #expect(value["a"] == .array([.bool(true), .bool(false), .null, .object([])]))
        #expect(value["b c"] == .text("x\n\"\\/é😀"))
        #expect(value["leeg"]?.elements?.isEmpty == true)
        #expect(value["er niet"] == nil)
    }

    @Test(arguments: [
        "", "{", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "nul", "01", "1.", ".5", "+1", "1e", "\"a", "\"\\x\"",
        "\"\\ud800\"", "\"\\u12g4\"", "[1]x", "\"\u{1}\"", "-", "[\"a\":1]",
    ]) func `what is no JSON is refused`(text: String) {
        #expect(throws: JSONParser.Problem.self) { try parse(text) }
    }

    @Test func `nesting without end is refused`() {
        #expect(throws: JSONParser.Problem.self) { try parse(String(repeating: "[", count: 100_000)) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: JSONParser.Problem.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
    }

    @Test func `padding is dropped from the content and kept in the literal`() throws {
        let value = try parse(#"["GM0599    "]"#).elements?.first
        #expect(value?.content == "GM0599")
        #expect(value?.literal == "GM0599    ")
        #expect(JSONValue.null.content == nil)
    }
}
