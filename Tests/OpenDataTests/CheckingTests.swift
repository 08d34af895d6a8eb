import Areas
import Testing

@testable import OpenData

@Suite struct CheckingTests {
    private func code(_ text: String) throws -> AreaCode { try #require(AreaCode(text)) }

    @Test(arguments: [
        ("BU0599O110", nil), ("BUO5990110", "BU05990110"), ("BU599O110", nil), ("BU5990110", "BU05990110"),
        ("05990110", "BU05990110"), ("5990110", "BU05990110"), ("GM599", "GM0599"), ("BU 05990110", "BU05990110"),
        ("BUl9550108", "BU19550108"), ("BU05990110", nil), ("bu05990110", nil), ("", nil), ("Rotterdam", nil),
        ("2024", nil), ("BU0363AA01", nil), ("123456789", nil),
    ])
    func `a text that is nearly a code is told with the code that was meant`(text: String, meant: String?) {
        #expect(LookAlikeCodes.examine(text, level: .buurt)?.meant.text == meant)
    }

    @Test func `each kind of look-alike is counted by itself`() {
        let table = Table(
            location: "t.csv", rowCount: 4,
            columns: [.init(name: "code", cells: .text(["5990110", "5990111", "bu05990112", "BU05990113"]))],
            firstRowNumber: 2)
        let findings = LookAlikeCodes.findings(in: table.columns[0], of: table, level: .buurt)
        #expect(findings.map(\.kind) == ["code lijkt op", "kleine letters"])
        #expect(findings[0].codes == ["BU05990110", "BU05990111"])
    }

    @Test(arguments: [
        ("OBA CafÃ©", "twee keer"), ("Belgi\u{FFFD}plein", "FFFD"), ("a\u{1B}[31m", "stuurtekens"),
        ("Dam e0o0", "cijfer 0"),
    ])
    func `a destroyed name is found and shown harmlessly`(name: String, mention: String) throws {
        let findings = NameChecks.findings([try code("BU03630000"): name], at: "t.csv")
        #expect(findings.count == 1)
        #expect(findings[0].text.contains(mention), "\(findings[0].text)")
        #expect(!findings[0].text.contains("\u{1B}"))
    }

    @Test(arguments: ["Café", "Súdwest-Fryslân", "A2-zone", "3f0a9b0c", "Wijk 00", "ÃO", "Kerk 10a"])
    func `an honest name is left alone`(name: String) throws {
        #expect(NameChecks.findings([try code("BU03630000"): name], at: "t.csv").isEmpty)
    }

    @Test func `a name of two areas counts within one gemeente only`() throws {
        let names = [
            try code("BU02330009"): "Bosgebied", try code("BU02330109"): "Bosgebied",
            try code("BU05990000"): "Bosgebied",
        ]
        let findings = NameChecks.findings(names, at: "t.csv")
        #expect(findings.map(\.codes) == [["BU02330009", "BU02330109"]])
    }

    @Test(arguments: [
        (["BU19790000"], "2021 of later"), (["BU04570000"], "2022 of eerder"), (["BU05990000"], nil),
        (["GM1980", "GM0501"], "2022"), (["GM1966", "GM0788"], "2019 of 2020"), (["GM1979", "GM0003"], nil),
    ])
    func `the gemeenten of a set of codes tell its years`(codes: [String], text: String?) {
        #expect(IndelingYears(of: codes.compactMap { AreaCode($0) }).text == text)
    }

    @Test func `years exclude each other only where no year fits both`() {
        let years = { (codes: [String]) in IndelingYears(of: codes.compactMap { AreaCode($0) }) }
        #expect(years(["GM1979"]).excludes(years(["GM0003"])))
        #expect(!years(["GM1979"]).excludes(years(["GM0457"])))
        #expect(!years(["GM0599"]).excludes(years(["GM0003"])))
        #expect(IndelingYears.ofStatLineTable(named: "data/50120ned.csv") == 2022)
    }

    @Test func `no gemeente comes or goes twice, and each that came differs from those that went`() {
        let old = Herindeling.all.flatMap { $0.old.map(\.code) }
        let new = Herindeling.all.compactMap(\.new)
        #expect(Set(old).count == old.count)
        #expect(Set(new).count == new.count)
        #expect(Set(old).isDisjoint(with: new))
        #expect(Herindeling.all.map(\.year) == Herindeling.all.map(\.year).sorted())
    }

    @Test func `both sides of a join are counted per gemeente`() throws {
        let areas = ["BU00030000", "BU05990000", "BU05990001", "BU07430000", "BU07430001"].compactMap { AreaCode($0) }
        let rows = ["BU05990000", "BU05990001", "BU07430100", "BU07430101", "BU19790000", "GM0599"]
            .compactMap { AreaCode($0) }
        let comparison = CodeComparison(areas: areas, level: .buurt, rows: rows)
        #expect(comparison.matched == 2)
        #expect(comparison.onlyMap.map(\.text) == ["BU00030000", "BU07430000", "BU07430001"])
        #expect(comparison.onlyTable.map(\.text) == ["BU07430100", "BU07430101"])
        #expect(comparison.elsewhere == 1)
        #expect(comparison.partial.map(\.code.text) == ["GM0003", "GM0743"])
        #expect(comparison.partial.map(\.isRecoded) == [false, true])
        #expect(comparison.partial[0].fate?.contains("Eemsdelta") == true)
    }

    @Test func `a polygon ten times too small is told apart from one that merely differs`() throws {
        let codes = ["BU00000000", "BU00000001", "BU00000002", "BU00000003"].compactMap { AreaCode($0) }
        let findings = FigureChecks.landArea(
            codes, given: [1, 1, 1, nil], polygons: [1e6, 5e5, 5e4, 1e6], level: .buurt)
        #expect(findings.map(\.codes) == [["BU00000002"], ["BU00000001", "BU00000002"]])
    }

    @Test func `a column that never changes and a heat of nothing are remarked upon`() {
        let codes = (0..<12).compactMap { AreaCode("BU000000\($0 < 10 ? "0" : "")\($0)") }
        var areas = AreaTable(level: .buurt, codes: codes)
        areas[.inwoners] = Array(repeating: 5, count: 12)
        areas[.hitte] = [0, nil] + Array(repeating: 41, count: 9) + [42]
        let findings = FigureChecks.findings(areas, figures: areas.columnNames, at: "t.csv")
        #expect(findings.map(\.kind) == ["hitte nul", "steeds dezelfde waarde"])
        #expect(findings[0].codes == ["BU00000000"])
    }
}
