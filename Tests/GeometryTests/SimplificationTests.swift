import Areas
import Testing

@testable import Geometry

@Suite struct SimplificationTests {
    private func simplified(_ shapes: PolygonArray, _ tolerance: Double) async throws -> PolygonArray {
        try await Coverage(shapes).simplified(areaTolerance: tolerance, threads: 1).polygons
    }

    @Test func `points on a straight line go, corners stay`() async throws {
        let shapes = Shapes.areas([
            [[[(0, 0), (3, 0), (5, 0), (7, 0), (10, 0), (10, 10), (0, 10), (0, 4)]]],
            [[[(10, 0), (20, 0), (20, 10), (15, 10), (10, 10)]]],
        ])
        let result = try await simplified(shapes, 0)
        #expect(result.pointCount == 5 + 5)
        #expect(areas(of: result) == [100, 100])
    }

    @Test(arguments: [1.0, 100, 1e4, 1e9])
    func `no ring falls below a triangle`(tolerance: Double) async throws {
        let shapes = Shapes.areas([
            [[Shapes.square, Shapes.rectangle(2, 2, 8, 8).reversed()]], [[Shapes.rectangle(2, 2, 8, 8)]],
            [[Shapes.rectangle(10, 0, 20, 10)], [Shapes.rectangle(40, 0, 41, 1)]],
        ])
        let result = try await simplified(shapes, tolerance)
        for ring in 0..<(result.ringStarts.count - 1) { #expect(result.points(of: ring).count >= 4) }
        #expect(areas(of: result).allSatisfy { $0 > 0 })
    }

    // A deep bay with a small island in it: without care the mainland would be drawn over the island.
    @Test func `a line does not jump over an island`() async throws {
        let shapes = Shapes.areas([
            [[[(0, 0), (100, 0), (100, 100), (51, 100), (50, 50), (49, 100), (0, 100)]]],
            [[Shapes.rectangle(49.9, 98, 50.1, 99)]],
        ])
        let result = try await simplified(shapes, 60)
        #expect(try await intersectionAreas(of: result, with: result, threads: 1).allSatisfy { $0.a == $0.b })
        #expect(result.x.contains(50) && result.y.contains(50))
    }

    @Test(arguments: 0..<6)
    func `a valid coverage stays one at every tolerance`(seed: Int) async throws {
        let shapes = randomCoverage(seed: UInt64(seed))
        let coverage = Coverage(shapes)
        var last = coverage.vertexCount
        for tolerance in [10.0, 1e3, 1e5, 1e7] {
            let simple = try await coverage.simplified(areaTolerance: tolerance, threads: 2)
            #expect(simple.vertexCount < last)
            last = simple.vertexCount
            let polygons = simple.polygons
            let context = try GEOSContext()
            let sizes = areas(of: polygons)
            for area in 0..<polygons.count {
                #expect(try GEOSGeometry(area: area, of: polygons, in: context).isValid())
                #expect(sizes[area] > 0)
            }
            let common = try await intersectionAreas(of: polygons, with: polygons, threads: 2)
            #expect(common.allSatisfy { $0.a == $0.b })
            // Borders stay shared: the simplified areas merge without a seam.
            let merged = try await simple.dissolved(
                groups: Array(repeating: 0, count: simple.count), groupCount: 1, threads: 1)
            #expect(merged.overlapping.isEmpty)
            let total = sizes.reduce(0, +)
            #expect(abs(areas(of: merged.polygons)[0] - total) < 1e-9 * total)
            let parts = try await coverage.dissolved(
                groups: Array(repeating: 0, count: simple.count), groupCount: 1, threads: 1)
            #expect(merged.polygons.partStarts == parts.polygons.partStarts)
        }
    }

    @Test(arguments: 0..<6)
    func `areas and what lies around them stay a valid coverage together`(seed: Int) async throws {
        let all = randomCoverage(seed: UInt64(seed))
        let inner = all.selecting((0..<all.count).filter { $0 % 3 != 0 })
        let others = all.selecting((0..<all.count).filter { $0 % 3 == 0 })
        var last = all.pointCount
        for tolerance in [10.0, 1e3, 1e5] {
            let simple = try await Coverage(inner).simplified(with: others, areaTolerance: tolerance, threads: 2)
            #expect(simple.count == all.count)
            let polygons = simple.polygons
            #expect(polygons.pointCount < last)
            last = polygons.pointCount
            let common = try await intersectionAreas(of: polygons, with: polygons, threads: 2)
            #expect(common.allSatisfy { $0.a == $0.b })
            let merged = try await simple.dissolved(
                groups: Array(repeating: 0, count: simple.count), groupCount: 1, threads: 1)
            #expect(merged.overlapping.isEmpty)
            let whole = try await Coverage(all).dissolved(
                groups: Array(repeating: 0, count: all.count), groupCount: 1, threads: 1)
            #expect(merged.polygons.partStarts == whole.polygons.partStarts)
        }
    }

    // A notch of the land that only the water fills: it stays as long as the water is there.
    @Test func `a border with what lies around is not crossed by it`() async throws {
        let land = Shapes.areas([[[[(0, 0), (100, 0), (100, 100), (52, 100), (50, 96), (48, 100), (0, 100)]]]])
        let water = Shapes.areas([[[[(50, 97), (51, 105), (49, 105)]]]])
        let simple = try await Coverage(land).simplified(with: water, areaTolerance: 60, threads: 1)
        #expect(
            try await intersectionAreas(of: simple.polygons, with: simple.polygons, threads: 1).allSatisfy {
                $0.a == $0.b
            })
        let alone = try await Coverage(land).simplified(areaTolerance: 60, threads: 1)
        #expect(alone.vertexCount == 4 && simple.vertexCount == 7 + 3)
    }

    @Test func `threads do not change a bit`() async throws {
        let coverage = Coverage(randomCoverage(seed: 5, side: 40, pointsPerBorder: 30))
        let one = try await coverage.simplified(areaTolerance: 500, threads: 1)
        let two = try await coverage.simplified(areaTolerance: 500, threads: 2)
        #expect(one.polygons == two.polygons)
    }
}
