import Areas
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct GeoJSONWriterTests {
    private func bytes(
        _ table: ResultTable, _ shapes: PolygonArray, _ provenance: JSON = .null, threads: Int = 1
    ) async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = try StagedFile("x.geojson", at: folder.path + "/x.geojson", target: "x.geojson")
        var degrees = DegreePolygons()
        try degrees.append(shapes) { table.codes[$0].text }
        try await GeoJSONWriter(table, shapes: degrees, provenance: provenance).write(to: file, threads: threads)
        _ = try file.finish()
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/x.geojson")))
    }

    @Test func `the collection is as recorded`() async throws {
        let provenance: JSON = ["programma": "hitte-eenzaamheid 1.0", "bronnen": .array([["bron": "CBS \"kaart\""]])]
        try await expectGolden(bytes(SampleResult.table(), SampleResult.shapes(), provenance), "buurten.geojson")
    }

    @Test func `the collection is what RFC 7946 asks for`() async throws {
        let bytes = try await bytes(SampleResult.table(), SampleResult.shapes())
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(root["type"] as? String == "FeatureCollection")
        #expect(root["crs"] == nil)
        #expect(root["bbox"] as? [Double] == [-5.5, 50, 7, 53.4999999])
        let features = try #require(root["features"] as? [[String: Any]])
        #expect(features.count == 5)
        let types = features.map { ($0["geometry"] as? [String: Any])?["type"] as? String }
        #expect(types == ["Polygon", "MultiPolygon", nil, "Polygon", "Polygon"])
        for feature in features {
            #expect(feature["type"] as? String == "Feature")
            #expect(feature.keys.contains("geometry"))
            guard let geometry = feature["geometry"] as? [String: Any] else { continue }
            let polygons =
                geometry["coordinates"] as? [[[[Double]]]] ?? [geometry["coordinates"] as? [[[Double]]] ?? []]
            #expect(!polygons.isEmpty)
            for (number, ring) in polygons.flatMap({ $0.enumerated() }) {
                #expect(ring.count >= 4 && ring.first == ring.last)
                #expect((signedArea(ring) > 0) == (number == 0), "shells counterclockwise, holes clockwise")
            }
        }
    }

    @Test func `every value reads back as what was put in`() async throws {
        let table = try SampleResult.table()
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(try await bytes(table, SampleResult.shapes())))
                as? [String: Any])
        let features = try #require(root["features"] as? [[String: Any]])
        for (row, feature) in features.enumerated() {
            let properties = try #require(feature["properties"] as? [String: Any])
            #expect(properties.count == table.columns.count)
            for (column, cells) in zip(table.columns, table.cells) {
                let value = properties[column.name]
                switch cells {
                case .text(let texts): #expect(value as? String == texts[row])
                case .integer(let integers): #expect(value as? Int == integers[row])
                case .list(let lists): #expect(value as? [String] == lists[row])
                case .number(let numbers):
                    let (read, put) = (value as? Double, numbers[row])
                    #expect((read == nil) == (put == nil))
                    #expect(abs((read ?? 0) - (put ?? 0)) <= 0.5e-9)
                }
            }
        }
    }

    @Test func `features stand in order of code, whatever the order of the rows`() async throws {
        let turned = Array(SampleResult.areas().codes.indices.reversed())
        let table = try ResultTable(SampleResult.areas().selecting(turned), ScoredColumns())
        let text = String(decoding: try await bytes(table, SampleResult.shapes().selecting(turned)), as: UTF8.self)
        let sorted = try ResultTable(SampleResult.areas(), ScoredColumns())
        #expect(text == String(decoding: try await bytes(sorted, SampleResult.shapes()), as: UTF8.self))
    }

    @Test func `areas without any geometry make a collection without bbox`() async throws {
        var shapes = PolygonArray()
        for _ in 0..<5 { shapes.endArea() }
        let text = String(decoding: try await bytes(SampleResult.table(), shapes), as: UTF8.self)
        #expect(!text.contains("bbox"))
        #expect(text.components(separatedBy: #""geometry":null"#).count == 6)
    }

    @Test func `no areas make an empty collection`() async throws {
        let empty = try ResultTable(AreaTable(level: .buurt, codes: []), ScoredColumns())
        let text = String(decoding: try await bytes(empty, PolygonArray()), as: UTF8.self)
        #expect(text == "{\"type\":\"FeatureCollection\",\"herkomst\":null,\"features\":[\n]}\n")
    }

    @Test func `the bytes do not depend on the number of threads`() async throws {
        var random = SplitMix64(seed: 3)
        let codes = (0..<300).compactMap { AreaCode("BU0001" + String(10_000 + $0).dropFirst()) }
        var shapes = PolygonArray()
        for _ in codes {
            for _ in 0..<Int.random(in: 3...2000, using: &random) {
                shapes.append(
                    x: (Double.random(in: 3...7, using: &random) * 1e7).rounded() / 1e7,
                    y: (Double.random(in: 50...54, using: &random) * 1e7).rounded() / 1e7)
            }
            shapes.endRing()
            shapes.endPart()
            shapes.endArea()
        }
        let table = try ResultTable(AreaTable(level: .buurt, codes: codes), ScoredColumns())
        let one = try await bytes(table, shapes)
        for threads in [2, 7] { #expect(try await bytes(table, shapes, threads: threads) == one) }
        let root = try #require(try JSONSerialization.jsonObject(with: Data(one)) as? [String: Any])
        #expect((root["features"] as? [Any])?.count == 300)
    }

    @Test func `shapes of other areas are refused`() {
        #expect(throws: Failure.self) {
            try GeoJSONWriter(
                SampleResult.table(), shapes: DegreePolygons(), provenance: .null)
        }
    }

    private func signedArea(_ ring: [[Double]]) -> Double {
        zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1] } / 2
    }
}
