import Areas
import Testing

@testable import OpenData

@Suite struct RegionReadingTests {
    private let rijnmond = AreaCode("GG4607")!
    private let zuidHolland = AreaCode("PV28")!

    private func read(_ lines: String...) throws -> (regions: Regions, notices: [Notice]) {
        let split = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
        return try readRegions(table(split[0], Array(split.dropFirst())), parser: parser)
    }

    @Test func `a table as ophalen writes it`() throws {
        let (regions, notices) = try read(
            "gemeentecode;gemeentenaam;ggdregiocode;ggdregionaam;provinciecode;provincienaam;inwoners",
            "GM0599;Rotterdam;GG4607;GGD Rotterdam-Rijnmond;PV28;Zuid-Holland;670610",
            "GM0489;Barendrecht;GG4607;GGD Rotterdam-Rijnmond;PV28;Zuid-Holland;48705",
            "GM0344;Utrecht;GG2514;GGD Regio Utrecht;PV26;Utrecht;374245")
        #expect(notices.isEmpty)
        #expect(regions.codes(.ggdregio).map(\.text) == ["GG2514", "GG4607"])
        #expect(regions.gemeenten(in: rijnmond).map(\.text) == ["GM0489", "GM0599"])
        #expect(regions.region(.provincie, of: try code("BU05990110")) == zuidHolland)
        #expect(regions.names[rijnmond] == "GGD Rotterdam-Rijnmond")
        #expect(regions.gemeenten.map { $0.sizeClass?.number } == [8, 4, 8])
        #expect(regions.gemeenten(in: try code("NL00")).count == 3)
    }

    @Test func `names alone, as CBS and others spell them`() throws {
        let (regions, notices) = try read(
            "gemeentecode;gemeentenaam;ggd;provincie", "GM0599;Rotterdam;GGD Rotterdam-Rijnmond;Zuid-Holland",
            "GM0080;Leeuwarden;GGD Fryslân;Friesland", "GM0153;Enschede;GGD Regio Twente;Overijssel",
            "GM0001;Ergens;GGD van Toen;Overijssel")
        #expect(regions.codes(.ggdregio).map(\.text) == ["GG1106", "GG4607", "GG7206"])
        #expect(regions.codes(.provincie).map(\.text) == ["PV21", "PV23", "PV28"])
        #expect(notices.map(\.kind) == ["gebied onbekend"] && notices[0].text.contains("GGD van Toen"))
    }

    @Test func `a raw StatLine table, by what its cells are`() throws {
        let (regions, _) = try read(
            "ID;RegioS;Code_1;Naam_2;Code_14;Naam_15;Code_28;Naam_29",
            "0;GM0599;GM0599;Rotterdam;GG4607;GGD Rotterdam-Rijnmond;PV28;Zuid-Holland",
            "1;GM0344;GM0344;Utrecht;GG2514;GGD Regio Utrecht;PV26;Utrecht")
        #expect(regions.region(.ggdregio, of: try code("GM0599")) == rijnmond)
        #expect(regions.names[zuidHolland] == "Zuid-Holland")
    }

    @Test func `no regions, no gemeenten and a gemeente that stands twice are errors`() throws {
        #expect(throws: Failure.self) { _ = try read("gemeentecode;naam", "GM0599;Rotterdam") }
        #expect(throws: Failure.self) { _ = try read("code;provincie", "BU05990110;Zuid-Holland") }
        #expect(throws: Failure.self) {
            _ = try read("gemeentecode;provincie", "GM0599;Zuid-Holland", "GM0599;Utrecht")
        }
    }

    @Test(arguments: [
        (0.0, 1), (4_999, 1), (5_000, 2), (9_999, 2), (10_000, 3), (20_000, 4), (49_999, 4), (50_000, 5), (100_000, 6),
        (150_000, 7), (249_999, 7), (250_000, 8), (900_000, 8),
    ])
    func `size classes include their lower limit`(people: Double, expected: Int) {
        #expect(SizeClass(inhabitants: people).number == expected)
    }
}
