import Areas
import Testing

@testable import Cartography

@Suite struct ScreenMapTests {
    static let map = try? ScreenMap(
        TinyRegion.areas, shapes: TinyRegion.shapes, surroundings: TinyRegion.surroundings)

    @Test func `every area has an outline and a place inside it`() throws {
        let map = try #require(Self.map)
        #expect(map.outlines.count == TinyRegion.areas.count)
        for area in 0..<TinyRegion.areas.count {
            #expect(!map.outlines[area].isEmpty)
            let spot = map.spots[area]
            let outline = try Self.outline(map.outlines[area])
            #expect(outline.clearance(x: Double(spot.x) / 100, y: Double(spot.y) / 100) > 0, "\(area)")
            #expect(spot.room > 0)
        }
    }

    @Test func `the drawing fits the width it claims`() throws {
        let map = try #require(Self.map)
        for path in map.outlines {
            let box = try Self.outline(path).box
            #expect(box.minX >= 0 && box.maxX <= Double(ScreenMap.width) / 100)
            #expect(box.minY >= 0 && box.maxY <= Double(map.height) / 100)
        }
    }

    @Test func `gemeenten are named before wijken, and borders of wijken come first`() throws {
        let map = try #require(Self.map)
        #expect(map.names.first?.level == .gemeente)
        #expect(map.names.map(\.level) == map.names.map(\.level).sorted())
        #expect(map.borders.map(\.level) == [.wijk, .gemeente])
        #expect(!map.surroundings.isEmpty)
    }

    @Test func `areas without any shape are refused`() {
        var shapes = PolygonArray()
        for _ in 0..<TinyRegion.areas.count { shapes.endArea() }
        #expect(throws: Failure.self) {
            try ScreenMap(TinyRegion.areas, shapes: shapes, surroundings: PolygonArray())
        }
    }

    /// The outline of a path of relative steps.
    private static func outline(_ path: [UInt8]) throws -> Outline {
        var outline = Outline()
        for ring in String(decoding: path, as: UTF8.self).split(separator: "z") {
            let numbers = ring.matches(of: /-?\d+/).compactMap { Int32($0.0) }
            var (x, y) = (numbers[0], numbers[1])
            let first = (x, y)
            for step in stride(from: 2, to: numbers.count, by: 2) {
                let (nextX, nextY) = (x + numbers[step], y + numbers[step + 1])
                outline.append(BorderNetwork.Edge(x, y, nextX, nextY))
                (x, y) = (nextX, nextY)
            }
            outline.append(BorderNetwork.Edge(x, y, first.0, first.1))
        }
        return outline
    }
}
