import Areas
import Testing

@testable import Pipeline

@Suite struct PlaceNameTests {
    private func areas(_ codes: [String], gemeenten: [String?]) throws -> AreaTable {
        var table = AreaTable(level: .buurt, codes: try codes.map { try #require(AreaCode($0)) })
        table.gemeenteNames = gemeenten
        return table
    }

    @Test func `the gemeente names the map, and several are listed once each`() throws {
        let codes = ["BU99010100", "BU99010101", "BU99020100"]
        let table = try areas(codes, gemeenten: ["Aa", "Aa", nil])
        #expect(PlaceName.of(table, settings: Settings()) == "Aa, GM9902")
        #expect(PlaceName.of(table.selecting([0, 1]), settings: Settings()) == "Aa")
    }

    @Test func `the name of the project goes first`() throws {
        var settings = Settings()
        settings.name = "Zomer 2024"
        #expect(PlaceName.of(try areas(["BU99010100"], gemeenten: ["Aa"]), settings: settings) == "Zomer 2024")
    }

    @Test func `many gemeenten are counted`() throws {
        let codes = (1...5).map { "BU990\($0)0100" }
        let table = try areas(codes, gemeenten: Array(repeating: "x", count: 5))
        #expect(PlaceName.of(table, settings: Settings()) == "5 gemeenten")
    }
}
