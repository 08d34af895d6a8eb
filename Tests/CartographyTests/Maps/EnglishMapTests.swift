import Areas
import Testing

@testable import Cartography

struct EnglishMapTests {
    /// Words of the legend, lists, titles of areas and description; none is part of a name in the tiny region.
    private static let dutchWords = [
        "geen gegevens", "minder dan", " tot ", " en meer", "Aantal", "per combinatie", "grens", "klasse", "rang ",
        "Kaart van", "De eerste", "overige", "prioriteit 1", "onbekend", "buurten", "en nog",
    ]

    private static func maps() throws -> [String] {
        let content = TinyRegion.content("k", .english)
        var risk = TinyRegion.risk
        risk.classNames = ["very low", "low", "medium", "high", "very high"]
        risk.caption = "Risk class"
        return [
            try choroplethMap(content, TinyRegion.heat), try riskMap(content, risk),
            try priorityMap(content, TinyRegion.priority), try categoryMap(content, TinyRegion.clusters),
            try bivariateMap(content, TinyRegion.bivariate(.english)),
            try priorityMap(content, PriorityTheme(ranks: TinyRegion.priority.ranks, top: 1)),
        ]
    }

    @Test(arguments: 0..<6)
    func `a map in English has no Dutch of its own`(number: Int) throws {
        let read = ReadSVG(try Self.maps()[number])
        #expect(read.elements[0].attributes["lang"] == "en")
        let own = ["text", "title", "desc"].flatMap(read.all)
        for element in own {
            for word in Self.dutchWords { #expect(!element.text.contains(word), "\(element.text)") }
        }
        #expect(own.contains { $0.text.contains("no data") })
        #expect(own.contains { $0.text.contains("municipality boundary") })
    }

    @Test func `figures on an English map have a decimal point`() throws {
        let read = ReadSVG(try Self.maps()[0])
        #expect(read.areas.contains { $0.title.hasSuffix("52.3 °C, class 5") })
        #expect(read.all("text").contains { $0.text == "less than 35\u{A0}°C" })
    }
}
