import Foundation
import Testing

/// `vergelijk` on results that these tests make themselves.
@Suite struct VergelijkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func make(_ name: String, _ options: [String] = []) throws {
        let outcome = try Tool.run(
            ["kaart", "--stil", "--formaat", "geojson,csv", "--uitvoer", folder.path(name)] + options)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    private func compare(_ old: String, _ new: String, _ options: [String] = []) throws -> Tool.Outcome {
        try Tool.run(
            ["vergelijk", folder.path(old), folder.path(new), "--uitvoer", folder.path("verschil"), "--stil"] + options)
    }

    /// The rows of `verschillen.csv` by code, each cell by column.
    private func rows() throws -> [String: [String: String]] {
        let file = SpreadsheetFile(try Data(contentsOf: folder.url.appending(path: "verschil/verschillen.csv")))
        return Dictionary(uniqueKeysWithValues: file.rows.map { ($0[file.names[0]] ?? "", $0) })
    }

    private static let before = """
        gebied: [GM9901, GM9902, GM9903]
        grenzen: {bestand: GeoData/voorbeeld/wijkenbuurten_2020_voorbeeld.gpkg, jaar: 2020}
        eenzaamheid: {bestand: GeoData/voorbeeld/eenzaamheid_2020_voorbeeld.csv, leeftijd: 65plus}
        hitte: {raster: GeoData/voorbeeld/gevoelstemperatuur_voorbeeld.tif}
        """

    private func projectBefore() throws -> String {
        let data = Tool.repository.appending(path: "GeoData").path()
        return try folder.write(Self.before.replacingOccurrences(of: "GeoData", with: data), to: "toen.yaml")
    }

    @Test func `a run beside itself did not move`() throws {
        try make("een")
        let outcome = try compare("een", "een")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Geen daarvan veranderde van plaats"))
        #expect(outcome.output.contains("Wat de rang bepaalt, is gelijk."))
        let rows = try rows()
        #expect(rows.count == 117)
        #expect(rows.values.allSatisfy { ["", "0"].contains($0["verandering"]) && $0["oorzaak"] == "" })
    }

    @Test func `what only the method moves is put down to the method, area by area`() throws {
        try make("matrix")
        try make("index", ["--methode", "index"])
        let outcome = try compare("matrix", "index", ["--json"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let rows = try rows()
        var moved = 0
        for row in rows.values where row["verandering"] != "" {
            #expect(row["door_methode"] == row["verandering"])
            #expect(row["door_eenzaamheid"] == "0" && row["door_grenzen"] == "0" && row["door_samenspel"] == "0")
            if row["verandering"] != "0" {
                #expect(row["oorzaak"] == "methode")
                moved += 1
            }
        }
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(document["verplaatst"] as? Int == moved && moved > 50)
        #expect(
            try folder.contents(of: "verschil").keys.sorted() == [
                "herkomst.json", "kaart-verandering.svg", "samenvatting.txt", "verschillen.csv",
            ])
    }

    @Test func `the map comes in the formats that were asked for, twice the same bytes`() throws {
        try make("een")
        let outcome = try compare("een", "een", ["--formaat", "pdf,png", "--dpi", "72"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let files = try folder.contents(of: "verschil")
        #expect(
            files.keys.sorted() == [
                "herkomst.json", "kaart-verandering.pdf", "kaart-verandering.png", "samenvatting.txt",
                "verschillen.csv",
            ])
        #expect(files["kaart-verandering.pdf"]?.starts(with: Data("%PDF-".utf8)) == true)
        #expect(files["kaart-verandering.png"]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
        #expect(try compare("een", "een", ["--formaat", "png,pdf", "--dpi", "72", "--draden", "1"]).exitCode == 0)
        #expect(try folder.contents(of: "verschil") == files)
    }

    @Test(
        arguments: [
            (["--formaat", "svg,csv"], "gaat hier over de kaart"), (["--formaat", "pfd"], "pdf"),
            (["--formaat", ","], "noemt geen formaat"), (["--formaat", "png", "--dpi", "9"], "tussen 72 en 600"),
        ])
    func `a format that is none of the map is refused before the work`(options: [String], words: String) throws {
        let outcome = try compare("nergens", "nergens", options)
        #expect(outcome.exitCode == 64 && outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func `another year isolates figures and borders, and every shift is the sum of its causes`() throws {
        let project = try projectBefore()
        try make("toen", ["--project", project])
        try make("nu")
        let outcome = try compare("toen", "nu")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let rows = try rows()
        #expect(rows.values.contains { $0["lot"] == "nieuw gebied" })
        #expect(rows.values.contains { $0["lot"] == "vervallen gebied" })
        let names = ["eenzaamheid", "bevolking", "hitte", "tabellen", "grenzen", "methode", "programma", "samenspel"]
        var checked = 0
        for row in rows.values {
            guard let shift = row["verandering"].flatMap(Int.init) else { continue }
            let parts = names.map { row["door_\($0)"].flatMap { Int($0) } }
            guard parts.allSatisfy({ $0 != nil }) else { continue }
            #expect(parts.compactMap(\.self).reduce(0, +) == shift)
            checked += 1
        }
        #expect(checked > 80)
        for name in ["eenzaamheid", "grenzen"] {
            #expect(rows.values.contains { !["", "0"].contains($0["door_\(name)"]) })
        }
        for name in ["hitte", "methode"] { #expect(rows.values.allSatisfy { ["", "0"].contains($0["door_\(name)"]) }) }
    }

    @Test func `inputs that changed since are noticed, and causes are then not guessed`() throws {
        let data = try Data(contentsOf: Tool.repository.appending(path: "GeoData/voorbeeld/kerncijfers_voorbeeld.csv"))
        let copy = folder.path("kerncijfers.csv")
        try data.write(to: URL(filePath: copy))
        try make(
            "een",
            [
                "--bevolking", copy, "--project",
                Tool.repository.appending(path: "GeoData/voorbeeld/project.yaml").path(),
            ])
        try (data + Data("\n".utf8)).write(to: URL(filePath: copy))
        let outcome = try Tool.run([
            "vergelijk", folder.path("een"), folder.path("een"), "--uitvoer", folder.path("verschil"),
        ])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains("oorzaken onbekend") && outcome.errors.contains("is veranderd sinds"))
        #expect(!outcome.output.contains("gelijk."))
        #expect(try rows().values.allSatisfy { $0["door_methode"] == "" })
    }

    @Test func `folders that are no results of kaart are refused`() throws {
        try make("buurten")
        try make("wijken", ["--niveau", "wijk"])
        #expect(try compare("nergens", "buurten").exitCode == 66)
        let levels = try compare("buurten", "wijken")
        #expect(levels.exitCode == 64 && levels.errors.contains("hetzelfde niveau"))
        let other = folder.url.appending(path: "ander")
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        _ = try folder.write("{\"opties\": {}, \"programma\": {\"naam\": \"x\"}}", to: "ander/herkomst.json")
        #expect(try compare("ander", "buurten").exitCode == 65)
        _ = try folder.write("{{{", to: "ander/herkomst.json")
        #expect(try compare("ander", "buurten").exitCode == 65)
        #expect(!FileManager.default.fileExists(atPath: folder.path("verschil")))
    }

    @Test func `the folder of one of the runs is no place for the comparison`() throws {
        try make("een")
        let before = try folder.contents(of: "een")
        for name in ["een", "een/", "een/../een"] {
            let outcome = try Tool.run(
                ["vergelijk", folder.path("een"), folder.path("een"), "--uitvoer", folder.path(name), "--stil"])
            #expect(outcome.exitCode == 64 && outcome.errors.contains("--uitvoer"))
        }
        #expect(try folder.contents(of: "een") == before)
    }

    /// One table, of which first one column is read and then another.
    @Test func `another column of the same file is put down to its figures`() throws {
        try make("een")
        let list = try String(contentsOfFile: folder.path("een/prioriteiten.csv"), encoding: .utf8)
        let codes = list.matches(of: /BU\d{8}/).map { String($0.output) }
        let lines = codes.enumerated().map { "\($1);\(33 + $0 * 7 % 19);\(33 + $0 * 11 % 19)" }
        let heat = try folder.write((["buurtcode;A;B"] + lines).joined(separator: "\n"), to: "hitte.csv")
        let data = Tool.repository.appending(path: "GeoData/voorbeeld").path()
        for column in ["A", "B"] {
            let project = try folder.write(
                """
                grenzen: {bestand: \(data)/wijkenbuurten_voorbeeld.gpkg, jaar: 2024}
                bevolking: {bestand: \(data)/kerncijfers_voorbeeld.csv}
                eenzaamheid: {bestand: \(data)/eenzaamheid_voorbeeld.csv, leeftijd: 65plus}
                hitte: {tabel: \(heat), kolom: \(column)}
                methode: {soort: \(column == "A" ? "matrix" : "index")}
                """, to: "\(column).yaml")
            try make(column, ["--project", project])
        }
        let outcome = try compare("A", "B")
        #expect(outcome.exitCode == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(
            outcome.output.contains("de hittegegevens") && !outcome.output.contains("Wat de rang bepaalt, is gelijk"))
        let moved = try rows().values.filter { $0["door_hitte"] != "" }
        #expect(moved.contains { $0["door_hitte"] != "0" } && moved.contains { $0["door_methode"] != "0" })
        #expect(moved.allSatisfy { $0["door_bevolking"] == "0" && $0["door_grenzen"] == "0" })
    }
}

/// `vergelijk` on results that somebody changed by hand, or that broke off.
@Suite struct TamperedResultsTests {
    private let folder: TemporaryFolder
    private let (provenance, list): (String, String)
    /// What `kaart` wrote.
    private let (honest, areas): (String, String)

    init() throws {
        folder = try TemporaryFolder()
        let outcome = try Tool.run([
            "kaart", "--stil", "--formaat", "geojson,csv", "--uitvoer", folder.path("een"),
        ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        (provenance, list) = (folder.path("een/herkomst.json"), folder.path("een/buurten.geojson"))
        honest = try String(contentsOfFile: provenance, encoding: .utf8)
        areas = try String(contentsOfFile: list, encoding: .utf8)
    }

    private func compare(_ provenanceText: String, _ listText: String) throws -> Tool.Outcome {
        try provenanceText.write(toFile: provenance, atomically: true, encoding: .utf8)
        try listText.write(toFile: list, atomically: true, encoding: .utf8)
        return try Tool.run([
            "vergelijk", folder.path("een"), folder.path("een"), "--uitvoer", folder.path("verschil"), "--stil",
        ])
    }

    private func replaced(_ pattern: String, _ replacement: String, in text: String) throws -> String {
        let result = text.replacing(try Regex(pattern), with: replacement, maxReplacements: 1)
        #expect(result != text)
        return result
    }

    @Test(arguments: ["1e300", "-1", "0", "1.5", "118"]) func `a rank that cannot be is refused`(rank: String) throws {
        #expect(try compare(honest, replaced(#""rang":\d+"#, #""rang":\#(rank)"#, in: areas)).exitCode == 65)
    }

    @Test func `a provenance that breaks off, or is of something else, is refused`() throws {
        #expect(try compare(String(honest.dropLast(100)), areas).exitCode == 65)
        let level = try replaced(#""niveau": "buurt",\s+"leeftijd""#, #""niveau": "dorp", "leeftijd""#, in: honest)
        #expect(try compare(level, areas).exitCode == 65)
    }

    @Test(.timeLimit(.minutes(1))) func `aliases that stand for billions of nodes are refused at once`() throws {
        let lines = zip("abcdefgh", "bcdefghi").map {
            "\($1): &\($1) [" + repeatElement("*\($0)", count: 9).joined(separator: ",") + "]"
        }
        let bomb = (["a: &a [x,x,x,x,x,x,x,x,x]"] + lines + ["? *i", ": 1", "? [*i]", ": 2"]).joined(separator: "\n")
        #expect(try compare(bomb, areas).exitCode == 65)
    }

    @Test func `characters that JSON takes and YAML does not are read`() throws {
        let text = try replaced(
            #""meldingen": \["#, "\"meldingen\": [{\"soort\": \"\u{85}\u{9F}\u{2028}\", \"tekst\": \"x\"},", in: honest)
        let outcome = try compare(text, areas)
        #expect(
            outcome.exitCode == 0 && outcome.output.contains("Wat de rang bepaalt, is gelijk."), "\(outcome.errors)")
    }

    @Test func `settings of a later version leave the causes out, not the lists`() throws {
        let outcome = try compare(try replaced(#""opdracht": \{"#, #""opdracht": {"later": 1,"#, in: honest), areas)
        #expect(outcome.exitCode == 0 && !outcome.output.contains("gelijk."), "\(outcome.errors)")
    }

    @Test func `areas without any outline are compared without a map`() throws {
        let shapeless = areas.replacing(
            try Regex(#""geometry":\{"type":"[A-Za-z]+","coordinates":[-\[\],.0-9]*\}"#), with: #""geometry":null"#)
        #expect(shapeless != areas)
        let outcome = try compare(honest, shapeless)
        #expect(outcome.exitCode == 0 && !outcome.output.contains("kaart-verandering.svg"), "\(outcome.errors)")
    }
}
