import Foundation
import ReplayedServices
import Testing

/// Runs the built program against replayed services with the fictional example behind them.
@Suite(.serialized) struct OphalenTests {
    private let country: ReplayedCountry

    init() throws { country = try ReplayedCountry(example: Tool.repository.appending(path: "GeoData/voorbeeld")) }

    private func serving<Result>(
        _ country: ReplayedCountry, _ body: (ReplayServer) async throws -> Result
    ) async throws -> Result {
        try await ReplayServer.answering({ request, base in country.answer(request, base: base) }).run(body)
    }

    private func fetch(
        _ arguments: [String], from server: ReplayServer, into folder: TemporaryFolder
    ) async throws -> Tool.Outcome {
        try await Tool.started(
            ["ophalen", "--uitvoer", folder.path("data")] + ReplayedCountry.options(server.base) + arguments)
    }

    private func areas(_ folder: TemporaryFolder) throws -> [[String: Any]] {
        let collection =
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.url.appending(path: "uit/buurten.geojson"))) as? [String: Any]
        return (collection?["features"] as? [[String: Any]] ?? []).compactMap { $0["properties"] as? [String: Any] }
    }

    @Test(arguments: [
        (["Verzonnen aan Zee"], 54, ["GM9901"]), (["GG9901"], 80, ["GM9901", "GM9902"]),
        (["GGD Fabelân"], 37, ["GM9903"]), (["NL"], 117, ["GM9901", "GM9902", "GM9903"]),
    ])
    func `after ophalen, kaart makes the map`(area: [String], count: Int, gemeenten: [String]) async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            let fetched = try await fetch(["--gebied"] + area, from: server, into: folder)
            #expect(fetched.exitCode == 0, "\(fetched.errors)")
            #expect(fetched.output.contains("kaart --project \(folder.path("data"))/project.yaml"), "\(fetched.output)")
        }
        let map = try await Tool.started([
            "kaart", "--project", folder.path("data/project.yaml"), "--uitvoer", folder.path("uit"),
        ])
        #expect(map.exitCode == 0, "\(map.errors)")
        let areas = try areas(folder)
        #expect(areas.count == count)
        #expect(Set(areas.compactMap { $0["gemeentecode"] as? String }).sorted() == gemeenten)
        #expect(areas.count { $0["risico_klasse"] is NSNumber } > count / 2)
        #expect(areas.count { $0["hitte"] is NSNumber } > count / 2)
    }

    @Test func `the figures are those of the source, limits and all ages included`() async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            _ = try await fetch(["--gebied", "GM9902"], from: server, into: folder)
        }
        let fetched = try String(contentsOf: folder.url.appending(path: "data/50150NED.csv"), encoding: .utf8)
        let lines = fetched.split(separator: "\n")
        let example = try String(
            contentsOf: Tool.repository.appending(path: "GeoData/voorbeeld/eenzaamheid_voorbeeld.csv"), encoding: .utf8)
        let source = example.split(separator: "\n").filter { $0.contains("9902") || $0.contains(";NL01") }
        #expect(lines.count - 1 == source.count)
        // Every cell but the running number, without its padding, with '.' for missing as nothing and 8.0 as 8.
        let expected = source.map { line in
            line.split(separator: ";", omittingEmptySubsequences: false).dropFirst().map {
                let bare = $0.trimmingCharacters(in: .whitespaces)
                if bare == "." { return "" }
                return bare.contains(".") && bare.hasSuffix(".0") ? String(bare.dropLast(2)) : bare
            }
        }
        let header = lines[0].split(separator: ";").map(String.init)
        let order = example.split(separator: "\n")[0].split(separator: ";").dropFirst().map(String.init)
        let found = lines.dropFirst().map { line in
            let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            return order.map { name in header.firstIndex(of: name).map { cells[$0] } ?? "?" }
        }
        #expect(Set(found) == Set(expected))
    }

    @Test func `a second call downloads nothing that has not changed`() async throws {
        let folder = try TemporaryFolder()
        let arguments = ["--gebied", "GG9901", "--raster", "pet"]
        try await serving(country) { server in
            let first = try await fetch(arguments, from: server, into: folder)
            #expect(first.exitCode == 0, "\(first.errors)")
            let before = try folder.contents()
            server.forget()
            let again = try await fetch(arguments, from: server, into: folder)
            #expect(again.exitCode == 0, "\(again.errors)")
            #expect(again.output.components(separatedBy: "ongewijzigd").count == 8, "\(again.output)")
            #expect(!again.output.contains("opgehaald"))
            let after = try folder.contents()
            #expect(after == before)
            let asked = server.requests.map(\.text)
            for content in ["TypedDataSet", "DataProperties", "GetFeature", "GetCoverage"] {
                #expect(!asked.contains { $0.contains(content) }, "\(asked)")
            }
            server.forget()
            let forced = try await fetch(arguments + ["--opnieuw"], from: server, into: folder)
            #expect(forced.exitCode == 0, "\(forced.errors)")
            #expect(server.requests.contains { $0.text.contains("GetCoverage") })
        }
    }

    @Test func `a file of somebody else is put aside, not overwritten`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "data"), withIntermediateDirectories: true)
        _ = try folder.write("MIJN EIGEN", to: "data/gebieden_2024.csv")
        let outcome = try await serving(country) { try await fetch(["--gebied", "GM9902"], from: $0, into: folder) }
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("opzij gezet"), "\(outcome.errors)")
        let kept = folder.url.appending(path: "data/gebieden_2024.csv.eerder-1")
        #expect(try String(contentsOf: kept, encoding: .utf8) == "MIJN EIGEN")
    }

    @Test func `a table that the service renewed, and a file that was damaged here, are fetched again`() async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            let first = try await fetch(["--gebied", "GM9901"], from: server, into: folder)
            #expect(first.exitCode == 0, "\(first.errors)")
        }
        _ = try folder.write("stuk", to: "data/kwb_2024.csv")
        var renewed = country
        renewed.loneliness.modified = "2026-01-01T00:00:00"
        renewed.boundaries.etag = "\"twee\""
        try await serving(renewed) { server in
            let again = try await fetch(["--gebied", "GM9901", "--json"], from: server, into: folder)
            #expect(again.exitCode == 0, "\(again.errors)")
            let outcome = try outcomes(again.output)
            #expect(outcome["50150NED.csv"] == "opgehaald")
            #expect(outcome["kwb_2024.csv"] == "opgehaald")
            #expect(outcome["wijkenbuurten_2024.gpkg"] == "opgehaald")
            #expect(outcome["gebieden_2024.csv"] == "ongewijzigd")
        }
    }

    private func outcomes(_ json: String) throws -> [String: String] {
        let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let files = document?["bestanden"] as? [[String: Any]] ?? []
        return Dictionary(
            uniqueKeysWithValues: files.map { ($0["naam"] as? String ?? "", $0["uitkomst"] as? String ?? "") })
    }

    @Test func `a failing service leaves every earlier file as it was, and nothing of its own`() async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            let first = try await fetch(["--gebied", "GM9901"], from: server, into: folder)
            #expect(first.exitCode == 0, "\(first.errors)")
        }
        let before = try folder.contents()
        let country = country
        try await ReplayServer.answering({ request, base in
            request.path.hasSuffix(".gpkg") ? .webPage : country.answer(request, base: base)
        }).run { server in
            let failed = try await fetch(["--gebied", "GM9901", "--opnieuw"], from: server, into: folder)
            #expect(failed.exitCode == 65)
            #expect(failed.errors.contains("webpagina"), "\(failed.errors)")
            #expect(failed.errors.contains("Onderhoud tot 14 uur"), "\(failed.errors)")
        }
        let after = try folder.contents()
        #expect(Set(after.keys) == Set(before.keys))
        #expect(after["data/wijkenbuurten_2024.gpkg"] == before["data/wijkenbuurten_2024.gpkg"])
        #expect(after["data/project.yaml"] == before["data/project.yaml"])
    }

    @Test func `a connection that is cut halfway goes on where it was`() async throws {
        let folder = try TemporaryFolder()
        let country = country
        try await ReplayServer.answering({ request, base in
            let isFirst = request.headers["range"] == nil
            return request.path.hasSuffix(".gpkg")
                ? country.boundaries.answer(request, cutAt: isFirst ? 700_000 : nil)
                : country.answer(request, base: base)
        }).run { server in
            let outcome = try await fetch(["--gebied", "GM9901", "--json"], from: server, into: folder)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            let outcomes = try outcomes(outcome.output)
            #expect(outcomes["wijkenbuurten_2024.gpkg"] == "hervat")
            let parts = server.requests.compactMap { $0.headers["range"] }
            #expect(parts.count == 1 && parts[0] != "bytes=0-", "\(parts)")
        }
        let fetched = try Data(contentsOf: folder.url.appending(path: "data/wijkenbuurten_2024.gpkg"))
        #expect(fetched == country.boundaries.content)
        let names = try folder.contents(of: "data").keys
        #expect(!names.contains { $0.contains("deel") }, "\(names)")
    }

    @Test func `figures on the indeling of another year bring the boundaries of that year`() async throws {
        let folder = try TemporaryFolder()
        var country = country
        (country.regions.id, country.keyFigures.id, country.loneliness.id) = ("85385NED", "85618NED", "50120NED")
        try await serving(country) { server in
            let outcome = try await fetch(["--gebied", "GM9903", "--jaar", "2023"], from: server, into: folder)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
        }
        let project = try String(contentsOf: folder.url.appending(path: "data/project.yaml"), encoding: .utf8)
        #expect(project.contains("{bestand: \"wijkenbuurten_2023.gpkg\", laag: \"buurten\", jaar: 2023}"), "\(project)")
        #expect(
            project.contains(
                "{bestand: \"50120NED.csv\", jaar: 2024, leeftijd: 65plus, grenzen: \"wijkenbuurten_2022.gpkg\"}"),
            "\(project)")
        // The gemeenten of 2022 that lie against the one of 2023 may have given it land.
        let figures = try String(contentsOf: folder.url.appending(path: "data/50120NED.csv"), encoding: .utf8)
        #expect(figures.contains("GM9903"))
        let map = try await Tool.started([
            "kaart", "--project", folder.path("data/project.yaml"), "--uitvoer", folder.path("uit"),
        ])
        #expect(map.exitCode == 0, "\(map.errors)")
        let areas = try areas(folder)
        #expect(areas.count == 37)
        #expect(areas.count { $0["risico_klasse"] is NSNumber } > 18)
    }

    /// Every question that is asked on the way, by something in its path or its query.
    static let questions = [
        "85755NED/TableInfos", "85755NED/DataProperties", "85755NED/RegioS", "85755NED/TypedDataSet", ".gpkg",
        "50150NED/TableInfos", "50150NED/DataProperties", "50150NED/WijkenEnBuurten", "50150NED/Perioden",
        "50150NED/TypedDataSet", "85984NED/TableInfos", "85984NED/TypedDataSet", "service=WFS", "DescribeFeatureType",
        "GetFeature", "service=WCS", "DescribeCoverage", "GetCoverage",
    ]

    @Test(arguments: questions) func `whichever question is refused, it is said and nothing half is left`(
        question: String
    ) async throws {
        let folder = try TemporaryFolder()
        let country = country
        try await ReplayServer.answering { request, base in
            request.text.contains(question) ? ReplayAnswer(404) : country.answer(request, base: base)
        }.run { server in
            let outcome = try await fetch(["--gebied", "GM9901", "--raster", "pet"], from: server, into: folder)
            #expect([65, 69].contains(outcome.exitCode), "\(outcome.exitCode) \(outcome.errors)")
            #expect(outcome.errors.hasPrefix("fout: "), "\(outcome.errors)")
        }
        let names = try folder.contents().keys
        #expect(
            !names.contains { $0.contains("deel") || $0.contains(".nieuw-") || $0.contains("project.yaml") }, "\(names)"
        )
    }

    @Test func `a project file that was changed is not overwritten`() async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            let first = try await fetch(["--gebied", "GM9901"], from: server, into: folder)
            #expect(first.exitCode == 0, "\(first.errors)")
            _ = try folder.write("naam: van mij\n", to: "data/project.yaml")
            let again = try await fetch(["--gebied", "GM9902"], from: server, into: folder)
            #expect(again.exitCode == 0)
            #expect(again.errors.contains("project.nieuw.yaml"), "\(again.errors)")
            #expect(again.output.contains("kaart --project \(folder.path("data"))/project.nieuw.yaml"))
        }
        let kept = try String(contentsOf: folder.url.appending(path: "data/project.yaml"), encoding: .utf8)
        #expect(kept == "naam: van mij\n")
    }

    @Test func `hostile names from a service reach neither the terminal nor the project file as more than text`()
        async throws
    {
        let folder = try TemporaryFolder()
        var country = country
        country.regions.titles["GM9901"] = "Ver\u{1B}[31m\"zonnen\": [x]\u{202E} # {a: b}\n- c"
        try await serving(country) { server in
            let outcome = try await fetch(["--gebied", "GM9901"], from: server, into: folder)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            for text in [outcome.output, outcome.errors] {
                #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
            }
        }
        let map = try await Tool.started([
            "kaart", "--project", folder.path("data/project.yaml"), "--uitvoer", folder.path("uit"),
        ])
        #expect(map.exitCode == 0, "\(map.errors)")
    }

    @Test func `without --uitvoer the files come in a folder named after the area`() async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            let outcome = try await Tool.started(
                ["ophalen", "--gebied", "GGD Verzonnen Kust", "--raster", "uhi"] + ReplayedCountry.options(server.base),
                in: folder.url)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(
                outcome.output.hasSuffix(
                    "Hierna: hitte-eenzaamheid kaart --project GeoData/ggd-verzonnen-kust_2024/project.yaml\n"),
                "\(outcome.output)")
        }
        let map = try await Tool.started(
            ["kaart", "--project", "GeoData/ggd-verzonnen-kust_2024/project.yaml"], in: folder.url)
        #expect(map.exitCode == 0, "\(map.errors)")
    }

    @Test func `the record says where everything came from`() async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            _ = try await fetch(["--gebied", "GM9901"], from: server, into: folder)
        }
        let record =
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.url.appending(path: "data/herkomst-ophalen.json"))) as? [String: Any]
        let files = record?["bestanden"] as? [[String: Any]] ?? []
        #expect(files.count == 5)
        for file in files {
            let name = try #require(file["bestand"] as? String)
            for key in ["bron", "licentie", "opgehaald", "dienst"] { #expect(file[key] is String, "\(name): \(key)") }
            #expect((file["sha256"] as? String)?.count == 64)
            #expect((file["adressen"] as? [String])?.first?.hasPrefix("http://127.0.0.1") == true)
            let bytes = try Data(contentsOf: folder.url.appending(path: "data/\(name)")).count
            #expect(file["bytes"] as? Int == bytes)
        }
    }

    @Test func `with the raster of the atlas the map computes with it`() async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            let fetched = try await fetch(["--gebied", "GM9901", "--raster", "pet"], from: server, into: folder)
            #expect(fetched.exitCode == 0, "\(fetched.errors)")
            let asked = try #require(server.requests.first { $0.query["request"] == "GetCoverage" })
            #expect(asked.query["subset"]?.contains("X(") == true && asked.query["subset"]?.contains("Y(") == true)
        }
        let map = try await Tool.started([
            "kaart", "--project", folder.path("data/project.yaml"), "--uitvoer", folder.path("uit"),
        ])
        #expect(map.exitCode == 0, "\(map.errors)")
        let areas = try areas(folder)
        #expect(areas.contains { $0["hitte_boven_drempel"] is NSNumber })
    }

    @Test func `the heat island comes as raster beside the table that the map computes with`() async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            let fetched = try await fetch(["--gebied", "GM9901", "--raster", "uhi"], from: server, into: folder)
            #expect(fetched.exitCode == 0, "\(fetched.errors)")
        }
        let names = try folder.contents(of: "data").keys.sorted()
        #expect(
            names == [
                "50150NED.csv", "GevoelstemperatuurBuurt_2022.csv", "Stedelijk_hitte_eiland_effect_01062022_v2.tif",
                "gebieden_2024.csv", "herkomst-ophalen.json", "kwb_2024.csv", "project.yaml", "wijkenbuurten_2024.gpkg",
            ])
        let project = try String(contentsOf: folder.url.appending(path: "data/project.yaml"), encoding: .utf8)
        #expect(project.contains("\nhitte:       {tabel: \"GevoelstemperatuurBuurt_2022.csv\""))
    }

    @Test(arguments: [
        (["--gebied", "Verzonen aan Zee"], "Verzonnen aan Zee"), (["--gebied", "GM0001"], "GM0001"),
        (["--gebied", "NL", "--jaar", "1999"], "2020, 2021"),
        (["--gebied", "NL", "--dienst", "knmi=https://x.nl"], "pdok"),
        (["--gebied", "NL", "--leeftijd", "75plus"], "65plus"), (["--gebied", "NL", "--raster", "wolken"], "uhi"),
        ([], "--gebied"),
    ])
    func `what cannot be asked is refused with the way out`(arguments: [String], hint: String) async throws {
        let folder = try TemporaryFolder()
        try await serving(country) { server in
            let options = arguments.contains { $0.hasPrefix("knmi") } ? [] : ReplayedCountry.options(server.base)
            let outcome = try await Tool.started(["ophalen", "--uitvoer", folder.path("data")] + options + arguments)
            #expect(outcome.exitCode == 64, "\(outcome.errors)")
            #expect(outcome.errors.contains(hint), "\(outcome.errors)")
        }
    }

    @Test func `a folder that cannot be made is said with its code`() async throws {
        let folder = try TemporaryFolder()
        let blocked = try folder.write("bestand", to: "in-de-weg")
        let outcome = try await Tool.started(["ophalen", "--gebied", "NL", "--uitvoer", blocked + "/data"])
        #expect(outcome.exitCode == 73, "\(outcome.errors)")
    }

    @Test func `a plain http address is only followed where the user gives one`() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.started(
            ["ophalen", "--gebied", "NL", "--uitvoer", folder.path("data"), "--dienst", "cbs=ftp://x.nl"])
        #expect(outcome.exitCode == 64, "\(outcome.errors)")
    }
}

extension Tool {
    /// Runs the program without keeping a thread waiting: the replayed services need one.
    static func started(_ arguments: [String], in folder: URL = repository) async throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let scratch = try TemporaryFolder()
        let (out, err) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
        for file in [out, err] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return Outcome(
            exitCode: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: try String(contentsOf: out, encoding: .utf8), errors: try String(contentsOf: err, encoding: .utf8))
    }
}
