import Areas
import Testing

@testable import Cartography

struct BivariateMapTests {
    @Test(
        arguments: [
            (1, [2]), (2, [1, 3]), (3, [1, 2, 3]), (4, [1, 2, 2, 3]), (5, [1, 1, 2, 3, 3]), (6, [1, 1, 2, 2, 3, 3]),
            (7, [1, 1, 2, 2, 2, 3, 3]), (8, [1, 1, 1, 2, 2, 3, 3, 3]),
        ])
    func `classes are joined to low, middle and high`(count: Int, groups: [Int]) {
        #expect(BivariateTheme.Axis.groups(of: count) == groups)
    }

    @Test func `every area stands in the cell of its two groups, and the cells add up`() {
        let theme = TinyRegion.bivariate(.dutch)
        let cells = BivariateCells(theme, name: "k")
        // Heat 3 2 3 5 - 1 4 2 4, loneliness 5 3 1 4 2 - 1 5 1.
        #expect(cells.areas == [[[], [2], [6, 8]], [[1], [], []], [[7], [0], [3]]])
        #expect(cells.missing == [4, 5])
        #expect(theme.heat.ranges.map(\.range) == ["tot 41", "41 tot 46", "vanaf 46"])
        #expect(theme.loneliness.ranges.map(\.range) == ["tot 95", "95 tot 130", "vanaf 130"])
    }

    @Test func `the title of an area tells both figures with their groups`() throws {
        let areas = ReadSVG(try bivariateMap(TinyRegion.content("k"), TinyRegion.bivariate(.dutch))).areas
        let first = try #require(areas.first { $0.id == "BU99010001" })
        #expect(first.title == "Oude Haven: 43,2 °C (warm), 210 per km² (veel)")
        #expect(first.attributes["data-groep"] == "h2e3")
        let half = try #require(areas.first { $0.id == "BU99010102" })
        #expect(half.title == "BU99010102: hitte onbekend, 60 per km² (weinig)")
    }

    @Test func `loneliness has a texture besides its colour, on the map and in the legend`() throws {
        let read = ReadSVG(try bivariateMap(TinyRegion.content("k"), TinyRegion.bivariate(.dutch)))
        var seen = 0
        for heat in 1...3 {
            for lonely in 1...3 {
                // A cell without areas has no group.
                guard let group = read.elements.firstIndex(where: { $0.attributes["id"] == "k-h\(heat)e\(lonely)" })
                else { continue }
                seen += lonely > 1 ? 1 : 0
                #expect(read.elements[group].attributes["fill"]?.hasPrefix("#") == true)
                let outlines = read.elements.filter { $0.parent == group }.compactMap { $0.attributes["d"] }
                let overlay = read.elements.first {
                    $0.attributes["fill"] == "url(#k-vulling-h\(heat)e\(lonely))" && $0.name == "path"
                }
                #expect(overlay?.attributes["d"] == (lonely == 1 ? nil : outlines.joined()))
            }
        }
        #expect(seen > 1)
        // A pattern that fills its tile would leave seams in PDF.
        let textured = read.elements.indices.filter {
            read.elements[$0].attributes["id"]?.hasPrefix("k-vulling") == true && read.elements[$0].name == "pattern"
        }
        #expect(textured.count == 6)
        for pattern in textured {
            let (tile, marks) = (read.elements[pattern].attributes, read.elements.filter { $0.parent == pattern })
            #expect(marks.count == 1 && marks[0].attributes["width"] != tile["width"])
        }
        #expect(read.all("rect").filter { $0.attributes["fill"]?.hasPrefix("url(#k-vulling") == true }.count == 6)
    }

    @Test func `an axis of two classes has two rows or columns`() throws {
        var heat = TinyRegion.heat
        (heat.limits, heat.classes) = ([41], heat.classes.map { $0.map { $0 < 3 ? 1 : 2 } })
        let theme = BivariateTheme(
            heat: heat, heatNames: ["koel", "warm", "heet"], loneliness: TinyRegion.loneliness,
            lonelinessNames: ["weinig", "meer", "veel"], language: .dutch)
        #expect(theme.heat.ranges.map(\.group) == [1, 3])
        let texts = ReadSVG(try bivariateMap(TinyRegion.content("k"), theme)).all("text").map(\.text)
        #expect(texts.contains("heet") && !texts.contains("warm"))
    }

    @Test func `a group that does not exist is refused`() {
        let classed = TinyRegion.heat
        var short = classed
        short.values = []
        let theme = BivariateTheme(
            heat: short, heatNames: ["a", "b", "c"], loneliness: TinyRegion.loneliness,
            lonelinessNames: ["a", "b", "c"], language: .dutch)
        #expect(throws: Failure.self) { try bivariateMap(TinyRegion.content("k"), theme) }
    }
}
