import Foundation
import Testing

/// Runs on real open data, where it is present: `HITTE_TESTDATA`, else `../shared/data` beside the repository.
@Suite struct OpenDataRunTests {
    static let data =
        ProcessInfo.processInfo.environment["HITTE_TESTDATA"].map { URL(filePath: $0) }
        ?? Tool.repository.deletingLastPathComponent().appending(path: "shared/data")
    static let isPresent = FileManager.default.fileExists(atPath: data.appending(path: "MANIFEST.sha256").path())

    static func path(_ name: String) -> String { data.appending(path: name).path() }
    static let national = path("cbs-buurten-2019-nl/buurten_2019_wgs84.geojson")
    static let people = path("cbs-kerncijfers-2024-nl/kerncijfers_2024.csv")
    static let loneliness = path("rivm-gezondheid-50090NED/50090NED_eenzaamheid_2020_65plus.csv")
    static let rotterdamHeat = path("kea-gevoelstemperatuur-2022-rotterdam/GevoelstemperatuurBuurt_2022_rotterdam.csv")

    /// Runs `kaart` and returns the properties of the buurten and the provenance.
    private func run(
        _ arguments: [String], in folder: TemporaryFolder
    ) throws -> (Tool.Outcome, areas: [[String: Any]], provenance: [String: Any]) {
        let outcome = try Tool.run(["kaart", "--uitvoer", folder.path("uit")] + arguments)
        guard outcome.exitCode == 0 else { return (outcome, [], [:]) }
        let collection =
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.url.appending(path: "uit/buurten.geojson"))) as? [String: Any]
        let features = collection?["features"] as? [[String: Any]] ?? []
        let provenance =
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.url.appending(path: "uit/herkomst.json"))) as? [String: Any]
        return (outcome, features.compactMap { $0["properties"] as? [String: Any] }, provenance ?? [:])
    }

    private func known(_ column: String, in areas: [[String: Any]]) -> Int {
        areas.count { $0[column] is NSNumber }
    }

    @Test(.enabled(if: isPresent)) func `Rotterdam`() throws {
        let folder = try TemporaryFolder()
        let (outcome, areas, _) = try run(
            [
                "--grenzen", Self.national, "--bevolking", Self.people, "--eenzaamheid", Self.loneliness,
                "--hitte-tabel", Self.rotterdamHeat, "--gebied", "Rotterdam",
            ], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(areas.count == 92)
        #expect(known("hitte", in: areas) == 91)
        #expect(known("risico_klasse", in: areas) == 79)
        // Recomputed in Python from the same files (Tests/Referees/check_map.py).
        let first = try #require(areas.first { $0["rang"] as? Int == 1 })
        #expect(first["naam"] as? String == "Afrikaanderwijk")
        #expect(first["risico_klasse"] as? Int == 5)
        #expect(abs((first["risico_index"] as? Double ?? 0) - 90.359088698) < 1e-6)
        #expect(abs((first["verwacht_sterk_eenzaam"] as? Double ?? 0) - 1215 * 0.226) < 1e-9)
    }

    @Test(.enabled(if: isPresent)) func `the whole country, with heat in Rotterdam only`() throws {
        let folder = try TemporaryFolder()
        let (outcome, areas, provenance) = try run(
            [
                "--grenzen", Self.national, "--bevolking", Self.people, "--eenzaamheid", Self.loneliness,
                "--hitte-tabel", Self.rotterdamHeat,
            ], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(areas.count == 13_594)
        #expect(known("hitte", in: areas) == 91)
        let repairs = try #require(provenance["reparaties"] as? [[String: Any]])
        #expect(repairs.count == 21)
        #expect(repairs.contains { $0["code"] as? String == "BU00590207" })
        let joins = try #require(provenance["koppelingen"] as? [[String: Any]])
        #expect(joins.contains { $0["gekoppeld"] as? Int == 13_350 })
    }

    // Counted in Python: rows on land, and those of them with a figure in the table.
    static let others: [(name: String, arguments: [String], areas: Int, withLoneliness: Int)] = [
        ("Dordrecht 2020", ["--grenzen", path("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_rd.gpkg")], 129, 98),
        ("Hengelo", ["--grenzen", path("cbs-buurten-hengelo/buurten_hengelo_wgs84.geojson")], 62, 53),
        ("Hengelo, TopoJSON", ["--grenzen", path("cbs-buurten-hengelo/buurten_hengelo_wgs84.topojson")], 62, 53),
        ("Baarn 2024", ["--grenzen", path("cbs-buurten-2024-baarn/buurten_baarn_wgs84.geojson")], 21, 19),
        ("Ermelo 2021", ["--grenzen", path("cbs-buurten-2021-ermelo/buurten_ermelo_rd.gpkg")], 16, 16),
    ]

    @Test(.enabled(if: isPresent), arguments: others.indices)
    func `other layouts of CBS`(number: Int) throws {
        let other = Self.others[number]
        let folder = try TemporaryFolder()
        let (outcome, areas, _) = try run(
            other.arguments + ["--eenzaamheid", Self.loneliness, "--zonder-hitte"], in: folder)
        #expect(outcome.exitCode == 0, "\(other.name): \(outcome.errors)")
        #expect(areas.count == other.areas, "\(other.name)")
        #expect(known("sterk_eenzaam_pct", in: areas) == other.withLoneliness, "\(other.name)")
        #expect(known("rang", in: areas) == 0)
        #expect(outcome.output.contains("zonder hitte"))
    }

    @Test(.enabled(if: isPresent)) func `every figure of Ermelo 2021 is empty, and the map says so`() throws {
        let folder = try TemporaryFolder()
        let (outcome, areas, _) = try run(
            [
                "--grenzen", Self.path("cbs-buurten-2021-ermelo/buurten_ermelo_rd.gpkg"), "--eenzaamheid",
                Self.loneliness, "--zonder-hitte", "--formaat", "geojson,csv,svg",
            ], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(known("inwoners", in: areas) == 0)
        #expect(outcome.errors.contains("leeg"))
        let map = try String(contentsOf: folder.url.appending(path: "uit/kaart-risico.svg"), encoding: .utf8)
        #expect(map.contains("geen gegevens") && map.contains("Leeg, want er is zonder hitte gerekend"))
    }

    @Test(.enabled(if: isPresent)) func `Amsterdam was recoded, so its 2023 boundaries and 2020 figures do not join`()
        throws
    {
        let folder = try TemporaryFolder()
        let (outcome, _, _) = try run(
            [
                "--grenzen", Self.path("cbs-buurten-2023-amsterdam/buurten_amsterdam_2023_wgs84.geojson"),
                "--bevolking",
                Self.path("cbs-buurten-2023-amsterdam/kerncijfers_amsterdam_2023.csv"), "--eenzaamheid",
                Self.loneliness, "--zonder-hitte",
            ], in: folder)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("BU0363AA01"), "\(outcome.errors)")
    }

    @Test(.enabled(if: isPresent)) func `a CSV with hexadecimal geometry is refused with the way out`() throws {
        let folder = try TemporaryFolder()
        let (outcome, _, _) = try run(
            [
                "--grenzen", Self.path("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_ewkb.csv"), "--eenzaamheid",
                Self.loneliness, "--zonder-hitte",
            ], in: folder)
        #expect(outcome.exitCode == 65, "\(outcome.errors)")
        #expect(outcome.errors.contains("geovlak"), "\(outcome.errors)")
        #expect(outcome.errors.contains("GeoPackage"), "\(outcome.errors)")
    }
}
