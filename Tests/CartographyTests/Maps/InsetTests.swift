import Areas
import TestSupport
import Testing

@testable import Cartography

struct InsetTests {
    /// A square country of large cells, with a town of tiny ones at a random place in it, and sea in the east.
    private static func content(seed: UInt64, townCells: Int = 12) -> MapContent {
        var random = SplitMix64(seed: seed)
        let (column, row) = (Int.random(in: 0..<8, using: &random), Int.random(in: 0..<8, using: &random))
        var shapes = PolygonArray()
        func cell(_ x: Double, _ y: Double, _ side: Double) {
            for (dx, dy) in [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)] {
                shapes.append(x: x + dx, y: y + dy)
            }
            shapes.endRing()
            shapes.endPart()
            shapes.endArea()
        }
        let side = 5000.0
        for y in 0..<8 {
            for x in 0..<8 {
                if (x, y) == (column, row) {
                    let small = side / Double(townCells)
                    for inner in 0..<(townCells * townCells) {
                        cell(
                            Double(x) * side + Double(inner % townCells) * small,
                            Double(y) * side + Double(inner / townCells) * small, small)
                    }
                } else {
                    cell(Double(x) * side, Double(y) * side, side)
                }
            }
        }
        // An island far to the east, so that there is sea between.
        cell(31 * side, 0, side)
        var table = AreaTable(
            level: .buurt, codes: (0..<shapes.count).compactMap { AreaCode("BU9901\(1000 + $0)") })
        table.gemeenteNames = table.codes.map { _ in "Stad" }
        table.wijkNames = table.codes.map { _ in "Wijk" }
        return MapContent(name: "k", areas: table, shapes: shapes, title: "Titel", subtitle: "", sources: [])
    }

    private static func insets(_ content: MapContent, numbered: [Int], _ orientation: Orientation) -> (
        [Inset], DrawnAreas, SheetLayout
    ) {
        let layout = SheetLayout(
            content, sheet: MapSheet(), orientation: orientation, columns: [], extent: content.shapes.box)
        let drawn = DrawnAreas(content.shapes, projection: layout.projection)
        return (
            Inset.all(
                content, drawn, candidates: Array(drawn.areaRings.indices), numbered: numbered, layout: layout, unit: 1),
            drawn, layout
        )
    }

    @Test(arguments: 0..<12, Orientation.allCases)
    func `a town of tiny areas gets an inset that covers no area, lies in the frame and shows the town`(
        seed: UInt64, orientation: Orientation
    ) throws {
        let content = Self.content(seed: seed)
        let (insets, drawn, layout) = Self.insets(content, numbered: [], orientation)
        let inset = try #require(insets.first)
        #expect(insets.count == 1 && inset.letter == "A" && inset.name == "Wijk")
        let block = inset.block(1)
        #expect(layout.frame.contains(block))
        for area in drawn.areaRings.indices { #expect(!Outline(drawn, area: area).box.intersects(block)) }
        let tiny = drawn.areaRings.indices.filter { drawn.size(of: $0) < 1 }
        #expect(tiny.count == 144 && Set(tiny).isSubset(of: Set(inset.rows)))
        let scale = layout.projection.metresPerMillimetre / inset.projection.metresPerMillimetre
        #expect(abs(scale - InsetChoice.enlargement) < 1e-9)
    }

    @Test func `a map whose areas can all be read has no inset`() {
        #expect(Self.insets(Self.content(seed: 1, townCells: 2), numbered: [], .liggend).0.isEmpty)
    }

    @Test func `a numbered area that is too small has its number in an inset, once`() throws {
        let content = Self.content(seed: 3)
        let sizes = content.shapes.count
        let small = (0..<sizes).first { content.shapes.box(of: $0).width < 500 } ?? 0
        var ranks = [Int?](repeating: 7, count: sizes)
        ranks[small] = 1
        let map = try priorityMap(
            content, PriorityTheme(ranks: ranks, top: 1), sheet: MapSheet(orientation: .liggend))
        let read = ReadSVG(map)
        #expect(read.error == nil)
        let clip = try #require(read.elements.firstIndex { $0.attributes["id"] == "k-inzet-a" })
        let frame = try #require(read.elements.first { $0.parent == clip })
        let sides = ["x", "y", "width", "height"].compactMap { frame.attributes[$0].flatMap(Double.init) }
        let discs = read.all("circle").filter { $0.attributes["r"] == "220" }
        // One on the map and one in the list.
        #expect(discs.count == 2)
        let inside = discs.filter { disc in
            guard let x = disc.attributes["cx"].flatMap(Double.init), let y = disc.attributes["cy"].flatMap(Double.init)
            else { return false }
            return x > sides[0] && x < sides[0] + sides[2] && y > sides[1] && y < sides[1] + sides[3]
        }
        #expect(inside.count == 1)
        #expect(read.areas.count == sizes && Set(read.areas.map(\.id)).count == sizes)
    }

    @Test func `an inset has the water of its own part, in the colours of the map`() throws {
        var content = Self.content(seed: 3)
        let theme = PriorityTheme(ranks: content.areas.codes.map { _ in 7 }, top: 0)
        let dry = try priorityMap(content, theme, sheet: MapSheet(orientation: .liggend))
        // A lake under the whole country, and one far from the town.
        for (west, east) in [(-1000.0, 41_000.0), (100_000, 101_000)] {
            for (x, y) in [(west, 0.0), (east, 0), (east, 41_000), (west, 41_000), (west, 0)] {
                content.water.append(x: x, y: y)
            }
            content.water.endRing()
            content.water.endPart()
            content.water.endArea()
        }
        let read = ReadSVG(try priorityMap(content, theme, sheet: MapSheet(orientation: .liggend)))
        #expect(read.error == nil && ReadSVG(dry).all("clipPath").count == 2)
        #expect(
            read.all("clipPath").map { $0.attributes["id"] } == [
                "k-watervlak", "k-kader", "k-inzet-a", "k-inzet-a-watervlak",
            ])
        for id in ["k-watervlak", "k-inzet-a-watervlak"] {
            let group = try #require(read.elements.firstIndex { $0.attributes["clip-path"] == "url(#\(id))" })
            let fills = read.elements.filter { $0.parent == group }.compactMap { $0.attributes["fill"] }
            #expect(fills == [Ink.water.hex, "url(#k-water)"])
        }
    }

    @Test func `free space is found where it is, nearest first, and nowhere else`() {
        let content = Self.content(seed: 2)
        let (_, drawn, layout) = Self.insets(content, numbered: [], .liggend)
        let space = FreeSpace(drawn, frame: layout.frame, taken: [])
        #expect(space.place(width: layout.frame.width, height: layout.frame.height, near: 0, 0) == nil)
        let first = space.place(width: 20, height: 20, near: layout.frame.maxX, layout.frame.minY)
        let again = first.flatMap {
            FreeSpace(drawn, frame: layout.frame, taken: [$0]).place(width: 20, height: 20, near: $0.minX, $0.minY)
        }
        #expect(first != nil && again != nil && first != again)
    }
}
