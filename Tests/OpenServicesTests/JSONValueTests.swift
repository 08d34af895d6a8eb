import Foundation
import Testing

@testable import OpenServices

@Suite struct JSONValueTests {
    private func parse(_ text: String) throws -> JSONValue { try JSONValue(Array(text.utf8)) }

    @Test(arguments: [
        ("0", "0"), ("12.0", "12"), ("1.50", "1.5"), ("22.6", "22.6"), ("-0.1", "-0.1"), ("1e5", "100000"),
        ("1234567890123456789.01", "1234567890123456789.01"),
    ])
    func `a number keeps its decimals`(number: String, content: String) throws {
        #expect(try parse(" [\(number)] ").elements?.first?.content == content)
    }

    @Test func `every kind of value is read`() throws {
        let value = try parse(#"{"a": [true, false, null, {}, 1], "b c": "x\n\"\\\/\u00e9\ud83d\ude00", "leeg": []}"#)
        #expect(value["a"] == .array([.bool(true), .bool(false), .null, .object([:]), .number(1)]))
        #expect(value["b c"] == .text("x\n\"\\/é😀"))
        #expect(value["leeg"]?.elements?.isEmpty == true)
        #expect(value["er niet"] == nil)
    }

    @Test(arguments: [
        "", "{", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "nul", "01", "1.", ".5", "+1", "1e", "\"a", "\"\\x\"",
        "\"\\u12g4\"", "[1]x", "-", "[\"a\":1]", "[1e9999]",
    ]) func `what is no JSON is refused`(text: String) {
        #expect(throws: JSONValue.Malformed.self) { try parse(text) }
    }

    @Test func `nesting without end is refused`() {
        #expect(throws: JSONValue.Malformed.self) { try parse(String(repeating: "[", count: 100_000)) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: JSONValue.Malformed.self) { try JSONValue([0x22, 0xFF, 0x22]) }
    }

    @Test func `a byte order mark is no part of the value`() throws {
        #expect(try JSONValue([0xEF, 0xBB, 0xBF] + Array("{\"a\":1}".utf8))["a"] == .number(1))
    }

    @Test func `padding is dropped from the content and kept in the literal`() throws {
        let value = try parse(#"["GM0599    "]"#).elements?.first
        #expect(value?.content == "GM0599")
        #expect(value?.literal == "GM0599    ")
        #expect(JSONValue.null.content == nil)
    }
}
