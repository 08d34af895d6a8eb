import Foundation
import Testing

/// `plekken` on results of the example, of which each test has a copy.
@Suite struct PlekkenTests {
    private let folder: TemporaryFolder

    /// Made once; what is left of it goes with the machine's temporary files.
    private static let made: URL = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hitte-plekken-\(UUID().uuidString)")
        let outcome = try? Tool.run(["kaart", "--stil", "--formaat", "geojson,csv", "--uitvoer", folder.path()])
        #expect(outcome?.exitCode == 0, "\(outcome?.errors ?? "")")
        return folder
    }()

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Self.made, to: folder.url.appending(path: "uit"))
    }

    private func places(_ options: [String]) throws -> Tool.Outcome {
        try Tool.run(["plekken", folder.path("uit")] + options)
    }

    private func rows(_ name: String) throws -> [[String: String]] {
        let bytes = try Data(contentsOf: folder.url.appending(path: "uit/\(name)"))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        return SpreadsheetFile(bytes).rows
    }

    private func number(_ text: String?) -> Double? {
        text.flatMap { Double($0.replacingOccurrences(of: ",", with: ".")) }
    }

    @Test func `the example's results need no further word`() throws {
        let before = try folder.contents(of: "uit")
        let outcome = try places(["--stil"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains("32 plekken") && outcome.output.contains("binnen bereik"))
        let after = try folder.contents(of: "uit")
        #expect(
            Set(after.keys).subtracting(before.keys) == ["plekken.csv", "kaart-plekken.svg", "herkomst-plekken.json"])
        for (name, bytes) in before { #expect(after[name] == bytes, "\(name)") }

        let rows = try rows("plekken.csv")
        #expect(rows.count == 117)
        for row in rows {
            let (all, within, outside) = (
                number(row["inwoners_65plus"]), number(row["inwoners_65plus_binnen"]),
                number(row["inwoners_65plus_buiten"])
            )
            if let all, let within, let outside {
                #expect(abs(within + outside - all) < 1e-3)
                if all > 0 {
                    let share = try #require(number(row["binnen_bereik_pct"]))
                    #expect(abs(share - 100 * within / all) < 0.01)
                }
            } else {
                #expect(row["ontbreekt"]?.contains("65-plussers") == true && row["binnen_bereik_pct"] == "")
            }
        }
    }

    @Test func `every order of threads gives the same bytes`() throws {
        let options = ["--stil", "--nieuw", "4", "--bereik", "40"]
        #expect(try places(options + ["--draden", "1"]).exitCode == 0)
        let one = try folder.contents(of: "uit")
        #expect(try places(options + ["--draden", "4"]).exitCode == 0)
        #expect(try folder.contents(of: "uit") == one)
    }

    @Test func `new places are counted, in order, and on the map`() throws {
        let outcome = try places(["--stil", "--nieuw", "4", "--json"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let summary = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let new = try #require(summary["nieuw"] as? [String: Any])
        #expect(new["bewezen"] as? Bool == true && new["aantal"] as? Int == 4)
        let rows = try rows("nieuwe-plekken.csv")
        let gains = rows.compactMap { number($0["erbij_sterk_eenzaam"]) }
        #expect(gains.count == 4 && zip(gains, gains.dropFirst()).allSatisfy { $0 >= $1 })
        let added = try #require(new["erbij"] as? Double)
        #expect(abs(gains.reduce(0, +) - added) < 1e-4)
        let within = try #require(
            (new["verwacht_sterk_eenzaam"] as? [String: Any])?["binnen_bereik"] as? Double)
        let before = try #require(
            (summary["verwacht_sterk_eenzaam"] as? [String: Any])?["binnen_bereik"] as? Double)
        #expect(abs(within - before - added) < 1e-6)
        let map = try String(contentsOf: folder.url.appending(path: "uit/kaart-plekken.svg"), encoding: .utf8)
        #expect(map.contains(">4</text>") && map.contains("Nieuwe plekken"))
        let points = try JSONSerialization.jsonObject(
            with: Data(contentsOf: folder.url.appending(path: "uit/nieuwe-plekken.geojson")))
        let features = try #require((points as? [String: Any])?["features"] as? [[String: Any]])
        #expect(features.count == 4)
        // A run without new places says that the old ones are still there.
        #expect(try places([]).errors.contains("nieuwe-plekken.csv"))
    }

    @Test func `candidates and addresses come from files too`() throws {
        let candidates = try folder.write(
            "naam;x_rd;y_rd\nHier;144439;539342\nDaar;142425;540825\n", to: "kandidaten.csv")
        let addresses = try folder.write(
            "lon,lat,mensen\n5.2005204,52.8544617,3\n5.2006,52.8545,0\n5.22,52.84,2\n", to: "adressen.csv")
        let outcome = try places([
            "--nieuw", "1", "--kandidaten", candidates, "--adressen", addresses, "--gewicht", "mensen",
        ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("zonder adres"))
        #expect(try rows("nieuwe-plekken.csv").map { $0["naam"] } == ["Daar"])
        let row = try rows("plekken.csv").first { $0["code"] == "BU99020101" }
        #expect(row?["verdeling"] == "adressen" && row?["punten"] == "1")
    }

    @Test func `the smallest number is proven, and what cannot be reached is said`() throws {
        let outcome = try places(["--stil", "--bereik", "40"])
        #expect(outcome.output.contains("bewezen het kleinste aantal"), "\(outcome.output)")
        let candidates = try folder.write("x;y\n144439;539342\n", to: "kandidaten.csv")
        let far = try places(["--stil", "--bereik", "99", "--kandidaten", candidates])
        #expect(far.exitCode == 0 && far.output.contains("niet te bereiken"), "\(far.output)")
    }

    @Test func `small numbers are in no table that may be published`() throws {
        #expect(try places(["--stil", "--nieuw", "3", "--publiceerbaar"]).exitCode == 0)
        for name in ["plekken.csv", "nieuwe-plekken.csv"] {
            for row in try rows(name) {
                for (column, cell) in row
                where column.hasPrefix("inwoners_65plus") || column.hasPrefix("verwacht") || column.hasPrefix("erbij") {
                    let isRound = cell.isEmpty || cell == "< 10" || Int(cell).map { $0 % 10 == 0 } ?? false
                    #expect(isRound, "\(name) \(column) \(cell)")
                }
            }
        }
    }

    @Test(arguments: [
        ("naam,x\na,1\n", 65, "geen kolommen met coördinaten"),
        ("lon,lat\n52.85,5.2\n52.84,5.21\n", 65, "breedte voor de lengte"),
        ("lon,lat\n144439,539342\n", 65, "het lijken meters"),
        ("x_rd,y_rd\n5.2,52.8\n", 65, "het lijken graden"),
        ("x,y\n1,2\n", 65, "niet te zien"),
        ("x,y\n539342,144439\n", 65, "y voor x"),
        ("lon,lat\n5.2,noord\n", 65, "rij 2, kolom lat"),
        ("lon,lat\n5.2,\n", 65, "een van de twee"),
        ("lon,lat\n", 65, "geen plekken in"),
        ("lon,lat,naam\n,,a\n", 65, "geen enkele rij heeft coördinaten"),
        ("lon,lat\n4.35,52.08\n", 65, "binnen 10 km"),
        ("wkt\nLINESTRING (1 2)\n", 65, "is geen punt"),
    ])
    func `points that cannot be are refused`(text: String, code: Int32, mention: String) throws {
        let before = try folder.contents(of: "uit")
        let file = try folder.write(text, to: "p.csv")
        let outcome = try places(["--plekken", file])
        #expect(outcome.exitCode == code, "\(outcome.output)")
        #expect(outcome.errors.contains(mention), "\(outcome.errors)")
        #expect(try folder.contents(of: "uit") == before)
    }

    @Test func `what can be lived with is said`() throws {
        let file = try folder.write(
            """
            naam;Lengtegraad;Breedtegraad;soort
            OBA CafÃ©;5,2005204;52,8544617;kerk
            zelfde plaats;5,2005204;52,8544617;kerk
            nergens;0;0;kerk
            zonder;;;kerk
            ver weg;4,35;52,08;kerk
            =KOEKELOEREN();5,23;52,84;school
            """, to: "p.csv")
        let outcome = try places(["--plekken", file])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for kind in ["dubbele punten", "buiten Nederland", "zonder coördinaten", "ver weg", "vreemde tekens"] {
            #expect(outcome.errors.contains("let op (\(kind))"), "\(kind): \(outcome.errors)")
        }
        #expect(outcome.output.contains("3 plekken"))
        #expect(try rows("plekken.csv").allSatisfy { $0["dichtstbijzijnde_plek"]?.hasPrefix("=") != true })
        let chosen = try places(["--plekken", file, "--soort", "school", "--stil"])
        #expect(chosen.output.contains("1 plek;"))
        let none = try places(["--plekken", file, "--waar", "soort=kroeg"])
        #expect(none.exitCode == 65 && none.errors.contains("Er staat wel: kerk, school"))
        let column = try places(["--plekken", file, "--waar", "sort=kerk"])
        #expect(column.exitCode == 65 && column.errors.contains("Bedoelt u soort?"))
    }

    @Test(arguments: [
        (["--afstand", "0"], 64), (["--nieuw", "-1"], 64), (["--bereik", "101"], 64), (["--wegen", "honden"], 64),
        (["--waar", "Status"], 64), (["--laag", "x"], 64), (["--gewicht", "x"], 64), (["--kandidaten", "x.csv"], 64),
        (["--plekken", "nergens.csv"], 66), (["--plekken", "GeoData/voorbeeld/wijkenbuurten_voorbeeld.gpkg"], 65),
        (["--plekken", "GeoData/voorbeeld/koele_plekken_voorbeeld.gpkg", "--laag", "x"], 66),
    ])
    func `impossible wishes get their exit code`(options: [String], code: Int) throws {
        let outcome = try places(options)
        #expect(Int(outcome.exitCode) == code, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `the layer of a GeoPackage gives what the table gives`() throws {
        #expect(try places(["--stil"]).exitCode == 0)
        let table = try folder.contents(of: "uit")["plekken.csv"]
        let outcome = try places(["--stil", "--plekken", "GeoData/voorbeeld/koele_plekken_voorbeeld.gpkg"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try folder.contents(of: "uit")["plekken.csv"] == table)
    }

    @Test func `kaart adds who has a place within reach, at every level`() throws {
        let example = "GeoData/voorbeeld"
        let files = [
            "--grenzen", "\(example)/wijkenbuurten_voorbeeld.gpkg", "--laag", "buurten", "--bevolking",
            "\(example)/kerncijfers_voorbeeld.csv", "--eenzaamheid", "\(example)/eenzaamheid_voorbeeld.csv",
            "--hitte-raster", "\(example)/gevoelstemperatuur_voorbeeld.tif", "--gebied", "GM9901", "--stil",
            "--formaat", "csv,geojson,html", "--uitvoer", folder.path("kaart"),
        ]
        func features(_ level: String) throws -> [[String: Any]] {
            let data = try Data(contentsOf: folder.url.appending(path: "kaart/\(level).geojson"))
            let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            return (document?["features"] as? [[String: Any]] ?? []).compactMap { $0["properties"] as? [String: Any] }
        }
        #expect(try Tool.run(["kaart"] + files).exitCode == 0)
        #expect(try features("buurten").allSatisfy { $0["binnen_bereik_pct"] == nil })
        let outcome = try Tool.run(["kaart"] + files + ["--plekken", "\(example)/koele_plekken_voorbeeld.gpkg"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let (buurten, gemeente) = (try features("buurten"), try #require(try features("gemeenten").first))
        var (within, total) = (0.0, 0.0)
        for buurt in buurten {
            guard let share = buurt["binnen_bereik_pct"] as? Double, let people = buurt["inwoners_65plus"] as? Double
            else { continue }
            within += share / 100 * people
            total += people
        }
        let share = try #require(gemeente["binnen_bereik_pct"] as? Double)
        #expect(total > 0 && abs(share - 100 * within / total) < 1e-6)
        let report = try String(contentsOf: folder.url.appending(path: "kaart/rapport.html"), encoding: .utf8)
        #expect(report.contains("\"plekken\":{\"afstand\":300}") && report.contains("in een rechte lijn"))
        // What kaart was given, plekken takes; and the shares are the same.
        let places = try Tool.run(["plekken", folder.path("kaart"), "--stil"])
        #expect(places.exitCode == 0, "\(places.errors)")
        let bad = try Tool.run(["kaart"] + files + ["--plekken", "\(example)/kerncijfers_voorbeeld.csv"])
        #expect(bad.exitCode == 65 && bad.errors.contains("coördinaten"), "\(bad.errors)")
    }

    @Test func `results to publish have too little to choose by, and that is said`() throws {
        let made = try Tool.run([
            "kaart", "--stil", "--publiceerbaar", "--formaat", "geojson", "--uitvoer", folder.path("publiek"),
        ])
        #expect(made.exitCode == 0, "\(made.errors)")
        let outcome = try Tool.run(["plekken", folder.path("publiek")])
        #expect(outcome.exitCode == 0 && outcome.errors.contains("kleine aantallen weggelaten"), "\(outcome.errors)")
    }

    @Test func `results without places ask for some`() throws {
        let made = try Tool.run([
            "kaart", "--stil", "--formaat", "geojson", "--uitvoer", folder.path("zonder"), "--grenzen",
            "GeoData/voorbeeld/wijkenbuurten_voorbeeld.gpkg", "--laag", "buurten", "--eenzaamheid",
            "GeoData/voorbeeld/eenzaamheid_voorbeeld.csv", "--zonder-hitte",
        ])
        #expect(made.exitCode == 0, "\(made.errors)")
        let outcome = try Tool.run(["plekken", folder.path("zonder")])
        #expect(outcome.exitCode == 64 && outcome.errors.contains("--plekken bestand"), "\(outcome.errors)")
    }

    @Test func `results without shapes are not enough, and say how to make them`() throws {
        let made = try Tool.run(["kaart", "--stil", "--formaat", "csv", "--uitvoer", folder.path("tabel")])
        #expect(made.exitCode == 0)
        let outcome = try Tool.run(["plekken", folder.path("tabel")])
        #expect(outcome.exitCode == 66 && outcome.errors.contains("--formaat"), "\(outcome.errors)")
    }
}
