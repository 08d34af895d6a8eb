import TestSupport
import Testing

@testable import Areas

@Suite struct DegreePolygonsTests {
    private func triangle(_ points: [(Double, Double)]) -> PolygonArray {
        var polygons = PolygonArray()
        for (x, y) in points + points.prefix(1) { polygons.append(x: x, y: y) }
        polygons.endRing()
        polygons.endPart()
        polygons.endArea()
        return polygons
    }

    @Test func `every number of 7 decimals comes back as it was`() throws {
        var random = SplitMix64(seed: 7)
        let points = (0..<5000).map { _ in
            (
                (Double.random(in: -180...180, using: &random) * 1e7).rounded() / 1e7,
                (Double.random(in: -90...90, using: &random) * 1e7).rounded() / 1e7
            )
        }
        let polygons = triangle(points + [(180, 90), (-180, -90), (0, -0.0)])
        let degrees = try DegreePolygons(polygons) { _ in "" }
        #expect(degrees.layout == polygons.layout)
        #expect(degrees.x.map { Double($0) / DegreePolygons.unitsPerDegree } == polygons.x)
        #expect(degrees.y.map { Double($0) / DegreePolygons.unitsPerDegree } == polygons.y)
    }

    @Test func `the box is around all points, and absent without any`() throws {
        let degrees = try DegreePolygons(triangle([(4, 52), (5.5, 52), (5, 53.1234567)])) { _ in "" }
        let box = try #require(degrees.box)
        #expect([box.west, box.south, box.east, box.north] == [40_000_000, 520_000_000, 55_000_000, 531_234_567])
        var empty = PolygonArray()
        empty.endArea()
        #expect(try DegreePolygons(empty) { _ in "" }.box == nil)
    }

    @Test(arguments: [(155_000.0, 463_000.0), (5, 91), (5, -90.1), (.nan, 52), (5, .infinity)])
    func `coordinates that are not degrees are refused by name`(x: Double, y: Double) {
        let failure = #expect(throws: Failure.self) {
            try DegreePolygons(triangle([(4, 52), (x, y), (5, 53)])) { "BU0000000\($0)" }
        }
        #expect(failure?.kind == .internalFault)
        #expect(failure?.location == "BU00000000")
    }
}
