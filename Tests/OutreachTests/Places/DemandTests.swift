import Areas
import Geometry
import Outreach
import TestSupport
import Testing

@Suite struct DemandTests {
    /// Random triangles from slivers to a province.
    static func triangles(seed: Int) -> PolygonArray {
        var random = SplitMix64(seed: UInt64(seed))
        var shapes = PolygonArray()
        for size in [0.5, 20, 300, 2000, 60000.0] {
            let (x, y) = (100_000 + 1000 * random.unit(), 400_000 + 1000 * random.unit())
            let xs = (0..<3).map { _ in x + size * random.unit() }
            let ys = (0..<3).map { _ in y + size * random.unit() }
            shapes.append(xs: xs + [xs[0]], ys: ys + [ys[0]])
            shapes.endRing()
            shapes.endPart()
            shapes.endArea()
        }
        return shapes
    }

    @Test(arguments: 1...60)
    func `every area has points, inside itself, that share its people`(seed: Int) {
        let shapes = Self.triangles(seed: seed)
        let demand = DemandPoints(spreadOver: shapes)
        for area in 0..<shapes.count {
            let points = demand.points(of: area)
            #expect(!points.isEmpty)
            #expect(points.count <= 2600)
            #expect(abs(points.reduce(0) { $0 + demand.share[$1] } - 1) < 1e-9)
            for point in points {
                #expect(demand.area[point] == area)
                #expect(shapes.contains(x: demand.x[point], y: demand.y[point], in: area))
            }
        }
    }

    @Test func `an area without geometry has no points`() {
        var shapes = strip(length: 500)
        shapes.endArea()
        let demand = DemandPoints(spreadOver: shapes)
        #expect(demand.points(of: 1).isEmpty && !demand.points(of: 0).isEmpty)
    }

    @Test func `a hole has no points`() {
        var shapes = PolygonArray()
        shapes.append(xs: [0, 900, 900, 0, 0], ys: [0, 0, 900, 900, 0])
        shapes.endRing()
        shapes.append(xs: [300, 300, 600, 600, 300], ys: [300, 600, 600, 300, 300])
        shapes.endRing()
        shapes.endPart()
        shapes.endArea()
        let demand = DemandPoints(spreadOver: shapes)
        #expect(demand.count == 72)
    }

    @Test func `addresses weigh, and an area without any is spread over`() {
        var shapes = strip(length: 1000)
        shapes.append(xs: [0, 1000, 1000, 0, 0], ys: [200, 200, 300, 300, 200])
        shapes.endRing()
        shapes.endPart()
        shapes.endArea()
        let demand = DemandPoints(
            addressesX: [10, 20, 30, 5000], y: [10, 10, 10, 10], weights: [1, 3, 0, 1], in: shapes)
        #expect(demand.points(of: 0).count == 2)
        #expect(demand.share[0] == 0.25 && demand.share[1] == 0.75)
        #expect(demand.addressesElsewhere == 1)
        #expect(demand.areasWithoutAddress == [1])
        #expect(!demand.points(of: 1).isEmpty)
    }

    @Test(arguments: 1...40)
    func `the tree finds what looking at every point finds`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        // Whole coordinates, so that points coincide and distances tie.
        let count = Int.random(in: 0...80, using: &random)
        let x = (0..<count).map { _ in Double(Int.random(in: 0...12, using: &random)) }
        let y = (0..<count).map { _ in Double(Int.random(in: 0...12, using: &random)) }
        let tree = PointTree(x: x, y: y)
        for _ in 0..<30 {
            let px = Double(Int.random(in: -3...15, using: &random))
            let py = Double(Int.random(in: -3...15, using: &random))
            func square(_ point: Int) -> Double {
                (x[point] - px) * (x[point] - px) + (y[point] - py) * (y[point] - py)
            }
            let nearest = x.indices.min { (square($0), $0) < (square($1), $1) }
            #expect(tree.nearest(toX: px, y: py)?.point == nearest)
            for distance in [0, 1, 2.5, 5] {
                #expect(
                    tree.within(distance, ofX: px, y: py) == x.indices.filter { square($0) <= distance * distance })
            }
        }
    }

    @Test func `a distance of exactly the limit is within reach`() throws {
        let demand = DemandPoints(addressesX: [300, 301], y: [50, 50], weights: [1, 3], in: strip(length: 1000))
        let reach = try #require(PlaceReach(of: demand, to: PointTree(x: [0], y: [50]), limit: 300))
        #expect(reach.isReached == [true, false])
        let area = try #require(reach.areas[0])
        #expect(area.within == 0.25 && area.medianDistance == 301 && area.meanDistance == 300.75)
    }
}
