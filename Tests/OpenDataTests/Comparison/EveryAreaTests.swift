import Areas
import Testing

@testable import OpenData

struct EveryAreaTests {
    private let table: FigureSource
    private var all: AreaTable

    init() throws {
        table = try readPopulation(
            OpenDataTests.table(
                "code;naam;inwoners;inwoners65plus;oppervlakteLandHa", "BU00010000;Een;1000;200;100",
                "BU00010001;Twee;2000;~;0", "GM0001;Stad;3000;500;900", "GM0002;Dorp;400;80;100"), parser: parser)
        all = try areas(.buurt, "BU00010000", "BU00010001")
    }

    @Test func `areas off the map know what tables tell, those on it what they are on the map`() throws {
        var map = all.selecting([1])
        map[.inwoners] = [1999]
        map[.hitte] = [44]
        map[.oppervlakteLandKm2] = [0.5]
        map["eigen_kolom"] = [1]
        let every = everyArea(all, map: map, rows: [1], tables: [table], age: .vanaf65)
        #expect(every[.inwoners] == [1000, 1999] && every[.hitte] == [nil, 44])
        #expect(every[.oppervlakteLandKm2] == [1, 0.5])
        #expect(every[.inwoners65plus] == [200, nil] && !every.has("eigen_kolom"))
    }

    @Test func `gemeenten outside the boundaries come from the tables`() throws {
        var here = try areas(.gemeente, "GM0001")
        here[.inwoners] = [2990]
        let all = adding(
            [try code("GM0002"), try code("GM0001")], to: here, tables: [table], age: .vanaf65)
        #expect(all.codes.map(\.text) == ["GM0001", "GM0002"] && all.names == [nil, "Dorp"])
        #expect(all[.inwoners] == [2990, 400] && all[.inwoners65plus] == [nil, 80])
        let same = adding([try code("GM0001")], to: here, tables: [table], age: .vanaf65)
        #expect(same.codes == here.codes)
    }

    @Test(arguments: [
        (["GM0001", "GM0002"], "400", true), (["GM0001", "GM0002"], "3393", true), (["GM0001"], "3400", false),
    ])
    func `gemeenten are the country where their people add up to it`(
        here: [String], people: String, isCountry: Bool
    ) throws {
        let country = try readPopulation(
            OpenDataTests.table("code;inwoners", "NL00;\(people == "400" ? "3400" : people)"), parser: parser)
        let codes = try here.map { try code($0) }
        let sources = GroupSources(
            inhabitants: [try code("GM0001"): 3000, try code("GM0002"): 400], published: [country], here: codes)
        #expect((sources.nation == codes) == isCountry)
        #expect((sources.nation == nil) == !isCountry)
    }

    @Test func `a list of three hundred gemeenten is a country, whatever the tables say`() throws {
        let codes = try (1000..<1300).map { try code("GM\($0)") }
        #expect(GroupSources(here: codes).nation == codes && GroupSources(here: codes.dropLast()).nation == nil)
    }
}
