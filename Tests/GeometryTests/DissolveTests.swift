import Areas
import Testing

@testable import Geometry

@Suite struct DissolveTests {
    private func merged(_ shapes: PolygonArray, _ groups: [Int]? = nil, count: Int = 1) async throws -> (
        polygons: PolygonArray, overlapping: [Int]
    ) {
        try await Coverage(shapes).dissolved(
            groups: groups ?? Array(repeating: 0, count: shapes.count), groupCount: count, threads: 1)
    }

    @Test func `two squares become one rectangle`() async throws {
        let shapes = Shapes.areas([[[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(10, 0, 20, 10)]]])
        let (polygons, overlapping) = try await merged(shapes)
        #expect(overlapping.isEmpty)
        #expect(areas(of: polygons) == [200])
        #expect(polygons.ringStarts.count == 2)
        #expect(polygons.pointCount == 7)
    }

    @Test func `an enclave fills its hole`() async throws {
        let inner = Shapes.rectangle(2, 2, 8, 8)
        let (polygons, _) = try await merged(Shapes.areas([[[Shapes.square, inner.reversed()]], [[inner]]]))
        #expect(polygons.ringStarts.count == 2)
        #expect(areas(of: polygons) == [100])
    }

    @Test func `squares that touch in a corner stay two parts`() async throws {
        let shapes = Shapes.areas([[[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(10, 10, 20, 20)]]])
        let (polygons, overlapping) = try await merged(shapes)
        #expect(overlapping.isEmpty)
        #expect(polygons.parts(of: 0).count == 2)
        #expect(areas(of: polygons) == [200])
    }

    // +--+--+--+
    // |0 |0 |0 |
    // +--+--+--+
    // |0 |  |0 |   the gap touches the outside in one corner
    // +--+--+--+
    // |0 |0 |
    // +--+--+
    @Test func `a gap that touches the outside in a corner is a hole`() async throws {
        var cells: [[[[(Double, Double)]]]] = []
        for row in 0..<3 {
            for column in 0..<3 where (row, column) != (1, 1) && (row, column) != (0, 2) {
                let (x, y) = (Double(column), Double(row))
                cells.append([[Shapes.rectangle(x, y, x + 1, y + 1)]])
            }
        }
        let (polygons, overlapping) = try await merged(Shapes.areas(cells))
        #expect(overlapping.isEmpty)
        #expect(polygons.parts(of: 0).count == 1)
        #expect(polygons.rings(of: 0).count == 2)
        #expect(areas(of: polygons) == [7])
    }

    @Test func `overlapping members are merged by GEOS and said so`() async throws {
        let shapes = Shapes.areas([
            [[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(5, 5, 15, 15)]],
            [[Shapes.rectangle(100, 0, 110, 10)]], [[Shapes.rectangle(100, 0, 110, 10)]],
            [[Shapes.rectangle(200, 0, 210, 10)]], [[Shapes.rectangle(202, 2, 208, 8)]],
        ])
        let (polygons, overlapping) = try await merged(shapes, [0, 0, 1, 1, 2, 2], count: 3)
        #expect(overlapping == [0, 1, 2])
        #expect(areas(of: polygons) == [175, 100, 100])
    }

    @Test func `groups without members and areas without group are left out`() async throws {
        let shapes = Shapes.areas([[[Shapes.square]], [], [[Shapes.rectangle(50, 50, 60, 60)]]])
        let (polygons, overlapping) = try await merged(shapes, [1, 1, -1], count: 3)
        #expect(overlapping.isEmpty)
        #expect(areas(of: polygons) == [0, 100, 0])
        #expect(polygons.isEmpty(0) && polygons.isEmpty(2))
    }

    @Test(arguments: 0..<8)
    func `any grouping gives valid polygons, keeps the area, and equals the union by GEOS`(seed: Int) async throws {
        let shapes = randomCoverage(seed: UInt64(seed))
        var random = SplitMix64(UInt64(seed) + 1000)
        let groups = (0..<shapes.count).map { _ in Int.random(in: 0..<6, using: &random) }
        let (polygons, overlapping) = try await merged(shapes, groups, count: 6)
        #expect(overlapping.isEmpty)
        let context = try GEOSContext()
        let before = areas(of: shapes)
        for group in 0..<6 {
            let members = groups.indices.filter { groups[$0] == group }
            let union = try GEOSGeometry(areas: members, of: shapes, in: context).unaryUnion()
            let own = try GEOSGeometry(area: group, of: polygons, in: context)
            #expect(try own.isValid())
            let sum = members.reduce(0) { $0 + before[$1] }
            #expect(try abs(own.area() - sum) < 1e-6 * sum)
            #expect(try abs(own.intersection(union).area() - sum) < 1e-6 * sum)
            #expect(try abs(union.area() - sum) < 1e-6 * sum)
        }
    }

    @Test func `threads do not change a bit`() async throws {
        let coverage = Coverage(randomCoverage(seed: 99, side: 40, pointsPerBorder: 4))
        let groups = (0..<coverage.count).map { $0 / 7 }
        let count = (groups.max() ?? 0) + 1
        let one = try await coverage.dissolved(groups: groups, groupCount: count, threads: 1)
        let two = try await coverage.dissolved(groups: groups, groupCount: count, threads: 2)
        #expect(one.polygons == two.polygons)
    }
}
