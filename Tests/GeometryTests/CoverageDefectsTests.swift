import Areas
import Testing

@testable import Geometry

@Suite struct CoverageDefectsTests {
    @Test func `neighbours that meet have no defects`() async throws {
        let squares = Shapes.areas([[[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(10, 0, 20, 10)]]])
        #expect(try await Coverage(squares).defects(threads: 1) == CoverageDefects(overlaps: [], gaps: []))
        #expect(try await Coverage(PolygonArray()).defects(threads: 1) == CoverageDefects(overlaps: [], gaps: []))
    }

    @Test func `an area twice overlaps itself, although every border is shared`() async throws {
        let twice = Shapes.areas([[[Shapes.square]], [[Shapes.square]], []])
        #expect(
            try await Coverage(twice).defects(threads: 2).overlaps == [CommonArea(a: 0, b: 1, area: 100)])
    }

    @Test func `two whole coverages over each other overlap in all pairs, also far from their rims`() async throws {
        let one = (0..<49).map { number in
            let (x, y) = (Double(number % 7) * 100, Double(number / 7) * 100)
            return [[Shapes.rectangle(x, y, x + 100, y + 100)]]
        }
        let other = (0..<49).map { number in
            let (x, y) = (Double(number % 7) * 100 + 30, Double(number / 7) * 100 + 40)
            return [[Shapes.rectangle(x, y, x + 100, y + 100)]]
        }
        let both = Shapes.areas(one + other)
        let defects = try await Coverage(both).defects(threads: 2)
        // A cell meets up to four of the other grid: 7 × 7 with itself, 6 × 7 beside and above, 6 × 6 aslant.
        #expect(defects.overlaps.count == 169)
        let sum = defects.overlaps.map(\.area).reduce(0, +)
        #expect(abs(sum - 670.0 * 660) < 1e-6)
    }

    @Test func `a seam is told apart from a lake, and an enclave is neither`() async throws {
        let ring = [
            Shapes.rectangle(0, 0, 1000, 1000), Shapes.rectangle(100, 100, 300, 300),
            Shapes.rectangle(500, 100, 504, 400), Shapes.rectangle(600, 600, 700, 700),
        ]
        let shapes = Shapes.areas([[ring], [[Shapes.rectangle(600, 600, 700, 700)]]])
        let gaps = try await Coverage(shapes).defects(threads: 1).gaps
        #expect(gaps == [.init(area: 40_000, perimeter: 800), .init(area: 1200, perimeter: 608)])
        #expect(gaps.map(\.isSliver) == [false, true])
    }

    @Test(arguments: 0..<8)
    func `a random coverage with some areas moved has the overlaps of all pairs and the gaps of its union`(seed: Int)
        async throws
    {
        var random = SplitMix64(UInt64(seed))
        var shapes = randomCoverage(seed: UInt64(seed), side: 6)
        var x = shapes.x
        // Some areas a little to the side: overlaps on one hand and seams on the other.
        for area in 0..<shapes.count where Int.random(in: 0..<5, using: &random) == 0 {
            let step = Double.random(in: -30...30, using: &random)
            for point in shapes.allPoints(of: area) { x[point] += step }
        }
        shapes = shapes.replacingCoordinates(x: x, y: shapes.y)
        let defects = try await Coverage(shapes).defects(threads: 2)
        let all = try await intersectionAreas(of: shapes, with: shapes, threads: 1)
            .filter { $0.a < $0.b && $0.area >= 1 }
        let pairs = defects.overlaps.map { "\($0.a) \($0.b)" }
        let expectedPairs = all.map { "\($0.a) \($0.b)" }
        #expect(pairs == expectedPairs)
        for (one, other) in zip(defects.overlaps, all) {
            let difference = abs(one.area - other.area)
            #expect(difference < 1e-6 * other.area)
        }
        let expected = try gapsOfUnion(shapes)
        #expect(defects.gaps.count == expected.count)
        for (one, other) in zip(defects.gaps, expected) {
            let difference = abs(one.area - other.area)
            #expect(difference < 1e-6 * other.area)
            #expect(one.isSliver == other.isSliver)
        }
        #expect(try await Coverage(shapes).defects(threads: 1) == defects)
    }

    /// The holes of the union of everything, by GEOS alone.
    private func gapsOfUnion(_ shapes: PolygonArray) throws -> [CoverageDefects.Gap] {
        var union = PolygonArray()
        try GEOSGeometry(areas: 0..<shapes.count, of: shapes, in: GEOSContext()).unaryUnion().append(asAreaTo: &union)
        var gaps: [CoverageDefects.Gap] = []
        for part in union.parts(of: 0) {
            for ring in union.rings(of: part).dropFirst() where abs(union.signedArea(ofRing: ring)) >= 1 {
                let points = union.points(of: ring)
                let length = zip(points, points.dropFirst()).reduce(0.0) { sum, pair in
                    let (dx, dy) = (union.x[pair.1] - union.x[pair.0], union.y[pair.1] - union.y[pair.0])
                    return sum + (dx * dx + dy * dy).squareRoot()
                }
                gaps.append(.init(area: abs(union.signedArea(ofRing: ring)), perimeter: length))
            }
        }
        return gaps.sorted { ($0.area, $0.perimeter) > ($1.area, $1.perimeter) }
    }
}
