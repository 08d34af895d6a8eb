import Foundation
import Testing

@testable import Publishing

@Suite struct JSONTests {
    static let hostile = [
        "", "Oud \"Zuid\"", "C:\\pad", "regel\r\n\teinde", "\u{0}\u{1}\u{1F}\u{7F}", "\u{2028}\u{2029}",
        "</script><!--",
        "Súdwest-Fryslân", "e\u{301}", "👩‍👩‍👧 buurt", "\u{FFFD}plein e.o.", "\u{202E}abc", "'; DROP TABLE", "\u{10FFFF}",
    ]

    @Test(arguments: hostile)
    func `hostile text reads back unchanged`(text: String) throws {
        let bytes = JSON.array([.text(text)]).bytes()
        let back = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String])
        #expect(Array(try #require(back.first).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `what steers a terminal or turns a line around is escaped, and letters are not`() {
        #expect(text(.text("a\u{9B}2J\u{202E}b\u{E0041}ë🙂")) == #""a\u009b2J\u202eb\udb40\udc41ë🙂""#)
    }

    @Test func `what a script or HTML would misread is escaped`() {
        #expect(text(.text("</a\u{2028}\u{1}\"\\\u{7F}")) == #""\u003c/a\u2028\u0001\"\\\u007f""#)
        #expect(text(.text("é€😀")) == "\"é€😀\"")
    }

    @Test func `members keep their order and absent values are null`() {
        let value: JSON = [
            "z": "1", "a": .integer(-7), "n": .number(0.1 + 0.2), "leeg": .optional(nil as String?),
            "lijst": .array([.bool(true), .null]), "niets": .object([]), "kapot": .number(.nan),
        ]
        #expect(text(value) == #"{"z":"1","a":-7,"n":0.3,"leeg":null,"lijst":[true,null],"niets":{},"kapot":null}"#)
    }

    @Test func `the pretty form has a member per line and ends with a line end`() {
        let value: JSON = ["a": .array([.integer(1), ["b": .null]]), "c": .array([])]
        #expect(
            String(decoding: value.bytes(pretty: true), as: UTF8.self) == """
                {
                  "a": [
                    1,
                    {
                      "b": null
                    }
                  ],
                  "c": []
                }

                """)
    }

    private func text(_ value: JSON) -> String { String(decoding: value.bytes(), as: UTF8.self) }
}
