import Foundation
import Testing

/// The formats beyond those that a run writes by itself.
@Suite struct FormatTests {
    @Test func `every map becomes a PDF and a picture, the same on one thread and on two`() throws {
        let folder = try TemporaryFolder()
        let arguments = ["kaart", "--stil", "--formaat", "pdf,png", "--dpi", "72"]
        for (name, threads) in [("een", "1"), ("twee", "2")] {
            let outcome = try Tool.run(arguments + ["--uitvoer", folder.path(name), "--draden", threads])
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
        }
        let (one, two) = (try folder.contents(of: "een"), try folder.contents(of: "twee"))
        #expect(one == two)
        let maps = ["bivariaat", "eenzaamheid", "hitte", "prioriteit", "risico"].flatMap {
            ["kaart-\($0).pdf", "kaart-\($0).png"]
        }
        #expect(one.keys.sorted() == ["herkomst.json"] + maps + ["rapport.json"])
        for name in maps {
            let opening = name.hasSuffix("pdf") ? Data("%PDF-".utf8) : Data([0x89] + "PNG".utf8)
            #expect(one[name]?.starts(with: opening) ?? false, "\(name)")
        }
        let provenance = try #require(
            try JSONSerialization.jsonObject(with: one["herkomst.json"] ?? Data()) as? [String: Any])
        let listed = (provenance["uitvoer"] as? [[String: Any]])?.compactMap { $0["bestand"] as? String }
        #expect(Set(listed ?? []) == Set(maps + ["rapport.json"]))
    }

    @Test func `workbook, GeoPackage and FlatGeobuf come on request, the same on one thread and on two`() throws {
        let folder = try TemporaryFolder()
        for (name, threads) in [("een", "1"), ("twee", "2")] {
            let outcome = try Tool.run([
                "kaart", "--stil", "--formaat", "xlsx,gpkg,fgb", "--uitvoer", folder.path(name), "--draden", threads,
            ])
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            // The clock of GDAL and of the zip must not show.
            Thread.sleep(forTimeInterval: 1)
        }
        let (one, two) = (try folder.contents(of: "een"), try folder.contents(of: "twee"))
        #expect(one == two)
        #expect(
            one.keys.sorted() == [
                "buurten.fgb", "gemeenten.fgb", "herkomst.json", "rapport.json", "resultaten.gpkg", "resultaten.xlsx",
                "wijken.fgb",
            ])
        let later = try Tool.run(["kaart", "--formaat", "csv", "--uitvoer", folder.path("een")])
        for name in ["buurten.fgb", "resultaten.gpkg", "resultaten.xlsx"] {
            #expect(later.errors.contains(name), "an earlier \(name) is not told")
        }
    }

    @Test func `hostile and endless names pass through every format`() throws {
        let folder = try TemporaryFolder()
        let names = [
            "=cmd|' /C calc'!A0", "</title><script>alert(1)</script>", "O'Brien; DROP TABLE buurten;--",
            String(repeating: "lang ", count: 1000), "\u{202E}omgekeerd\u{0007} _x0041_",
        ]
        let all = "geojson,svg,csv,pdf,png,xlsx,gpkg,fgb"
        let arguments = [
            "kaart", "--grenzen", try hostileAreas(names, in: folder), "--zonder-hitte", "--dpi", "72", "--uitvoer",
            folder.path("uit"), "--eenzaamheid", try folder.write(figures(names.count), to: "eenzaam.csv"),
        ]
        let outcome = try Tool.run(arguments + ["--formaat", all])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let files = try folder.contents(of: "uit")
        #expect(
            Set(all.split(separator: ",").map(String.init)).isSubset(
                of: files.keys.compactMap { $0.split(separator: ".").last.map(String.init) }))
        for (name, bytes) in files where name.hasSuffix(".svg") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("<script"), "\(name)")
        }
        // What Excel cannot hold is refused, and the earlier results stay.
        let longer = names + [String(repeating: "z", count: 33_000)]
        _ = try hostileAreas(longer, in: folder)
        _ = try folder.write(figures(longer.count), to: "eenzaam.csv")
        let refused = try Tool.run(arguments + ["--formaat", "xlsx,csv"])
        #expect(refused.exitCode == 65 && refused.errors.contains("33000"), "\(refused.errors.suffix(600))")
        #expect(try folder.contents(of: "uit") == files)
    }

    /// A row of squares with these names.
    private func hostileAreas(_ names: [String], in folder: TemporaryFolder) throws -> String {
        let features = names.enumerated().map { place, name in
            let (west, east) = (4.5 + 0.01 * Double(place), 4.51 + 0.01 * Double(place))
            return [
                "type": "Feature",
                "properties": [
                    "buurtcode": "BU9901000\(place)", "buurtnaam": name, "gemeentenaam": name, "aantal_inwoners": 1000,
                    "percentage_personen_65_jaar_en_ouder": 20, "water": "NEE",
                ],
                "geometry": [
                    "type": "Polygon",
                    "coordinates": [[[west, 51.9], [east, 51.9], [east, 51.91], [west, 51.91], [west, 51.9]]],
                ],
            ]
        }
        let data = try JSONSerialization.data(withJSONObject: ["type": "FeatureCollection", "features": features])
        return try folder.write(String(decoding: data, as: UTF8.self), to: "grenzen.geojson")
    }

    private func figures(_ count: Int) -> String {
        "code;sterk_eenzaam_pct\n" + (0..<count).map { "BU9901000\($0);\(10 + $0)\n" }.joined()
    }

    @Test func `without rsvg-convert the run stops before it works, and names the package`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run(
            ["kaart", "--formaat", "pdf", "--uitvoer", folder.path("uit")], environment: ["PATH": folder.url.path()])
        #expect(outcome.exitCode == 69)
        #expect(outcome.errors.contains("librsvg2-bin"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("let op"))
        #expect(try folder.contents().isEmpty)
        let others = try Tool.run(
            ["kaart", "--formaat", "svg", "--uitvoer", folder.path("uit")], environment: ["PATH": folder.url.path()])
        #expect(others.exitCode == 0, "\(others.errors)")
    }

    @Test func `another font than the maps are drawn for is told, also in the provenance`() throws {
        let folder = try TemporaryFolder()
        let matcher = try folder.write("#!/bin/sh\nprintf 'Comic Neue'\n", to: "fc-match")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: matcher)
        let path = folder.url.path() + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        let outcome = try Tool.run(
            ["kaart", "--formaat", "pdf", "--uitvoer", folder.path("uit")], environment: ["PATH": path])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("Comic Neue"), "\(outcome.errors)")
        let provenance = try String(contentsOf: folder.url.appending(path: "uit/herkomst.json"), encoding: .utf8)
        #expect(provenance.contains("ander lettertype"))
    }

    @Test func `a project file chooses formats and density, and the command line goes before it`() throws {
        let folder = try TemporaryFolder()
        let example = Tool.repository.path() + "GeoData/voorbeeld"
        let text = try String(contentsOfFile: example + "/project.yaml", encoding: .utf8)
            .replacing("bestand: ", with: "bestand: \(example)/").replacing("raster: ", with: "raster: \(example)/")
        let project = try folder.write(text + "\nformaten: [csv, png]\ndpi: 80\n", to: "proef.yaml")
        func files(_ further: [String]) throws -> [String] {
            let outcome = try Tool.run(
                ["kaart", "--stil", "--project", project, "--uitvoer", folder.path("uit")] + further, draws: true)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            let files = try folder.contents(of: "uit").keys.sorted()
            try FileManager.default.removeItem(at: folder.url.appending(path: "uit"))
            return files
        }
        #expect(try files([]).contains("kaart-hitte.png") && files([]).contains("prioriteiten.csv"))
        #expect(try !files([]).contains("kaart-hitte.svg"))
        #expect(try files(["--formaat", "svg"]).contains { $0.hasSuffix(".png") } == false)
    }
}
