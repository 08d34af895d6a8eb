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

    private func degrees(_ polygons: PolygonArray) throws -> DegreePolygons {
        var degrees = DegreePolygons()
        try degrees.append(polygons) { _ in "" }
        return degrees
    }

    @Test func `appended piece by piece they are as appended at once`() throws {
        var all = PolygonArray()
        var pieces = DegreePolygons()
        for number in 0..<5 {
            var piece = PolygonArray()
            for west in 0..<(number % 3) {
                let shape = triangle([(4 + Double(west), 52), (5.5, 52), (5, 53)])
                piece.append(area: 0, of: shape)
            }
            piece.endArea()
            for area in 0..<piece.count { all.append(area: area, of: piece) }
            try pieces.append(piece) { _ in "" }
        }
        #expect(try degrees(all) == pieces)
        #expect(pieces.count == 9)
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
        let degrees = try degrees(polygons)
        #expect(degrees.layout == polygons.layout)
        #expect(degrees.x.map { Double($0) / DegreePolygons.unitsPerDegree } == polygons.x)
        #expect(degrees.y.map { Double($0) / DegreePolygons.unitsPerDegree } == polygons.y)
    }

    @Test func `the box is around all points, and absent without any`() throws {
        let degrees = try degrees(triangle([(4, 52), (5.5, 52), (5, 53.1234567)]))
        let box = try #require(degrees.box)
        #expect([box.west, box.south, box.east, box.north] == [40_000_000, 520_000_000, 55_000_000, 531_234_567])
        var empty = PolygonArray()
        empty.endArea()
        #expect(try self.degrees(empty).box == nil)
    }

    @Test(arguments: [(155_000.0, 463_000.0), (5, 91), (5, -90.1), (.nan, 52), (5, .infinity)])
    func `coordinates that are not degrees are refused by name`(x: Double, y: Double) {
        let failure = #expect(throws: Failure.self) {
            var degrees = DegreePolygons()
            try degrees.append(triangle([(4, 52), (5.5, 52), (5, 53)])) { "BU0000000\($0)" }
            try degrees.append(triangle([(4, 52), (x, y), (5, 53)])) { "BU0000000\($0)" }
        }
        #expect(failure?.kind == .internalFault)
        #expect(failure?.location == "BU00000001")
    }
}
