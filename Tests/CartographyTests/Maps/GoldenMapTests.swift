import TestSupport
import Testing

@testable import Cartography

struct GoldenMapTests {
    @Test(arguments: [
        "kaart-hitte.svg", "kaart-eenzaamheid.svg", "kaart-risico.svg", "kaart-prioriteit.svg", "kaart-clusters.svg",
        "kaart-bivariaat.svg",
    ])
    func `the maps of the tiny region are as recorded`(name: String) throws {
        let map = try #require(try TinyRegion.maps().first { $0.name == name })
        try expectGolden(Array(map.svg.utf8), name)
    }

    @Test func `the same input gives the same bytes`() throws {
        let first = try TinyRegion.maps()
        let second = try TinyRegion.maps()
        #expect(first.map(\.svg) == second.map(\.svg))
    }
}
