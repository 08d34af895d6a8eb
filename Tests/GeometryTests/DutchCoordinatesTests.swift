import Areas
import Testing

@testable import Geometry

@Suite struct DutchCoordinatesTests {
    private static let rd = Shapes.areas([[[Shapes.rectangle(90_000, 430_000, 91_000, 431_000)]]])
    private static let degrees = Shapes.areas([[[Shapes.rectangle(4.4, 51.8, 4.5, 51.9)]]])
    private static let swapped = Shapes.areas([[[Shapes.rectangle(51.8, 4.4, 51.9, 4.5)]]])
    private static let abroad = Shapes.areas([[[Shapes.rectangle(500_000, 430_000, 501_000, 431_000)]]])

    @Test func `coordinates that fit their system pass`() throws {
        #expect(try checkedDutchCoordinates(Self.rd, in: .rd, at: "f") == .rd)
        #expect(try checkedDutchCoordinates(Self.degrees, in: .wgs84, at: "f") == .wgs84)
        var empty = PolygonArray()
        empty.endArea()
        #expect(try checkedDutchCoordinates(empty, in: .rd, at: "f") == .rd)
    }

    @Test(arguments: [
        (degrees, CoordinateSystem.rd, "het lijken graden (EPSG:4326), geen meters"),
        (rd, .wgs84, "het lijken meters (EPSG:28992), geen graden"),
        (swapped, .wgs84, "het lijken graden met de breedte voor de lengte: verwissel ze"),
        (swapped, .rd, "het lijken graden met de breedte voor de lengte: verwissel ze"),
        (abroad, .rd, "verwacht in RD x 0 tot 300 km en y 300 tot 625 km"),
    ])
    func `coordinates that contradict their system are an error that says what they look like`(
        polygons: PolygonArray, system: CoordinateSystem, suspicion: String
    ) {
        let failure = #expect(throws: Failure.self) {
            try checkedDutchCoordinates(polygons, in: system, at: "grenzen.gpkg") { _ in "BU05991234" }
        }
        #expect(failure?.kind == .badData)
        #expect(failure?.location == "grenzen.gpkg, BU05991234")
        #expect(failure?.problem.hasSuffix(suspicion) == true)
    }

    @Test(arguments: [Double.nan, .infinity, 1e300, -1e300])
    func `a coordinate that is no place is an error`(bad: Double) {
        let polygons = Shapes.areas([[[[(90_000, 430_000), (bad, 430_000), (91_000, 431_000)]]]])
        #expect(throws: Failure.self) { try checkedDutchCoordinates(polygons, in: .rd, at: "f") }
    }

    @Test func `no system is an error that says what to do`() {
        let failure = #expect(throws: Failure.self) { try checkedDutchCoordinates(Self.rd, in: nil, at: "f") }
        #expect(failure?.remedy.contains("ogr2ogr -a_srs EPSG:28992") == true)
    }
}
