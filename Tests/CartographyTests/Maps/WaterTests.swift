import Areas
import Testing

@testable import Cartography

struct WaterTests {
    private static let pond = PolygonArray(
        x: [200_000, 201_000, 201_000, 200_000], y: [400_000, 400_000, 401_000, 400_000], ringStarts: [0, 4],
        partStarts: [0, 1], areaStarts: [0, 1])

    /// Every map with water lies on it, and says so in its legend; the pond beyond the frame is not drawn.
    @Test(arguments: [Language.dutch, .english])
    func `water stands under the areas and in the legend`(language: Language) throws {
        let maps = [
            try choroplethMap(TinyRegion.content("k", language), TinyRegion.heat),
            try riskMap(TinyRegion.content("k", language), TinyRegion.risk),
            try priorityMap(TinyRegion.content("k", language), TinyRegion.priority),
            try bivariateMap(TinyRegion.content("k", language), TinyRegion.bivariate(language)),
            try categoryMap(TinyRegion.content("k", language), TinyRegion.clusters),
        ]
        for map in maps {
            let read = ReadSVG(map)
            let outline = try #require(read.elements.firstIndex { $0.attributes["id"] == "k-watervlak" })
            #expect(read.elements[outline].name == "clipPath" && read.elements[outline + 1].name == "path")
            // One ring: the sea and not the pond.
            #expect(read.elements[outline + 1].attributes["d"]?.count { $0 == "M" } == 1)
            let sea = try #require(
                read.elements.firstIndex { $0.attributes["clip-path"] == "url(#k-watervlak)" })
            let fills = read.elements.filter { $0.parent == sea }.map { $0.attributes["fill"] }
            #expect(fills == [Ink.water.hex, "url(#k-water)"])
            let areas = try #require(read.elements.firstIndex { $0.attributes["id"] == TinyRegion.codes[0] })
            #expect(sea < areas)
            #expect(read.all("text").count { $0.text == language("water", "water") } == 1)
            #expect(read.all("rect").contains { $0.attributes["fill"] == "url(#k-water)" })
            #expect(read.all("pattern").contains { $0.attributes["id"] == "k-water" })
        }
    }

    /// Without water in sight a map is what it would be had nobody heard of water.
    @Test func `water beyond the frame changes nothing`() throws {
        var content = TinyRegion.content("k")
        content.water = PolygonArray()
        let dry = try choroplethMap(content, TinyRegion.heat)
        #expect(!dry.contains("k-water"))
        content.water = Self.pond
        #expect(try choroplethMap(content, TinyRegion.heat) == dry)
        content.surroundings = PolygonArray()
        let alone = try choroplethMap(content, TinyRegion.heat)
        content.water = PolygonArray()
        #expect(try choroplethMap(content, TinyRegion.heat) == alone)
    }

    @Test func `a drawing for a screen has the water within its frame`() throws {
        let map = try ScreenMap(
            TinyRegion.areas, shapes: TinyRegion.shapes, surroundings: PolygonArray(), water: TinyRegion.water)
        #expect(map.water.count == 1)
        let without = try ScreenMap(
            TinyRegion.areas, shapes: TinyRegion.shapes, surroundings: PolygonArray(), water: Self.pond)
        #expect(without.water.isEmpty && without.outlines == map.outlines)
    }

    /// What the ground is too near to, the waves set apart: every eye sees them, in grey too.
    @Test(arguments: Sight.allCases)
    func `waves are seen on water`(sight: Sight) {
        #expect(sight.distance(Ink.water, Ink.wave) >= 10)
        #expect(Ink.wave.contrast(with: Ink.water) >= 1.5)
        for color in Palette.heat.colors + Palette.risk.colors + [Ink.pale, Ink.accent] {
            #expect(sight.distance(Ink.water, color) >= 10, "\(color.hex)")
        }
        for color in Palette.loneliness.colors + Palette.clusters.colors {
            #expect(sight.distance(Ink.water, color) >= 6.5, "\(color.hex)")
        }
    }

    /// An odd wavelength must not leave a seam: the tile is as wide as two halves of the wave.
    @Test(arguments: [8, 10, 221, 600])
    func `waves run on from tile to tile`(wavelength: Int) throws {
        let pattern = ReadSVG(WaterPattern.element(id: "w", wavelength: wavelength, hasGround: true)).elements
        let width = try #require(pattern[0].attributes["width"].flatMap { Int($0) })
        let height = try #require(pattern[0].attributes["height"].flatMap { Int($0) })
        let half = width / 2
        let waves = try #require(pattern.first { $0.name == "path" }?.attributes["d"]).split(separator: "M")
        #expect(waves.count == 2)
        for wave in waves {
            let numbers = wave.matches(of: /-?\d+/).compactMap { Int($0.0) }
            // From half a wave before the tile by three halves to its end, the crest inside the tile.
            #expect(numbers[0] == -half && numbers[4] == half && numbers[6] == half && numbers[8] == half)
            #expect(numbers[1] - abs(numbers[3]) >= 0 && numbers[1] + abs(numbers[3]) <= height)
        }
    }
}
