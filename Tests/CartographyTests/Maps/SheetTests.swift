import Areas
import Testing

@testable import Cartography

struct SheetTests {
    @Test(arguments: [(40_000.0, 10_000.0, "297mm"), (10_000, 40_000, "210mm")])
    func `the sheet lies or stands as the area does`(width: Double, height: Double, expected: String) throws {
        let map = try oneArea(width: width, height: height, sheet: MapSheet())
        #expect(ReadSVG(map).elements[0].attributes["width"] == expected)
    }

    @Test func `paper and orientation can be chosen`() throws {
        let root = ReadSVG(try oneArea(width: 1000, height: 1000, sheet: MapSheet(paper: .a3, orientation: .liggend)))
            .elements[0]
        #expect(root.attributes["width"] == "420mm" && root.attributes["height"] == "297mm")
        #expect(root.attributes["viewBox"] == "0 0 42000 29700")
    }

    @Test(arguments: [(1.0, 1.0), (250, 3), (5000, 5000), (280_000, 310_000), (1, 100_000)])
    func `the scale bar has a round length that is true to scale`(width: Double, height: Double) {
        let scale = max(width, height) / 180
        let bar = ScaleBar(metresPerMillimetre: scale, enlargement: 1)
        #expect(bar.length / scale <= 36 && bar.length / scale > 36 / 2.5 - 1e-9)
        var lead = bar.length
        while lead >= 9.99 { lead /= 10 }
        while lead < 0.99 { lead *= 10 }
        #expect([1, 2, 5].contains { abs(lead - $0) < 1e-9 })
    }

    @Test func `the tolerance is eight hundredths of a millimetre at the largest scale`() {
        let box = Box(minX: 0, minY: 0, maxX: 21_000, maxY: 29_700)
        #expect(abs(MapSheet().simplificationTolerance(for: box, areaCount: 100) - 8) < 1e-9)
        #expect(abs(MapSheet().simplificationTolerance(for: box, areaCount: 14_000) - 16) < 1e-9)
        #expect(MapSheet().simplificationTolerance(for: Box(), areaCount: 1) == 0)
    }

    @Test func `everything on the sheet lies within what is called visible`() throws {
        let content = TinyRegion.content("k")
        let visible = MapSheet().visibleBox(around: content.shapes.box)
        for orientation in Orientation.allCases {
            let layout = SheetLayout(
                content, sheet: MapSheet(), orientation: orientation, columns: [], extent: content.shapes.box)
            let seen = layout.projection.ground(layout.frame)
            #expect(seen.minX >= visible.minX && seen.maxX <= visible.maxX)
            #expect(seen.minY >= visible.minY && seen.maxY <= visible.maxY)
        }
    }

    @Test func `a long list of priorities is cut where the sheet ends, and says so`() throws {
        var table = AreaTable(level: .buurt, codes: (0..<150).compactMap { AreaCode("BU9901\(1000 + $0)") })
        table.names = table.codes.map { "Buurt \($0)" }
        var shapes = PolygonArray()
        for index in 0..<150 {
            let (x, y) = (Double(index % 10) * 500, Double(index / 10) * 500)
            for (dx, dy) in [(0.0, 0.0), (500, 0), (500, 500), (0, 500), (0, 0)] { shapes.append(x: x + dx, y: y + dy) }
            shapes.endRing()
            shapes.endPart()
            shapes.endArea()
        }
        let content = MapContent(name: "k", areas: table, shapes: shapes, title: "t", subtitle: "", sources: [])
        for (orientation, file) in zip(Orientation.allCases, ["prioriteiten.csv", nil]) {
            let map = try priorityMap(
                content, PriorityTheme(ranks: (1...150).map { $0 }, top: 150, listFile: file),
                sheet: MapSheet(orientation: orientation))
            let read = ReadSVG(map)
            let rest = try #require(read.all("text").first { $0.text.hasPrefix("en nog ") })
            #expect(rest.text.hasSuffix("; zie prioriteiten.csv") == (file != nil))
            let height: Double = orientation == .staand ? 297 : 210
            for box in read.textBoxes { #expect(box.maxY <= height) }
        }
    }

    private func oneArea(width: Double, height: Double, sheet: MapSheet) throws -> String {
        let code = try #require(AreaCode("BU99010001"))
        let x = [0, width, width, 0, 0]
        let y = [0, 0, height, height, 0]
        let shape = PolygonArray(x: x, y: y, ringStarts: [0, 5], partStarts: [0, 1], areaStarts: [0, 1])
        let content = MapContent(
            name: "k", areas: AreaTable(level: .buurt, codes: [code]), shapes: shape, title: "Titel", subtitle: "",
            sources: [])
        let theme = ClassedTheme(
            classes: [1], values: [1], limits: [2], unit: "", caption: "Cijfer", palette: .heat)
        return try choroplethMap(content, theme, sheet: sheet)
    }
}
