import Foundation
import Testing

/// The main job on the bundled example, as somebody would run it who has just built the program.
@Suite struct ExampleRunTests {
    static let files = [
        "buurten.geojson", "clusters.csv", "gemeenten.geojson", "gevoeligheid.csv", "herkomst.json",
        "kaart-bivariaat.svg", "kaart-clusters.svg", "kaart-eenzaamheid.svg", "kaart-hitte.svg",
        "kaart-prioriteit.svg", "kaart-risico.svg", "kaart-samenloop.svg", "prioriteiten.csv", "rapport.html",
        "rapport.json",
        "vergelijking.csv", "wijken.geojson",
    ]

    @Test func `the example makes every file, and twice the same bytes on one thread and on two`() throws {
        let folder = try TemporaryFolder()
        let effort = ["--trekkingen", "120", "--permutaties", "99"]
        let first = try Tool.run(["kaart", "--uitvoer", folder.path("een"), "--draden", "1"] + effort, draws: true)
        #expect(first.exitCode == 0, "\(first.errors)")
        let second = try Tool.run(["kaart", "--uitvoer", folder.path("twee"), "--draden", "2"] + effort, draws: true)
        #expect(second.exitCode == 0, "\(second.errors)")
        let (one, two) = (try folder.contents(of: "een"), try folder.contents(of: "twee"))
        #expect(one.keys.sorted() == Self.files)
        for name in Self.files { #expect(one[name] == two[name], "\(name)") }
        #expect(first.output.contains("kaart-prioriteit.svg"))
        #expect(first.output.contains("fictief"))
    }

    /// The example has water buurten; a selection shows those around it too.
    @Test(arguments: [[], ["--gebied", "GM9902", "--taal", "en"]])
    func `water is on the maps, and nowhere among the results`(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let effort = ["--trekkingen", "0", "--permutaties", "0", "--stil"]
        let outcome = try Tool.run(["kaart", "--uitvoer", folder.path("uit")] + effort + arguments, draws: true)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let contents = try folder.contents(of: "uit").mapValues { String(decoding: $0, as: UTF8.self) }
        for (name, text) in contents where name.hasSuffix(".svg") {
            let id = name.replacing(".svg", with: "-water")
            #expect(text.contains("<pattern id=\"\(id)\"") && text.contains("fill=\"url(#\(id))\""), "\(name)")
            #expect(text.contains(">water</text>"), "\(name)")
        }
        #expect(contents["rapport.html"]?.contains("<g class=\"water\">") == true)
        // 9997, 9998 and 9999 in their gemeente are the codes of water.
        for (name, text) in contents where name != "herkomst.json" {
            #expect(!text.contains(/BU99\d{2}999[789]/), "\(name)")
        }
    }

    @Test func `the hashes in the provenance are those of the files`() throws {
        let folder = try TemporaryFolder()
        #expect(
            try Tool.run(["kaart", "--uitvoer", folder.path("uit"), "--stil", "--permutaties", "99"], draws: true)
                .exitCode == 0)
        let contents = try folder.contents(of: "uit")
        let document = try #require(
            try JSONSerialization.jsonObject(with: contents["herkomst.json"] ?? Data()) as? [String: Any])
        let outputs = try #require(document["uitvoer"] as? [[String: Any]])
        #expect(outputs.count == Self.files.count - 1)
        for output in outputs {
            let name = try #require(output["bestand"] as? String)
            #expect(output["bytes"] as? Int == contents[name]?.count)
        }
        let inputs = try #require(document["invoer"] as? [[String: Any]])
        #expect(
            Set(inputs.compactMap { $0["rol"] as? String }) == [
                "project", "grenzen", "bevolking", "eenzaamheid", "hitte", "plekken",
            ])
    }

    @Test func `a script gets one JSON object and nothing else`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run(["kaart", "--uitvoer", folder.path("uit"), "--json", "--stil", "--top", "3"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.isEmpty, "\(outcome.errors)")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(document["niveau"] as? String == "buurt")
        #expect((document["top"] as? [Any])?.count == 3)
    }

    @Test func `only the formats that were asked for are written`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run(["kaart", "--uitvoer", folder.path("uit"), "--formaat", "csv"])
        #expect(outcome.exitCode == 0)
        #expect(
            try folder.contents(of: "uit").keys.sorted() == [
                "gevoeligheid.csv", "herkomst.json", "prioriteiten.csv", "rapport.json", "vergelijking.csv",
            ])
    }

    @Test(arguments: [("wijk", ["gemeenten.geojson", "wijken.geojson"]), ("gemeente", ["gemeenten.geojson"])])
    func `a higher level is made with those above it`(level: String, expected: [String]) throws {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run(
            ["kaart", "--uitvoer", folder.path("uit"), "--niveau", level, "--formaat", "geojson"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try folder.contents(of: "uit").keys.filter { $0.hasSuffix(".geojson") }.sorted() == expected)
    }

    @Test func `one gemeente by code, by name and by its wijken is the same selection`() throws {
        let folder = try TemporaryFolder()
        var codes: [Set<String>] = []
        for (number, area) in ["GM9901", "Verzonnen aan Zee", "verzonnen aan zee"].enumerated() {
            let name = "uit\(number)"
            let outcome = try Tool.run(
                ["kaart", "--uitvoer", folder.path(name), "--gebied", area, "--formaat", "geojson"])
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            let document =
                try JSONSerialization.jsonObject(
                    with: Data(contentsOf: folder.url.appending(path: "\(name)/buurten.geojson"))) as? [String: Any]
            let features = try #require(document?["features"] as? [[String: Any]])
            codes.append(Set(features.compactMap { ($0["properties"] as? [String: Any])?["code"] as? String }))
        }
        #expect(codes[0].count > 20)
        #expect(codes[0].allSatisfy { $0.hasPrefix("BU9901") })
        #expect(codes[0] == codes[1] && codes[1] == codes[2])
    }
}
