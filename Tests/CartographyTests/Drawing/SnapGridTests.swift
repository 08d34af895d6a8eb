import Areas
import TestSupport
import Testing

@testable import Cartography

struct SnapGridTests {
    /// A grid of crooked cells, some of them much smaller than a unit of the sheet once drawn.
    private static func cells(seed: UInt64, side: Double) -> PolygonArray {
        var random = SplitMix64(seed: seed)
        let count = 9
        var steps: [[Double]] = [[0], [0]]
        for axis in 0..<2 {
            for _ in 0..<count {
                steps[axis].append(steps[axis].last! + (Bool.random(using: &random) ? 1 : 0.04) * side)
            }
        }
        // Corners move by less than the least step, so that no cell turns over.
        var corners: [[(Double, Double)]] = []
        for row in 0...count {
            corners.append(
                (0...count).map { column in
                    (
                        steps[0][column] + Double.random(in: -0.012...0.012, using: &random) * side,
                        steps[1][row] + Double.random(in: -0.012...0.012, using: &random) * side
                    )
                })
        }
        var shapes = PolygonArray()
        for row in 0..<count {
            for column in 0..<count {
                let ring = [
                    corners[row][column], corners[row][column + 1], corners[row + 1][column + 1],
                    corners[row + 1][column],
                    corners[row][column],
                ]
                for point in ring { shapes.append(x: point.0, y: point.1) }
                shapes.endRing()
                shapes.endPart()
                shapes.endArea()
            }
        }
        return shapes
    }

    private typealias Point = SnapGrid.Point

    @Test(arguments: 0..<40, [3.0, 12, 60])
    func `no drawn line crosses another, and every ring is simple`(seed: UInt64, units: Double) {
        let shapes = Self.cells(seed: seed, side: units / 100)
        let box = shapes.box
        // A frame as large as the extent: one mm to the metre.
        let drawn = DrawnAreas(
            shapes,
            projection: Projection(extent: box, frame: Box(minX: 5, minY: 5, maxX: 5 + box.width, maxY: 5 + box.height))
        )
        var edges: Set<[Point]> = []
        for ring in 0..<(drawn.ringStarts.count - 1) {
            let points = drawn.points(of: ring).map { Point(x: drawn.x[$0], y: drawn.y[$0]) }
            #expect(Set(points).count == points.count && points.count >= 3)
            for (a, b) in zip(points, points.dropFirst() + [points[0]]) { edges.insert(a < b ? [a, b] : [b, a]) }
        }
        let all = Array(edges)
        for (index, one) in all.enumerated() {
            for other in all[..<index] { #expect(!Self.cross(one, other), "\(one) \(other)") }
        }
        #expect((0..<shapes.count).allSatisfy { !drawn.areaRings[$0].isEmpty || drawn.dots[$0] != nil })
    }

    @Test func `a line gets the point that it is drawn through, the same both ways`() {
        let grid = SnapGrid(x: [0, 10, 5.2, 100], y: [0, 0, 0.3, 100])
        #expect(grid.between((0, 0), (10, 0)) == [Point(x: 5, y: 0)])
        #expect(grid.between((10, 0), (0, 0)) == [Point(x: 5, y: 0)])
        #expect(grid.between((0, 5), (10, 5)) == [])
        #expect(SnapGrid(x: [], y: []).between((0, 0), (1, 1)) == [])
    }

    @Test func `a ring that touches itself falls apart into simple ones`() {
        func points(_ pairs: [(Int32, Int32)]) -> [Point] { pairs.map { Point(x: $0.0, y: $0.1) } }
        let eight = points([(0, 0), (4, 0), (4, 4), (8, 4), (8, 8), (4, 8), (4, 4), (0, 4)])
        #expect(eight.simpleRings.map(\.count) == [4, 4])
        let spike = points([(0, 0), (4, 0), (9, 0), (4, 0), (4, 4), (0, 4)])
        #expect(spike.simpleRings == [points([(0, 0), (4, 0), (4, 4), (0, 4)])])
        #expect(points([(0, 0), (4, 0)]).simpleRings.isEmpty)
    }

    /// Whether two edges have more in common than an end.
    private static func cross(_ a: [Point], _ b: [Point]) -> Bool {
        func side(_ p: Point, _ q: Point, _ r: Point) -> Int {
            let value = Int(q.x - p.x) * Int(r.y - p.y) - Int(q.y - p.y) * Int(r.x - p.x)
            return value.signum()
        }
        func isOn(_ p: Point, _ edge: [Point]) -> Bool {
            side(edge[0], edge[1], p) == 0 && p != edge[0] && p != edge[1]
                && min(edge[0].x, edge[1].x) <= p.x && p.x <= max(edge[0].x, edge[1].x)
                && min(edge[0].y, edge[1].y) <= p.y && p.y <= max(edge[0].y, edge[1].y)
        }
        if b.contains(where: { isOn($0, a) }) || a.contains(where: { isOn($0, b) }) { return true }
        return side(a[0], a[1], b[0]) * side(a[0], a[1], b[1]) < 0
            && side(b[0], b[1], a[0]) * side(b[0], b[1], a[1]) < 0
    }
}
