import Areas
import Foundation
import Testing

@testable import Geometry

/// The buurten of 2019 as the real open data have them, with all that is wrong with them.
@Suite struct RealBoundariesTests {
    private static let file = "cbs-buurten-2019-nl/buurten_2019_wgs84.geojson"

    private static func read() throws -> (codes: [String], polygons: PolygonArray) {
        let data = try Data(contentsOf: testData.appending(path: file))
        let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        var codes: [String] = []
        var polygons = PolygonArray()
        for feature in try #require(root["features"] as? [[String: Any]]) {
            let properties = try #require(feature["properties"] as? [String: Any])
            codes.append(try #require(properties["statcode"] as? String))
            let geometry = try #require(feature["geometry"] as? [String: Any])
            let coordinates = try #require(geometry["coordinates"])
            let parts = try coordinates as? [[[[Double]]]] ?? [#require(coordinates as? [[[Double]]])]
            for part in parts {
                for ring in part {
                    for point in ring { polygons.append(x: point[0], y: point[1]) }
                    polygons.endRing()
                }
                polygons.endPart()
            }
            polygons.endArea()
        }
        return (codes, polygons)
    }

    // The codes for which shapely 2.2.0 (GEOS 3.14.1) says `not shapely.is_valid(geometry)`.
    @Test(.enabled(if: hasTestData(file)))
    func `the 21 invalid buurten of 2019 are repaired and listed, and the way to a map stays valid`() async throws {
        let (codes, raw) = try Self.read()
        #expect(codes.count == 13_594)
        _ = try checkedDutchCoordinates(raw, in: .wgs84, at: "buurten")
        let (polygons, repairs) = try await repaired(raw, in: .wgs84, threads: 2)
        #expect(
            repairs.map { codes[$0.area] }.sorted() == [
                "BU00590207", "BU01140609", "BU01140809", "BU01500104", "BU01500301", "BU01680009", "BU02460007",
                "BU03440114", "BU03770402", "BU03830011", "BU04200502", "BU07030609", "BU07370508", "BU07880309",
                "BU07980309", "BU17080709", "BU19040601", "BU19402307", "BU19493200", "BU19550108", "BU19690009",
            ])
        #expect(repairs.allSatisfy { $0.outcome == .repaired })
        #expect(repairs.filter { $0.reason.hasPrefix("een ring raakt zichzelf") }.count == 17)
        #expect(repairs.filter { $0.reason.hasPrefix("de rand kruist zichzelf") }.count == 4)
        for repair in repairs {
            let before = try #require(repair.areaBefore)
            #expect(abs(repair.areaAfter - before) < 0.001 * before, "\(codes[repair.area])")
        }
        #expect((0..<polygons.count).allSatisfy { !polygons.isEmpty($0) })

        let coverage = try await Coverage(polygons).transformed(from: .wgs84, to: .rd, threads: 2)
        let gemeenteCodes = Set(codes.map { $0.prefix(6) }).sorted()
        #expect(gemeenteCodes.count == 355)
        let numbers = Dictionary(uniqueKeysWithValues: zip(gemeenteCodes, 0...))
        let groups = try codes.map { try #require(numbers[$0.prefix(6)]) }
        let merged = try await coverage.dissolved(groups: groups, groupCount: 355, threads: 2)
        let sizes = areas(of: coverage.polygons)
        var sums = Array(repeating: 0.0, count: 355)
        for (area, group) in groups.enumerated() { sums[group] += sizes[area] }
        let overlapping = Set(merged.overlapping)
        for (group, size) in areas(of: merged.polygons).enumerated() where !overlapping.contains(group) {
            #expect(abs(size - sums[group]) < 1e-9 * sums[group])
        }
        let inDegrees = try await coverage.transformed(from: .rd, to: .wgs84, threads: 2)
        let rounded = try await inDegrees.roundedToGrid(decimals: 7, in: .wgs84, threads: 2)
        // There and back to the printed decimals nothing has moved.
        let back = zip(rounded.polygons.x, Coverage(polygons).polygons.x).allSatisfy { abs($0 - $1) < 1.01e-7 }
        #expect(rounded.repairs.isEmpty && back)
    }
}
