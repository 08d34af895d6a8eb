import Areas
import Testing

@testable import Geometry

struct ContiguityTests {
    private func contiguity(_ areas: [[[[Shapes.Point]]]], threads: Int = 1) async throws -> Contiguity {
        try await Coverage(Shapes.areas(areas)).contiguity(threads: threads)
    }
    private func text(_ pairs: [AreaPair]) -> [String] { pairs.map { "\($0.first)-\($0.second)" } }

    @Test func `squares that share an edge, a corner, nothing`() async throws {
        let found = try await contiguity([
            [[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(10, 0, 20, 10)]],
            [[Shapes.rectangle(10, 10, 20, 20)]], [[Shapes.rectangle(50, 50, 60, 60)]], [],
        ])
        #expect(text(found.queen.pairs) == ["0-1", "0-2", "1-2"])
        #expect(text(found.rook.pairs) == ["0-1", "1-2"])
        #expect(found.queen.isolated == [3, 4] && found.nearTouching.isEmpty)
    }

    @Test func `a corner halfway an edge is a shared point`() async throws {
        let found = try await contiguity([
            [[Shapes.rectangle(0, 0, 10, 10)]], [[[(10, 5), (20, 0), (20, 10)]]],
        ])
        #expect(text(found.queen.pairs) == ["0-1"] && found.rook.pairs.isEmpty && found.nearTouching.isEmpty)
    }

    @Test func `edges that partly run together are a shared edge`() async throws {
        let found = try await contiguity([
            [[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(10, 5, 20, 15)]],
            [[Shapes.rectangle(10, -8, 20, 2)]],
            [[Shapes.rectangle(3, 10, 7, 20)]],
        ])
        #expect(text(found.rook.pairs) == ["0-1", "0-2", "0-3"])
        #expect(text(found.queen.pairs) == ["0-1", "0-2", "0-3"] && found.nearTouching.isEmpty)
    }

    /// The first pair is 5 mm apart along an edge, the second 5 mm at a corner, the third 20 mm.
    @Test func `borders that nearly touch are neighbours, and told`() async throws {
        let found = try await contiguity([
            [[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(10.005, 0, 20, 10)]],
            [[[(5, 10.005), (9, 30), (1, 30)]]], [[Shapes.rectangle(0, -20, 10, -0.02)]],
        ])
        #expect(text(found.queen.pairs) == ["0-1", "0-2"] && text(found.rook.pairs) == ["0-1"])
        #expect(text(found.nearTouching) == ["0-1", "0-2"] && found.queen.isolated == [3])
    }

    @Test func `overlapping areas whose borders cross share points; one wholly inside the other shares none`()
        async throws
    {
        let found = try await contiguity([
            [[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(5, 3, 25, 7)]], [[Shapes.rectangle(2, 2, 4, 4)]],
        ])
        #expect(text(found.queen.pairs) == ["0-1"] && found.rook.pairs.isEmpty && found.nearTouching.isEmpty)
    }

    @Test func `an enclave has one neighbour, a double one two`() async throws {
        let hole = Shapes.rectangle(2, 2, 8, 8)
        let found = try await contiguity([
            [[Shapes.square, hole]], [[hole]], [[hole]],
        ])
        #expect(text(found.queen.pairs) == ["0-1", "0-2", "1-2"] && found.rook == found.queen)
    }

    @Test(arguments: 1...12)
    func `random coverages: as brute force finds`(seed: UInt64) async throws {
        var polygons = randomCoverage(seed: seed, side: 4, pointsPerBorder: 5)
        // Half of them without a common vertex: every other area a little off.
        if seed.isMultiple(of: 2) {
            var (x, count) = (polygons.x, 0)
            for area in 0..<polygons.count where area.isMultiple(of: 3) {
                for point in polygons.allPoints(of: area) { x[point] += count % 2 == 0 ? 0.004 : 0.03 }
                count += 1
            }
            polygons = polygons.replacingCoordinates(x: x, y: polygons.y)
        }
        let found = try await Coverage(polygons).contiguity(threads: 1)
        let expected = BruteForceContiguity(polygons)
        #expect(text(found.queen.pairs) == text(expected.queen))
        #expect(text(found.rook.pairs) == text(expected.rook))
        #expect(text(found.nearTouching) == text(expected.near))
        #expect(try await Coverage(polygons).contiguity(threads: 3) == found)
    }

    @Test(arguments: 1...6)
    func `larger areas touch as their merged outlines do`(seed: UInt64) async throws {
        let coverage = Coverage(randomCoverage(seed: seed))
        var random = SplitMix64(seed)
        let groups = (0..<coverage.count).map { _ in Int.random(in: 0..<9, using: &random) }
        let merged = try await coverage.dissolved(groups: groups, groupCount: 9, threads: 1).polygons
        let whole = try await Coverage(merged).contiguity(threads: 1)
        #expect(try await coverage.contiguity(threads: 1).grouped(by: groups, count: 9) == whole)
    }
}
