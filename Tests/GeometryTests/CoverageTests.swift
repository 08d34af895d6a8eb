import Areas
import Testing

@testable import Geometry

@Suite struct CoverageTests {
    // +---+---+
    // | 0 | 1 |
    // +---+---+
    private static let twoSquares = Shapes.areas([
        [[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(10, 0, 20, 10)]],
    ])

    @Test func `two squares share one arc of their three`() {
        let coverage = Coverage(Self.twoSquares)
        #expect(coverage.vertexCount == 6)
        #expect(coverage.arcs.count == 3)
        let sides = (0..<3).map { [coverage.arcs.left[$0], coverage.arcs.right[$0]].sorted() }
        #expect(sides.sorted { $0[0] < $1[0] || $0[0] == $1[0] && $0[1] < $1[1] } == [[-1, 0], [-1, 1], [0, 1]])
    }

    @Test func `an enclave and the hole around it are one closed arc`() {
        let inner = Shapes.rectangle(2, 2, 8, 8)
        let coverage = Coverage(Shapes.areas([[[Shapes.square, inner.reversed()]], [[inner]]]))
        #expect(coverage.arcs.count == 2)
        #expect(coverage.vertexCount == 8)
        #expect(coverage.arcs.left.contains(1) || coverage.arcs.right.contains(1))
    }

    @Test func `back as polygons nothing is lost`() throws {
        for seed in 0..<5 {
            let polygons = randomCoverage(seed: UInt64(seed))
            let back = Coverage(polygons).polygons
            #expect(back.ringStarts == polygons.ringStarts)
            #expect(back.areaStarts == polygons.areaStarts)
            for ring in 0..<(polygons.ringStarts.count - 1) {
                func points(_ polygons: PolygonArray) -> [[Double]] {
                    polygons.points(of: ring).dropLast().map { [polygons.x[$0], polygons.y[$0]] }
                        .sorted { $0[0] < $1[0] || $0[0] == $1[0] && $0[1] < $1[1] }
                }
                #expect(points(polygons) == points(back))
                #expect(abs(polygons.signedArea(ofRing: ring) - back.signedArea(ofRing: ring)) < 1e-6)
            }
        }
    }

    @Test(arguments: 0..<4)
    func `areas are those of the polygons it stands for`(seed: Int) async throws {
        let coverage = Coverage(randomCoverage(seed: UInt64(seed)))
        for (own, other) in zip(coverage.planarAreas, areas(of: coverage.polygons)) {
            #expect(abs(own - other) <= 1e-9 * other)
        }
    }

    @Test func `clockwise shells are turned around`() {
        let coverage = Coverage(Shapes.areas([[[Shapes.square.reversed()]]]))
        #expect(coverage.polygons.signedArea(ofRing: 0) == 100)
    }

    @Test func `areas without geometry, and rings that are none, do no harm`() {
        var polygons = Shapes.areas([[], [[[]]], [[[(1, 1)]]], [[[(1, 1), (2, 2)]]], [[Shapes.square]]])
        polygons.endArea()
        let coverage = Coverage(polygons)
        #expect(coverage.count == 6)
        #expect(areas(of: coverage.polygons) == [0, 0, 0, 0, 100, 0])
    }

    @Test func `borders between groups are drawn once and inner ones not`() {
        let coverage = Coverage(
            Shapes.areas([
                [[Shapes.rectangle(0, 0, 10, 10)]], [[Shapes.rectangle(10, 0, 20, 10)]],
                [[Shapes.rectangle(20, 0, 30, 10)]],
            ]))
        func length(_ lines: LineArray) -> Double {
            (0..<lines.count).reduce(0) { sum, line in
                zip(lines.points(of: line), lines.points(of: line).dropFirst()).reduce(sum) {
                    $0 + abs(lines.x[$1.0] - lines.x[$1.1]) + abs(lines.y[$1.0] - lines.y[$1.1])
                }
            }
        }
        #expect(length(coverage.borders(between: [0, 0, 0])) == 80)
        #expect(length(coverage.borders(between: [0, 0, 1])) == 90)
        #expect(length(coverage.borders(between: [0, 1, 2])) == 100)
        #expect(length(coverage.borders(between: [-1, 1, -1])) == 40)
    }

    @Test func `moving vertices moves every area along them`() {
        let coverage = Coverage(Self.twoSquares)
        let moved = coverage.replacingCoordinates(x: coverage.x.map { $0 * 2 }, y: coverage.y)
        #expect(areas(of: moved.polygons) == [200, 200])
    }
}
