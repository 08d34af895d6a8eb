import Areas
import GeoFiles
import Testing

@Suite struct PointLayerTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func geoJSON(_ geometries: [String]) throws -> VectorFile {
        let features = geometries.enumerated().map {
            "{\"type\":\"Feature\",\"properties\":{\"n\":\($0)},\"geometry\":\($1)}"
        }
        return try VectorFile(
            path: try scratch.write(
                "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}", as: "p.geojson"))
    }

    @Test func `points, several points and none, each with its row`() throws {
        let file = try geoJSON([
            #"{"type":"Point","coordinates":[5.1,52.1,3]}"#, "null",
            #"{"type":"MultiPoint","coordinates":[[5.2,52.2],[5.3,52.3]]}"#,
        ])
        let layer = try file.readPoints(layer: file.layers[0].name)
        #expect(layer.points.x == [5.1, 5.2, 5.3] && layer.points.y == [52.1, 52.2, 52.3])
        #expect(layer.points.rows == [0, 2, 2])
        #expect(layer.table.rowCount == 3)
        #expect(layer.coordinateSystem?.authorityCode == "EPSG:4326")
    }

    @Test func `another shape among the points is refused with its row`() throws {
        let file = try geoJSON([
            #"{"type":"Point","coordinates":[5.1,52.1]}"#,
            #"{"type":"LineString","coordinates":[[5.1,52.1],[5.2,52.2]]}"#,
        ])
        let problem = failure { _ = try file.readPoints(layer: file.layers[0].name) }
        #expect(problem?.kind == .badData && problem?.location.contains("rij 2") == true)
        #expect(problem?.problem.contains("LINESTRING") == true)
    }

    @Test func `a layer of areas has no points`() throws {
        let file = try geoJSON([#"{"type":"Polygon","coordinates":[[[5,52],[5.1,52],[5.1,52.1],[5,52]]]}"#])
        #expect(failure { _ = try file.readPoints(layer: file.layers[0].name) }?.problem.contains("vlakken") == true)
    }
}
