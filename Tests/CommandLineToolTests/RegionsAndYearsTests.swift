import Foundation
import Testing

/// Regions, size classes and loneliness of several years, on the bundled example.
@Suite struct RegionsAndYearsTests {
    static let example = Tool.repository.appending(path: "GeoData/voorbeeld")

    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Tool.Outcome {
        try Tool.run(["kaart", "--uitvoer", folder.path("uit")] + arguments)
    }

    /// The properties of the features of a result, by code.
    private func areas(_ name: String, in folder: TemporaryFolder) throws -> [String: [String: Any]] {
        let data = try Data(contentsOf: folder.url.appending(path: "uit/\(name).geojson"))
        let collection = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let features = try #require(collection?["features"] as? [[String: Any]])
        let properties = features.compactMap { $0["properties"] as? [String: Any] }
        return Dictionary(
            uniqueKeysWithValues: properties.compactMap { row in (row["code"] as? String).map { ($0, row) } })
    }

    private var files: [String] {
        let path = { (name: String) in Self.example.appending(path: name).path() }
        return [
            "--grenzen", path("wijkenbuurten_voorbeeld.gpkg"), "--laag", "buurten", "--bevolking",
            path("kerncijfers_voorbeeld.csv"), "--eenzaamheid", path("eenzaamheid_voorbeeld.csv"), "--hitte-raster",
            path("gevoelstemperatuur_voorbeeld.tif"), "--gebieden", path("gebieden_voorbeeld.csv"),
        ]
    }

    @Test func `a GGD-regio, with the earlier year on the areas of then`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(["--project", Self.example.appending(path: "project_jaren.yaml").path()], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("GGD Verzonnen Kust (fictief): 80 buurten, 74 met een score."))
        let buurten = try areas("buurten", in: folder)
        // Noorderpolder was a gemeente of its own in 2020 (GM9904): under its old codes nothing would have joined.
        let polder = buurten.filter { $0.key.hasPrefix("BU990203") }
        #expect(polder.count > 3 && polder.values.contains { $0["sterk_eenzaam_pct_2020"] is NSNumber })
        for row in buurten.values {
            #expect(row["sterk_eenzaam_pct"] as? Double == row["sterk_eenzaam_pct_2024"] as? Double)
        }
        let regions = try areas("ggdregios", in: folder)
        #expect(regions.keys.sorted() == ["GG9901"])
        #expect(regions["GG9901"]?["naam"] as? String == "GGD Verzonnen Kust (fictief)")
    }

    @Test func `a region is the sum and the mean of its parts`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(files, in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let gemeenten = try areas("gemeenten", in: folder)
        let provincies = try areas("provincies", in: folder)
        let regions = try areas("ggdregios", in: folder)
        #expect(provincies.keys.sorted() == ["PV99"] && regions.keys.sorted() == ["GG9901", "GG9902"])
        var (people, weighted, inhabitants) = (0.0, 0.0, 0.0)
        for row in gemeenten.values {
            let older = try #require(row["inwoners_65plus"] as? Double)
            people += older
            weighted += older * (row["sterk_eenzaam_pct"] as? Double ?? .nan)
            inhabitants += row["inwoners"] as? Double ?? .nan
        }
        let province = try #require(provincies["PV99"])
        #expect(abs((province["sterk_eenzaam_pct"] as? Double ?? 0) - weighted / people) < 1e-6)
        #expect(province["inwoners"] as? Double == inhabitants)
        #expect(gemeenten.count == 3)
    }

    @Test func `a gemeente that is only part of a region makes no region`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(files + ["--gebied", "GM9902"], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(!outcome.output.contains("ggdregios.geojson"))
    }

    @Test func `size classes choose gemeenten by their people`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(files + ["--grootteklasse", "3"], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try areas("gemeenten", in: folder).keys.sorted() == ["GM9902", "GM9903"])
    }

    @Test func `years beside each other, asked on the command line`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(files + ["--jaar", "2024", "2020"], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let row = try #require(try areas("buurten", in: folder)["BU99010100"])
        // The newest feeds the score, whatever the order they were asked in.
        #expect(row["sterk_eenzaam_pct"] as? Double == row["sterk_eenzaam_pct_2024"] as? Double)
        #expect(row["sterk_eenzaam_pct_2020"] as? Double != row["sterk_eenzaam_pct_2024"] as? Double)
        let gemeente = try #require(try areas("gemeenten", in: folder)["GM9901"])
        #expect(gemeente["sterk_eenzaam_pct_2020"] is NSNumber)
    }

    @Test(arguments: [
        (["--jaar", "2024", "2024"], 64, "het jaar 2024 staat er al"),
        (["--jaar", "1999"], 65, "het jaar 1999 staat er niet in"),
        (["--gebied", "GG0000"], 64, "kent geen GG0000"), (["--gebied", "GGD Nergens"], 64, "heet zo"),
        (["--grootteklasse", "9"], 64, "'9' is geen grootteklasse"), (["--grootteklasse", "8"], 64, "zo groot"),
    ])
    func `mistakes are told`(arguments: [String], code: Int32, words: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try run(files + arguments, in: folder)
        #expect(outcome.exitCode == code && outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("eenzaamheid: {bestand: a.csv, mensen: b.csv}", "'eenzaamheid.mensen' zegt niets zonder 'grenzen'"),
        ("hitte: {raster: a.tif, grenzen: b.gpkg}", "'hitte.grenzen' kan alleen bij een tabel"),
        ("grootteklasse: [0]", "'grootteklasse' moet hele getallen van 1 tot en met 8 hebben"),
        (
            "eenzaamheid: [{bestand: a.csv, leeftijd: 65plus}, {bestand: b.csv, leeftijd: 18plus}]",
            "verschilt van die van een ander jaar"
        ),
        ("eenzaamheid: {bestand: a.csv, grensen: b.gpkg}", "Bedoelt u 'grenzen'?"),
        ("tabellen: [{bestand: a.csv, kolommen: {x: y}, soort: iets}]", "Kies uit: aantal, percentage, oppervlakte"),
    ])
    func `a project file that asks the impossible is told where`(line: String, words: String) throws {
        let folder = try TemporaryFolder()
        let project = try folder.write(line + "\n", to: "project.yaml")
        let outcome = try run(["--project", project], in: folder)
        #expect(outcome.exitCode == 64 && outcome.errors.contains(words), "\(outcome.errors)")
    }
}

@Suite struct CheckedTransferTests {
    @Test func `controleer lays a table beside the boundaries it belongs to, and tells what moving keeps`() throws {
        let project = RegionsAndYearsTests.example.appending(path: "project_jaren.yaml").path()
        let outcome = try Tool.run(["controleer", "--project", project, "--stil"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for line in [
            "KOPPELING  eenzaamheid_2020_voorbeeld.csv met wijkenbuurten_2020_voorbeeld.gpkg",
            "113 van de 113 buurten in die grenzen (100 %)", "OVERZETTEN  eenzaamheid_2020_voorbeeld.csv",
            "3 gemeenten, 2 GGD-regio's, 1 provincie", "74 van de 80 buurten krijgen een score.",
        ] {
            #expect(outcome.output.contains(line), "\(line)")
        }
        // On the codes of now the earlier table would miss 12 buurten; once moved it misses none of them.
        #expect(!outcome.output.contains("eenzaamheid_2020_voorbeeld.csv geen rij"))
    }
}
