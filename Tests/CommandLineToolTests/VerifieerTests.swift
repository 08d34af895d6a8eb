import Foundation
import Testing

/// `verifieer` on results that these tests make themselves.
@Suite struct VerifieerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @discardableResult
    private func kaart(
        _ name: String = "uit", _ options: [String] = ["--formaat", "geojson,csv"], in working: URL = Tool.repository,
        environment: [String: String] = [:]
    ) throws -> Tool.Outcome {
        let outcome = try Tool.run(
            ["kaart", "--stil", "--uitvoer", folder.path(name)] + options, in: working, environment: environment)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome
    }

    private func verify(
        _ name: String = "uit", _ options: [String] = [], in working: URL = Tool.repository,
        environment: [String: String] = [:]
    ) throws -> Tool.Outcome {
        try Tool.run(["verifieer", folder.path(name)] + options, in: working, environment: environment)
    }

    private func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.url.appending(path: name)) }

    private func put(_ data: Data, _ name: String) throws { try data.write(to: folder.url.appending(path: name)) }

    private func flip(_ name: String, at place: Double = 0.5) throws {
        var data = try bytes(name)
        data[Int(Double(data.count - 1) * place)] ^= 1
        try put(data, name)
    }

    private func edit(_ name: String, _ old: String, _ new: String) throws {
        // Reading a text with an encoding would lose its byte order mark.
        let text = String(decoding: try bytes(name), as: UTF8.self)
        #expect(text.contains(old), "\(old)")
        try put(Data(text.replacing(old, with: new, maxReplacements: 1).utf8), name)
    }

    /// What `--json` says was found: kind and path.
    private func findings(_ outcome: Tool.Outcome) throws -> [[String]] {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let found = try #require(root["bevindingen"] as? [[String: Any]])
        return found.compactMap { [$0["soort"] as? String ?? "", $0["bestand"] as? String ?? ""] }
    }

    // MARK: - Laying beside

    @Test func `results as they were made, on any number of threads and in another place`() throws {
        try kaart()
        let outcome = try verify()
        #expect(outcome.exitCode == 0 && outcome.output.hasSuffix("Alles is zoals de herkomst zegt.\n"))
        #expect(outcome.output.contains("alleen met --opnieuw te zien"))
        for threads in ["1", "2"] { #expect(try verify("uit", ["--draden", threads]).output == outcome.output) }
        try FileManager.default.moveItem(atPath: folder.path("uit"), toPath: folder.path("elders"))
        #expect(try verify("elders").exitCode == 0)
        #expect(try verify("elders/").exitCode == 0)
    }

    @Test func `one byte in any file is found, and that file alone is named`() throws {
        try kaart("uit", ["--formaat", "geojson,svg,csv,html,pdf,png,xlsx,gpkg,fgb,bladen", "--top", "2"])
        let names = try folder.contents(of: "uit").keys.sorted()
        #expect(names.count > 30)
        for (number, name) in names.enumerated() where name != "herkomst.json" {
            let before = try bytes("uit/\(name)")
            try flip("uit/\(name)", at: Double(number) / Double(names.count))
            let outcome = try verify("uit", ["--json"])
            #expect(outcome.exitCode == 65)
            #expect(try findings(outcome) == [["gewijzigd", name]])
            try put(before + [0x20], "uit/\(name)")
            #expect(try findings(verify("uit", ["--json"])) == [["gewijzigd", name]])
            try put(before, "uit/\(name)")
        }
        #expect(try verify().exitCode == 0)
    }

    @Test func `a file that is gone, a file too many, a link in the place of a file`() throws {
        try kaart()
        let list = try bytes("uit/prioriteiten.csv")
        try FileManager.default.removeItem(atPath: folder.path("uit/prioriteiten.csv"))
        #expect(try findings(verify("uit", ["--json"])) == [["ontbreekt", "prioriteiten.csv"]])
        #expect(try verify().exitCode == 65)
        try put(list, "elders.csv")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("uit/prioriteiten.csv"), withDestinationPath: folder.path("elders.csv"))
        #expect(try verify().output.contains("prioriteiten.csv: gewijzigd (is geen gewoon bestand)"))
        try FileManager.default.removeItem(atPath: folder.path("uit/prioriteiten.csv"))
        try put(list, "uit/prioriteiten.csv")
        let strange = folder.path("uit") + "/map\u{1B}[31m"
        try FileManager.default.createDirectory(atPath: strange, withIntermediateDirectories: true)
        #expect(FileManager.default.createFile(atPath: strange + "/extra.txt", contents: Data()))
        let outcome = try verify()
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("let op: map\\u{1b}[31m/extra.txt: staat in geen herkomst"))
    }

    /// Copies the example, so that its files can be changed.
    private func example() throws -> URL {
        try FileManager.default.copyItem(
            at: Tool.repository.appending(path: "GeoData/voorbeeld"), to: folder.url.appending(path: "data"))
        return folder.url
    }

    @Test func `inputs that changed, that are gone, and a working directory that is another`() throws {
        let working = try example()
        let file = "data/eenzaamheid_voorbeeld.csv"
        try kaart("uit", ["--project", "data/project.yaml", "--formaat", "csv"], in: working)
        #expect(try verify("uit", in: working).exitCode == 0)
        let elsewhere = try verify("uit", in: FileManager.default.temporaryDirectory)
        #expect(elsewhere.exitCode == 66 && elsewhere.output.contains("invoer niet gevonden"))

        let before = try bytes(file)
        try flip(file)
        let changed = try verify("uit", ["--json"], in: working)
        #expect(changed.exitCode == 65)
        #expect(try findings(changed) == [["invoer_gewijzigd", "eenzaamheid_voorbeeld.csv"]])
        let again = try verify("uit", ["--opnieuw"], in: working)
        #expect(again.exitCode == 65 && again.output.contains("niet opnieuw gemaakt"))
        try FileManager.default.removeItem(atPath: folder.path(file))
        let gone = try verify("uit", ["--json"], in: working)
        #expect(gone.exitCode == 66)
        #expect(try findings(gone) == [["invoer_niet_gevonden", "eenzaamheid_voorbeeld.csv"]])
        #expect(try verify("uit", ["--opnieuw"], in: working).exitCode == 66)
        try put(before, file)
        try edit("data/project.yaml", "naam:", "naam: x\n#")
        #expect(try findings(verify("uit", ["--json"], in: working)) == [["invoer_gewijzigd", "data/project.yaml"]])
    }

    @Test func `a plan beside its results holds them, wherever the folder went`() throws {
        try kaart()
        let outcome = try Tool.run(["plan", folder.path("uit"), "--stil", "--bezoeken", "20", "--trekkingen", "0"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        try FileManager.default.moveItem(atPath: folder.path("uit"), toPath: folder.path("mee"))
        #expect(try verify("mee").exitCode == 0)
        try edit("mee/herkomst.json", "\"meldingen\"", "\"meldingeN\"")
        #expect(try findings(verify("mee", ["--json"])).map { $0[0] } == ["invoer_gewijzigd"])
    }

    @Test func `folders without provenance`() throws {
        #expect(try verify("er niet").exitCode == 66)
        try FileManager.default.createDirectory(atPath: folder.path("leeg"), withIntermediateDirectories: true)
        #expect(try verify("leeg").exitCode == 66)
        try kaart("leeg/uit")
        let outcome = try verify("leeg")
        #expect(outcome.exitCode == 66 && outcome.errors.contains("Bedoelt u \(folder.path("leeg"))/uit?"))
        try kaart("leeg")
        let outer = try verify("leeg")
        #expect(outer.exitCode == 0 && outer.output.contains("uit heeft een eigen herkomst"))
    }

    // MARK: - Made again

    @Test(arguments: [
        ["--formaat", "geojson,svg,csv,html,pdf,png,xlsx,gpkg,fgb", "--trekkingen", "100", "--permutaties", "99"],
        ["--formaat", "bladen", "--top", "3"],
        [
            "--formaat", "svg,png", "--papier", "A3", "--staand", "--klassen", "kwantielen", "--taal", "en", "--dpi",
            "72",
        ],
        ["--formaat", "geojson", "--gebied", "GM9902", "--methode", "index", "--kolom", "inwoners=AantalInwoners_5"],
    ])
    func `made again it is the same, and the folder is left alone`(options: [String]) throws {
        try kaart("uit", options)
        let before = try folder.contents()
        let outcome = try verify("uit", ["--opnieuw"], environment: ["SOURCE_DATE_EPOCH": "1"])
        #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("byte voor byte hetzelfde") && !outcome.output.contains("alleen met"))
        #expect(try folder.contents() == before)
    }

    @Test func `a given moment comes back to the second`() throws {
        try kaart("uit", ["--formaat", "pdf,xlsx,gpkg"], environment: ["SOURCE_DATE_EPOCH": "1700000003"])
        let outcome = try verify("uit", ["--opnieuw", "--draden", "2"])
        #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.errors)")
    }

    @Test func `a project file of which the command line changed things`() throws {
        let working = try example()
        try kaart(
            "uit",
            [
                "--project", "data/project.yaml", "--formaat", "html,geojson", "--bevolking",
                "data/kerncijfers_voorbeeld.csv", "--niveau", "wijk", "--ontbrekend", "?,n.v.t.",
            ], in: working)
        let outcome = try verify("uit", ["--opnieuw"], in: working)
        #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.errors)")
    }

    @Test func `the first difference is named, with the row of the area`() throws {
        try kaart()
        let text = String(decoding: try bytes("uit/prioriteiten.csv"), as: UTF8.self)
        let line = try #require(text.components(separatedBy: "\r\n").dropFirst(4).first)
        try edit("uit/prioriteiten.csv", line, line.replacing(";GM", with: ";GX"))
        try edit("uit/herkomst.json", "\"meldingen\"", "\"meldingeN\"")
        let outcome = try verify("uit", ["--opnieuw"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.contains("rij 5 (\(line.prefix(10)))"), "\(outcome.output)")
        #expect(outcome.output.contains("  herkomst.json: eerste verschil bij byte"))
    }

    @Test func `provenance of before everything was kept makes the results again, but for itself`() throws {
        try kaart("uit", ["--formaat", "svg,geojson", "--papier", "A3"])
        // By lines, for the order of the indicators counts and a dictionary would lose it.
        var lines: [String] = []
        var end: String?
        for line in String(decoding: try bytes("uit/herkomst.json"), as: UTF8.self).components(separatedBy: "\n") {
            if let waited = end {
                if line.hasPrefix(waited) { end = nil }
            } else if line.hasPrefix("    \"formaten\": [") {
                end = "    ]"
            } else if line.hasPrefix("    \"kaarten\": {") {
                end = "    }"
            } else if line.hasPrefix("  \"tijdstip\"") || line.hasPrefix("    \"dpi\"")
                || line.contains("\"gegeven\": ")
            {
                continue
            } else {
                lines.append(line.replacing("\"versie\": \"0.1.0\"", with: "\"versie\": \"0.0.9\""))
            }
        }
        let text = lines.joined(separator: "\n").replacing("\"top\": 10,\n", with: "\"top\": 10\n", maxReplacements: 1)
        try put(Data(text.utf8), "uit/herkomst.json")
        let outcome = try verify("uit", ["--opnieuw"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.contains("0.0.9"))
        let differing = outcome.output.components(separatedBy: "\n").filter { $0.hasPrefix("  ") }
        #expect(differing.count == 1 && differing[0].hasPrefix("  herkomst.json"), "\(outcome.output)")
    }

    @Test func `tables that moved and runs that were compared are made again`() throws {
        let data = "GeoData/voorbeeld"
        let moved = try Tool.run([
            "overzetten", "--tabel", "\(data)/eenzaamheid_2020_voorbeeld.csv", "--van",
            "\(data)/wijkenbuurten_2020_voorbeeld.gpkg", "--naar", "\(data)/wijkenbuurten_voorbeeld.gpkg",
            "--naar-laag",
            "buurten", "--stil", "--uitvoer", folder.path("over"), "--gebied", "GM9901",
        ])
        #expect(moved.exitCode == 0, "\(moved.errors)")
        var outcome = try verify("over", ["--opnieuw"])
        #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.errors)")

        try kaart("oud", ["--formaat", "geojson"])
        try kaart("nieuw", ["--formaat", "geojson", "--methode", "index"])
        let compared = try Tool.run([
            "vergelijk", folder.path("oud"), folder.path("nieuw"), "--stil", "--formaat", "png", "--dpi", "80",
            "--uitvoer", folder.path("verschil"),
        ])
        #expect(compared.exitCode == 0, "\(compared.errors)")
        outcome = try verify("verschil", ["--opnieuw"])
        #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.errors)")
        try flip("nieuw/buurten.geojson")
        outcome = try verify("verschil", ["--opnieuw"])
        #expect(outcome.exitCode == 65 && outcome.output.contains("nieuw/buurten.geojson"), "\(outcome.output)")
    }

    @Test func `plans and places are made again where they are proven, and the results are where they were`() throws {
        try kaart()
        let commands = [
            [
                "plan", folder.path("uit"), "--euro", "1234.56", "--kosten-per-bezoek", "22,5", "--uren", "100",
                "--minuten-per-bezoek", "45", "--seizoen", "2027", "--trekkingen", "0", "--gebied", "GM9901",
            ],
            ["plekken", folder.path("uit"), "--nieuw", "2", "--afstand", "250,5", "--wegen", "65plus"],
        ]
        for command in commands {
            let outcome = try Tool.run(command + ["--stil", "--uitvoer", folder.path(command[0])])
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            let again = try verify(command[0], ["--opnieuw"])
            #expect(again.exitCode == 0, "\(again.output)\(again.errors)")
        }
        try edit("plan/herkomst-plan.json", "\"bewezen_beste\": true", "\"bewezen_beste\": false")
        let unproven = try verify("plan", ["--opnieuw"])
        #expect(unproven.exitCode == 65 && unproven.output.contains("niet bewezen de beste"), "\(unproven.output)")
        try flip("uit/buurten.geojson")
        let changed = try verify("plekken", ["--opnieuw"])
        #expect(changed.exitCode == 65 && changed.output.contains("niet opnieuw gemaakt"), "\(changed.output)")
    }

    @Test func `what was fetched is laid beside its record, and a project file may be changed`() throws {
        try FileManager.default.createDirectory(atPath: folder.path("op"), withIntermediateDirectories: true)
        // printf abc | sha256sum
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        try put(Data("abc".utf8), "op/a.csv")
        try put(Data("abc".utf8), "op/project.yaml")
        _ = try folder.write(
            """
            {"programma": "hitte-eenzaamheid 0.1.0", "gebied": [], "jaar": 2024, "project": "\(hash)", "bestanden": [
              {"bestand": "a.csv", "dienst": "x", "bron": "x", "licentie": "x", "adressen": [], "opgehaald": "x", "bytes": 3,
               "sha256": "\(hash)"}]}
            """, to: "op/herkomst-ophalen.json")
        #expect(try verify("op").exitCode == 0)
        try put(Data("abd".utf8), "op/project.yaml")
        let edited = try verify("op")
        #expect(edited.exitCode == 0 && edited.output.contains("project.yaml is aangepast"))
        let again = try verify("op", ["--opnieuw"])
        #expect(again.exitCode == 65 && again.output.contains("niet nagemaakt"))
        try flip("op/a.csv")
        #expect(try findings(verify("op", ["--json"])) == [["gewijzigd", "a.csv"]])
    }

    // MARK: - Provenance that means harm

    @Test(arguments: ["../buiten.txt", "/etc/hostname", "a/../../buiten.txt", "", "a//b", "./prioriteiten.csv"])
    func `a result outside the folder is no result`(path: String) throws {
        try kaart()
        try edit("uit/herkomst.json", "\"bestand\": \"prioriteiten.csv\"", "\"bestand\": \"\(path)\"")
        let outcome = try verify("uit", ["--opnieuw"])
        #expect(outcome.exitCode == 65 && outcome.output.isEmpty && outcome.errors.contains("kan geen"))
    }

    @Test(arguments: [
        "", "nee", "[]", "{}", "{\"a\": &a [1], \"b\": *a}", String(repeating: "[", count: 200_000),
        "{\"programma\": {}, \"opties\": {\"niveau\": \"buurt\"}, \"invoer\": [{}], \"uitvoer\": []}",
        "{\"programma\": {}, \"opties\": {\"niveau\": \"buurt\"}, \"invoer\": [], \"uitvoer\": [1e999]}",
    ])
    func `what is no provenance is refused`(text: String) throws {
        try FileManager.default.createDirectory(atPath: folder.path("uit"), withIntermediateDirectories: true)
        for name in ["herkomst.json", "herkomst-plan.json", "herkomst-ophalen.json"] {
            try put(Data(text.utf8), "uit/\(name)")
            let outcome = try verify()
            #expect(outcome.exitCode == 65 && outcome.errors.contains("dit is geen herkomst"))
            try FileManager.default.removeItem(atPath: folder.path("uit/\(name)"))
        }
    }

    @Test func `an input that never ends, waits or is no file is not read`() throws {
        try kaart()
        let hash = String(repeating: "0", count: 64)
        let pipe = folder.path("pijp")
        #expect(mkfifo(pipe, 0o600) == 0)
        let inputs = ["/dev/zero", "/proc", "/proc/kcore", pipe, "/"].map {
            "{\"rol\": \"hitte\", \"bestand\": \"\($0)\", \"bytes\": 1000, \"sha256\": \"\(hash)\"}"
        }
        try edit("uit/herkomst.json", "\"invoer\": [", "\"invoer\": [\(inputs.joined(separator: ",")),")
        let outcome = try verify("uit", ["--json"])
        #expect(outcome.exitCode == 65)
        #expect(try findings(outcome).count == 5)
    }

    @Test func `an order that reads what is not among the inputs is not carried out`() throws {
        try kaart()
        let other = try folder.write("code;waarde\nBU99010101;1\n", to: "geheim.csv")
        try edit("uit/herkomst.json", "GeoData/voorbeeld/kerncijfers_voorbeeld.csv", other)
        let outcome = try verify("uit", ["--opnieuw"])
        #expect(outcome.exitCode == 65 && outcome.output.contains("niet als invoer is vastgelegd"))
    }

    @Test func `an order that is no order is told, and nothing is made`() throws {
        try kaart()
        try edit("uit/herkomst.json", "\"opdracht\": {", "\"opdracht\": {\"onbekend\": 1,")
        let before = try folder.contents()
        let outcome = try verify("uit", ["--opnieuw"])
        #expect(outcome.exitCode == 65 && outcome.output.contains("is geen bekende sleutel"), "\(outcome.output)")
        #expect(try folder.contents() == before)
    }
}
