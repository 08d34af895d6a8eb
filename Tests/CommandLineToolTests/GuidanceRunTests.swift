import Foundation
import Testing

/// Rules and local knowledge in the built program, on the bundled example.
@Suite struct GuidanceRunTests {
    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Tool.Outcome {
        try Tool.run(["kaart", "--uitvoer", folder.path("uit"), "--formaat", "csv"] + arguments)
    }

    /// The areas of `rapport.json` by code.
    private func areas(in folder: TemporaryFolder) throws -> [String: [String: Any]] {
        let data = try Data(contentsOf: folder.url.appending(path: "uit/rapport.json"))
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let areas = try #require(report["gebieden"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: areas.compactMap { area in (area["code"] as? String).map { ($0, area) } })
    }

    @Test func `every area has the approaches that suit it and the ones that cannot be judged`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run([], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let area = try #require(try areas(in: folder)["BU99010100"])
        #expect((area["past"] as? [String])?.contains("Afspraken in het lokale hitteplan") == true)
        #expect((area["niet_te_beoordelen"] as? [String])?.contains("Tegels eruit, groen erin") == true)
        #expect((area["notities"] as? [Any])?.isEmpty == true)
    }

    @Test func `own rules and notes of any area, with codes that nobody knows named`() throws {
        let folder = try TemporaryFolder()
        let rules = try folder.write(
            "aanpakken: [{naam: Eigen, eigenaar: wij, omdat: Daarom., als: [{kolom: rang, is: [2]}]}]\n", to: "r.yaml")
        // As Excel saves it.
        let text =
            "\u{FEFF}code;tekst;bron\r\nBU99010100;Het café is dicht;wijkteam\r\nGM9901;<script>;\r\nBU12345678;x;y\r\n"
        _ = try folder.write(text, to: "n.csv")
        let outcome = try run(["--aanpakken", rules, "--notities", folder.path("n.csv")], in: folder)
        #expect(outcome.exitCode == 0 && outcome.errors.contains("BU12345678"), "\(outcome.errors)")
        let found = try areas(in: folder)
        #expect(
            found.values.filter { ($0["past"] as? [String]) == ["Eigen"] }.compactMap { $0["code"] as? String } == [
                "BU99010100"
            ])
        let notes = try #require(found["BU99010100"]?["notities"] as? [[String: Any]])
        #expect(notes.compactMap { $0["tekst"] as? String } == ["Het café is dicht", "<script>"])
        let provenance = try String(contentsOf: folder.url.appending(path: "uit/herkomst.json"), encoding: .utf8)
        #expect(provenance.contains("\"rol\": \"notities\"") && provenance.contains("\"rol\": \"aanpakken\""))
        // The map itself is not drawn from what people say.
        #expect(!provenance.contains("Notities:"))
    }

    @Test(arguments: [
        (
            "aanpakken", "aanpakken: [{naam: a, eigenaar: b, omdat: c, als: [{kolom: hite, is: 1}]}]\n", 64,
            "Bedoelt u 'hitte'?"
        ),
        ("notities", "code;tekst;bron\nBU99010100;;wij\n", 65, "rij 2, kolom tekst"),
        ("notities", "code;tekst\nBU99010100;x\n", 65, "de kolom 'bron' ontbreekt"),
    ])
    func `what cannot be read stops the run before it writes, and controleer says so`(
        option: String, text: String, exitCode: Int32, words: String
    ) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            text, to: "x.txt".replacingOccurrences(of: "txt", with: option == "notities" ? "csv" : "yaml"))
        let outcome = try run(["--\(option)", file], in: folder)
        #expect(outcome.exitCode == exitCode && outcome.errors.contains(words), "\(outcome.errors)")
        #expect(try folder.contents(of: "uit").isEmpty)
        let check = try Tool.run(["controleer", "--project", "GeoData/voorbeeld/project.yaml", "--\(option)", file])
        #expect(check.exitCode == exitCode && (check.output + check.errors).contains(words), "\(check.output)")
    }
}
