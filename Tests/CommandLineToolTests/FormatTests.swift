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
        let maps = ["eenzaamheid", "hitte", "prioriteit", "risico"].flatMap { ["kaart-\($0).pdf", "kaart-\($0).png"] }
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
