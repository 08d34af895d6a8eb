import Areas
import Testing

@testable import Geometry

@Suite struct OverlayTests {
    @Test func `overlap, containment either way, touch and distance`() async throws {
        let a = Shapes.areas([[[Shapes.square]], [[Shapes.rectangle(100, 100, 101, 101)]], []])
        let b = Shapes.areas([
            [[Shapes.rectangle(5, 5, 15, 15)]], [[Shapes.rectangle(2, 2, 4, 4)]], [[Shapes.rectangle(10, 0, 20, 10)]],
            [[Shapes.rectangle(50, 50, 200, 200)]], [],
        ])
        let common = try await intersectionAreas(of: a, with: b, threads: 1)
        #expect(
            common == [
                CommonArea(a: 0, b: 0, area: 25), CommonArea(a: 0, b: 1, area: 4), CommonArea(a: 1, b: 3, area: 1),
            ])
    }

    @Test(arguments: 0..<4)
    func `pairs asked for have what all pairs have, and 0 where those are absent`(seed: Int) async throws {
        let a = randomCoverage(seed: UInt64(seed))
        let b = randomCoverage(seed: UInt64(seed) + 100)
        let all = try await intersectionAreas(of: a, with: b, threads: 1)
        let known = Dictionary(uniqueKeysWithValues: all.map { ([$0.a, $0.b], $0.area) })
        let pairs = (0..<a.count).flatMap { left in (0..<b.count).map { (a: left, b: $0) } }
        let asked = try await commonSurfaces(of: a, with: b, pairs: pairs, threads: 2)
        for (pair, size) in zip(pairs, asked) { #expect(size == known[[pair.a, pair.b]] ?? 0) }
        let own = try await commonSurfaces(of: a, with: a, pairs: (0..<a.count).map { ($0, $0) }, threads: 1)
        #expect(own == areas(of: a))
    }

    @Test func `nothing on either side is no pair`() async throws {
        let squares = Shapes.areas([[[Shapes.square]]])
        #expect(try await intersectionAreas(of: squares, with: PolygonArray(), threads: 2).isEmpty)
        #expect(try await intersectionAreas(of: PolygonArray(), with: squares, threads: 2).isEmpty)
    }

    @Test(arguments: 0..<4)
    func `the parts of an area in a shifted coverage never exceed it, and add up where covered`(seed: Int) async throws
    {
        let a = randomCoverage(seed: UInt64(seed))
        let b = Shapes.areas(
            (0..<100).map { number in
                let (x, y) = (Double(number % 10) * 1200 - 1500, Double(number / 10) * 1200 - 1500)
                return [[Shapes.rectangle(x, y, x + 1200, y + 1200)]]
            })
        let common = try await intersectionAreas(of: a, with: b, threads: 2)
        var sums = Array(repeating: 0.0, count: a.count)
        for pair in common { sums[pair.a] += pair.area }
        for (area, size) in areas(of: a).enumerated() {
            // The grid of squares covers all but the islands far to the east.
            if a.parts(of: area).count == 1 {
                #expect(abs(sums[area] - size) < 1e-6 * size)
            } else {
                #expect(sums[area] < size)
            }
        }
        #expect(try await intersectionAreas(of: a, with: b, threads: 1) == common)
    }

    @Test(arguments: 0..<4)
    func `a point lies in exactly one area of a coverage, as GEOS says`(seed: Int) throws {
        let shapes = randomCoverage(seed: UInt64(seed), side: 4)
        let locator = AreaLocator(shapes)
        let context = try GEOSContext()
        let prepared = try (0..<shapes.count).map {
            try PreparedGeometry(GEOSGeometry(area: $0, of: shapes, in: context))
        }
        var random = SplitMix64(UInt64(seed))
        for _ in 0..<300 {
            let (x, y) = (
                Double.random(in: -500...4500, using: &random), Double.random(in: -500...4500, using: &random)
            )
            let dot = Shapes.areas([[[Shapes.rectangle(x, y, x + 1e-6, y + 1e-6)]]])
            let expected = try prepared.indices.filter {
                try prepared[$0].covers(GEOSGeometry(area: 0, of: dot, in: context))
            }
            #expect(locator.areas(atX: x, y: y) == expected)
        }
        // On the vertices themselves too: in one area, or in none at the outer rim.
        for point in shapes.x.indices {
            #expect(locator.areas(atX: shapes.x[point], y: shapes.y[point]).count <= 1)
        }
    }
}
