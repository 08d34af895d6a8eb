import Testing

@testable import Areas

@Suite struct AreaCodeTests {
    @Test(arguments: [
        ("BU05990110", "BU05990110", AreaLevel.buurt), ("  gm0599   ", "GM0599", .gemeente),
        ("BU0363AA01", "BU0363AA01", .buurt), ("WK036300    ", "WK036300", .wijk), ("NL01      ", "NL01", .land),
        ("PV28", "PV28", .provincie), ("GG4607", "GG4607", .ggdregio), ("\u{A0}GM0014\t", "GM0014", .gemeente),
    ])
    func `a code is read without its padding`(raw: String, text: String, level: AreaLevel) throws {
        let code = try #require(AreaCode(raw))
        #expect(code.text == text)
        #expect(code.level == level)
    }

    @Test(arguments: [
        "", "   ", "0599", "BU0599", "BU05990110X", "GM05 99", "GM05é9", "BUAAAA0101", "XX0599", "GM059９",
    ])
    func `text that is no code is refused`(raw: String) {
        #expect(AreaCode(raw) == nil)
    }

    @Test func `wijk and gemeente are prefixes of the code`() throws {
        let buurt = try #require(AreaCode("BU0363AA01"))
        #expect(buurt.wijk?.text == "WK0363AA")
        #expect(buurt.gemeente?.text == "GM0363")
        #expect(buurt.ancestor(.provincie) == nil)
        #expect(AreaCode("GM0363")?.contains(buurt) == true)
        #expect(AreaCode("GM0364")?.contains(buurt) == false)
        #expect(AreaCode("NL00")?.contains(buurt) == true)
        #expect(buurt.contains(try #require(AreaCode("GM0363"))) == false)
    }
}

@Suite struct WaterCodeTests {
    @Test(arguments: [
        ("BU03639997", true), ("BU05059998", true), ("BU00039999", true), ("BU03639996", false), ("BU03630097", false),
        ("WK036399", false), ("GM9999", false),
    ])
    func `water buurten have codes of their own`(text: String, isWater: Bool) throws {
        #expect(try #require(AreaCode(text)).isWater == isWater)
    }
}
