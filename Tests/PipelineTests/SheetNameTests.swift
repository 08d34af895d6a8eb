import Areas
import Testing

@testable import Pipeline

/// Names of sheets that no disk or shell takes amiss.
@Suite struct SheetNameTests {
    @Test(arguments: [
        (1, "Oude Westen", "bladen/01-BU05991234-oude-westen.pdf"),
        (12, "'s-Gravenland / Súd-Fabelân", "bladen/12-BU05991234-s-gravenland-sud-fabelan.pdf"),
        (3, "../../etc/passwd\u{0}\n", "bladen/03-BU05991234-etc-passwd.pdf"),
        (4, "日本", "bladen/04-BU05991234.pdf"), (5, "", "bladen/05-BU05991234.pdf"),
        (6, String(repeating: "a", count: 300), "bladen/06-BU05991234-\(String(repeating: "a", count: 40)).pdf"),
        (7, String(repeating: "ab ", count: 300), "bladen/07-BU05991234-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a.pdf"),
    ])
    func `a name keeps letters and digits alone`(place: Int, name: String, file: String) throws {
        let code = try #require(AreaCode("BU05991234"))
        #expect(SheetName.of(place: place, digits: 2, code: code, name: name) == file)
    }

    @Test func `an area without a name has its code`() throws {
        let code = try #require(AreaCode("GM0599"))
        #expect(SheetName.of(place: 1, digits: 2, code: code, name: nil) == "bladen/01-GM0599.pdf")
    }
}
