import Foundation
import Testing

/// Clusters in the results of a whole run.
@Suite struct ClusterRunTests {
    private func table(_ folder: TemporaryFolder, _ run: String) throws -> [[String: String]] {
        let bytes = try #require(try folder.contents(of: run)["clusters.csv"])
        return SpreadsheetFile(bytes).rows
    }

    private func report(_ folder: TemporaryFolder, _ run: String) throws -> [String: Any] {
        let bytes = try #require(try folder.contents(of: run)["rapport.json"])
        let document = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        return try #require(document["clusters"] as? [String: Any])
    }

    @Test func `permutations that are too few to find anything are said to be`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run([
            "kaart", "--uitvoer", folder.path("uit"), "--formaat", "csv", "--permutaties", "99",
        ])
        #expect(outcome.errors.contains("te weinig permutaties") && outcome.errors.contains("--permutaties 9999"))
    }

    @Test func `the table, the areas and the report tell the same`() throws {
        let folder = try TemporaryFolder()
        #expect(
            try Tool.run(["kaart", "--uitvoer", folder.path("uit"), "--stil", "--permutaties", "199"]).exitCode == 0)
        let rows = try table(folder, "uit")
        let geojson = try JSONSerialization.jsonObject(with: folder.contents(of: "uit")["buurten.geojson"] ?? Data())
        let features = try #require((geojson as? [String: Any])?["features"] as? [[String: Any]])
        #expect(rows.count == features.count && rows.count == 117)
        for (row, feature) in zip(rows, features) {
            let properties = try #require(feature["properties"] as? [String: Any])
            #expect(properties["code"] as? String == row["code"])
            #expect(properties["cluster"] as? String ?? "" == row["risico_index_cluster"])
            #expect(properties["samenloop"] as? String ?? "" == row["samenloop"])
            #expect((row["risico_index"] == "") == (row["risico_index_cluster"] == ""))
            if row["buren"] == "0" { #expect(row["risico_index_moran_i"] == "") }
        }
        let report = try report(folder, "uit")
        let columns = try #require(report["kolommen"] as? [[String: Any]])
        #expect(columns.map { $0["kolom"] as? String } == ["risico_index", "hitte", "sterk_eenzaam_pct"])
        let local = try #require(columns[0]["lokaal"] as? [String: Any])
        let labels = try #require(local["labels"] as? [String: Int])
        for (label, count) in labels { #expect(rows.count { $0["risico_index_cluster"] == label } == count) }
        #expect(labels["geen buren"] == 1)
    }

    @Test func `the project file chooses neighbours, permutations and seed`() throws {
        let folder = try TemporaryFolder()
        let example = Tool.repository.appending(path: "GeoData/voorbeeld")
        let plain = try String(contentsOf: example.appending(path: "project.yaml"), encoding: .utf8)
        let project = example.appending(path: "clusters-test-\(ProcessInfo.processInfo.processIdentifier).yaml")
        defer { try? FileManager.default.removeItem(at: project) }
        try (plain + "\nclusters: {buren: rook, permutaties: 299, zaad: 5}\n")
            .write(to: project, atomically: true, encoding: .utf8)
        let outcome = try Tool.run([
            "kaart", "--project", project.path(percentEncoded: false), "--uitvoer", folder.path("rook"), "--stil",
            "--permutaties", "99",
        ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(
            try Tool.run(["kaart", "--uitvoer", folder.path("queen"), "--stil", "--permutaties", "99"]).exitCode == 0)
        let (rook, queen) = (try report(folder, "rook"), try report(folder, "queen"))
        #expect(rook["buren"] as? String == "rook" && rook["permutaties"] as? Int == 99)
        // In the example all neighbours share an edge.
        let (rookPairs, queenPairs) = (rook["paren"] as? Int ?? 0, queen["paren"] as? Int ?? 0)
        #expect(rookPairs > 0 && rookPairs == queenPairs && queen["buren"] as? String == "queen")
    }

    @Test func `fewer than ten areas have no clusters, and the map and a remark say why`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run([
            "kaart", "--niveau", "gemeente", "--uitvoer", folder.path("uit"), "--json", "--permutaties", "99",
            "--formaat", "csv,svg",
        ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Geen clusters van risico_index"))
        let map = try #require(try folder.contents(of: "uit")["kaart-clusters.svg"])
        #expect(String(decoding: map, as: UTF8.self).contains("Niet te berekenen"))
        #expect(try table(folder, "uit").allSatisfy { $0["risico_index_cluster"] == "" && $0["buren"] != "" })
    }
}
