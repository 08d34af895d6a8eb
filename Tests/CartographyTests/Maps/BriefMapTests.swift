import Areas
import Testing

@testable import Cartography

struct BriefMapTests {
    private static func map(side: Int) throws -> ReadSVG {
        var shapes = PolygonArray()
        for index in 0..<(side * side) {
            let (x, y) = (Double(index % side) * 500, Double(index / side) * 500)
            for (dx, dy) in [(0.0, 0.0), (500, 0), (500, 500), (0, 500), (0, 0)] { shapes.append(x: x + dx, y: y + dy) }
            shapes.endRing()
            shapes.endPart()
            shapes.endArea()
        }
        var table = AreaTable(level: .buurt, codes: (0..<shapes.count).compactMap { AreaCode("BU9901\(1000 + $0)") })
        table.names = table.codes.map { "Buurt \($0)" }
        let theme = ClassedTheme(
            classes: table.codes.map { _ in 1 }, values: table.codes.map { _ in 1 }, limits: [2], unit: "",
            caption: "Cijfer", palette: .heat)
        return ReadSVG(
            try choroplethMap(
                MapContent(name: "k", areas: table, shapes: shapes, title: "t", subtitle: "", sources: []), theme))
    }

    @Test func `only a map of very many areas leaves out what its ids and titles say already`() throws {
        let usual = try #require(try Self.map(side: 63).elements.first { $0.attributes["id"] == "BU99011000" })
        #expect(usual.attributes["data-code"] == "BU99011000" && usual.attributes["data-naam"] == "Buurt BU99011000")
        let large = try Self.map(side: 64)
        let brief = try #require(large.elements.firstIndex { $0.attributes["id"] == "BU99011000" })
        #expect(large.elements[brief].attributes.keys.sorted() == ["d", "data-klasse", "id"])
        #expect(large.elements.contains { $0.parent == brief && $0.text == "Buurt BU99011000: 1,0, klasse 1" })
    }
}
