import Areas
import Testing

@testable import Cartography

struct MapStructureTests {
    static let sheets = [
        MapSheet(), MapSheet(paper: .a3), MapSheet(orientation: .liggend), MapSheet(orientation: .staand),
        MapSheet(paper: .a3, orientation: .staand),
    ]

    @Test(arguments: sheets.indices)
    func `every map is well-formed and has a role, a title and a description`(sheet: Int) throws {
        for map in try TinyRegion.maps(sheet: Self.sheets[sheet]) {
            let read = ReadSVG(map.svg)
            #expect(read.error == nil)
            let root = try #require(read.elements.first)
            #expect(root.name == "svg" && root.attributes["role"] == "img")
            let titles = try #require(root.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
            for id in titles {
                #expect(read.elements.filter { $0.attributes["id"] == id && !$0.text.isEmpty }.count == 1)
            }
            #expect(read.elements.contains { $0.name == "desc" && $0.parent == 0 && $0.text.contains("9 buurten") })
        }
    }

    @Test func `no map holds a script, a style sheet or a reference outside itself`() throws {
        for map in try TinyRegion.maps() {
            let read = ReadSVG(map.svg)
            for element in read.elements {
                #expect(!["script", "style", "foreignObject", "image", "use", "a"].contains(element.name))
                for (key, value) in element.attributes where key != "xmlns" {
                    #expect(!key.lowercased().hasPrefix("on") && !key.hasSuffix("href"))
                    #expect(!value.contains("://"))
                    if value.contains("url(") { #expect(value.hasPrefix("url(#")) }
                }
            }
        }
    }

    @Test func `every reference within a map has its target, and no id occurs twice`() throws {
        for map in try TinyRegion.maps() {
            let read = ReadSVG(map.svg)
            let ids = read.elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            for value in read.elements.flatMap({ $0.attributes.values }) where value.hasPrefix("url(#") {
                #expect(ids.contains(String(value.dropFirst(5).dropLast())))
            }
        }
    }

    @Test func `every area is drawn once, with its code, name, figure and class`() throws {
        for map in try TinyRegion.maps() {
            let areas = ReadSVG(map.svg).areas
            #expect(areas.map(\.id).sorted() == TinyRegion.codes)
            for area in areas {
                #expect(area.attributes["data-code"] == area.id)
                #expect(!(area.attributes["d"] ?? "").isEmpty)
            }
        }
        let heat = ReadSVG(try TinyRegion.maps()[0].svg).areas
        let first = try #require(heat.first { $0.id == "BU99010001" })
        #expect(first.attributes["data-naam"] == "Oude Haven")
        #expect(first.attributes["data-waarde"] == "43.2" && first.attributes["data-klasse"] == "3")
        #expect(first.title == "Oude Haven: 43,2 °C, klasse 3")
        let without = try #require(heat.first { $0.id == "BU99010102" })
        #expect(without.attributes["data-waarde"] == nil && without.attributes["data-klasse"] == nil)
        #expect(without.title == "BU99010102: geen gegevens")
    }

    @Test func `the risk map tells both figures and the class of an area`() throws {
        let areas = ReadSVG(try TinyRegion.maps()[2].svg).areas
        let first = try #require(areas.first { $0.id == "BU99010001" })
        #expect(first.title == "Oude Haven: 43,2 °C, 210 per km², risicoklasse 4 (hoog)")
        let half = try #require(areas.first { $0.id == "BU99010102" })
        #expect(half.title == "BU99010102: hitte onbekend, 60 per km²")
    }

    @Test func `areas without data are hatched and stay in the legend even when there are none`() throws {
        let read = ReadSVG(try TinyRegion.maps()[0].svg)
        let group = try #require(read.elements.firstIndex { $0.attributes["id"] == "kaart-hitte-geen-gegevens" })
        #expect(read.elements[group].attributes["fill"] == "url(#kaart-hitte-arcering)")
        #expect(read.elements.filter { $0.parent == group }.map { $0.attributes["id"] } == ["BU99010102"])

        var theme = TinyRegion.heat
        theme.classes = theme.classes.map { $0 ?? 1 }
        theme.values = theme.values.map { $0 ?? 30 }
        let full = ReadSVG(try choroplethMap(TinyRegion.content("kaart-hitte"), theme))
        #expect(full.all("text").contains { $0.text == "geen gegevens" })
    }

    @Test func `a map with data nowhere is drawn, all hatched`() throws {
        let none = [Int?](repeating: nil, count: 9)
        var theme = TinyRegion.heat
        (theme.classes, theme.values) = (none, none.map { _ in nil })
        var risk = TinyRegion.risk
        (risk.heat, risk.classes) = (theme, none)
        let maps = [
            try choroplethMap(TinyRegion.content("k"), theme), try riskMap(TinyRegion.content("k"), risk),
            try priorityMap(TinyRegion.content("k"), PriorityTheme(ranks: none)),
        ]
        for map in maps {
            let read = ReadSVG(map)
            let group = try #require(read.elements.firstIndex { $0.attributes["id"] == "k-geen-gegevens" })
            #expect(read.elements.filter { $0.parent == group }.count == 9)
        }
    }

    @Test(arguments: sheets.indices)
    func `no text runs off the sheet or over another`(sheet: Int) throws {
        for map in try TinyRegion.maps(sheet: Self.sheets[sheet]) {
            let read = ReadSVG(map.svg)
            let sides = try #require(read.elements[0].attributes["viewBox"]).split(separator: " ").compactMap {
                Double($0)
            }
            let boxes = read.textBoxes
            #expect(boxes.count > 20)
            for (index, box) in boxes.enumerated() {
                #expect(box.minX >= 0 && box.maxX <= sides[2] / 100 && box.minY >= 0 && box.maxY <= sides[3] / 100)
                for other in boxes[..<index] { #expect(!other.intersects(box)) }
            }
        }
    }
}
