import Foundation
import Testing

/// `--formaat bladen` of the built program, on the bundled example.
@Suite struct SheetRunTests {
    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Tool.Outcome {
        try Tool.run(["kaart", "--uitvoer", folder.path("uit"), "--formaat", "csv,bladen"] + arguments)
    }

    /// The text of a PDF, as a reader would copy it.
    private func text(of file: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["pdftotext", "-layout", file.path(), "-"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func `each area in the top has a page, listed with its hash, and pages of an earlier run are told`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(["--top", "3"], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let files = try folder.contents(of: "uit")
        let sheets = files.keys.filter { $0.hasPrefix("bladen/") }.sorted()
        #expect(
            sheets == [
                "bladen/01-BU99020101-schildersplantsoen.pdf", "bladen/02-BU99010100-molenkwartier.pdf",
                "bladen/03-BU99010110-walvishof.pdf", "bladen/aanpakken.yaml", "bladen/alle.pdf",
            ])
        for name in sheets where name.hasSuffix(".pdf") {
            #expect(files[name]?.starts(with: Data("%PDF-".utf8)) == true)
        }
        let provenance = try String(contentsOf: folder.url.appending(path: "uit/herkomst.json"), encoding: .utf8)
        for name in sheets { #expect(provenance.contains("\"\(name)\"")) }
        // The rules in force can be taken from there and given back.
        let again = try run(["--aanpakken", folder.path("uit/bladen/aanpakken.yaml"), "--top", "1"], in: folder)
        #expect(again.exitCode == 0, "\(again.errors)")
        #expect(again.errors.contains("nog bladen/02-BU99010100-molenkwartier.pdf"), "\(again.errors)")
    }

    @Test(.enabled(if: Self.hasTextReader, "pdftotext (poppler-utils) is not installed"))
    func `a reader of PDF finds title, sources and the remark`() throws {
        let folder = try TemporaryFolder()
        #expect(try run(["--top", "3"], in: folder).exitCode == 0)
        let page = try text(of: folder.url.appending(path: "uit/bladen/02-BU99010100-molenkwartier.pdf"))
        for words in [
            "Molenkwartier", "BU99010100", "Fictief gebied", "Bronnen: ", "Wat hier past", "lokale hitteplan",
        ] {
            #expect(page.contains(words), "\(words) is not on the page")
        }
        let all = try text(of: folder.url.appending(path: "uit/bladen/alle.pdf"))
        #expect(all.contains("Schildersplantsoen") && all.contains("Walvishof"))
    }

    private static let hasTextReader = ["/usr/bin/pdftotext", "/opt/homebrew/bin/pdftotext"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test func `the same bytes on one thread and on two`() throws {
        var made: [[String: Data]] = []
        for threads in ["1", "2"] {
            let folder = try TemporaryFolder()
            #expect(try run(["--top", "2", "--taal", "en", "--draden", threads], in: folder).exitCode == 0)
            made.append(try folder.contents(of: "uit"))
        }
        #expect(made[0] == made[1])
    }

    @Test func `without any place there are no sheets, and that is said`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run(
            ["kaart", "--uitvoer", folder.path("uit"), "--formaat", "csv,bladen", "--zonder-hitte"] + files)
        #expect(outcome.exitCode == 0 && outcome.errors.contains("geen beslisbladen"), "\(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("uit/bladen")))
    }

    private var files: [String] {
        let path = { (name: String) in ComparisonRunTests.path(name) }
        return [
            "--grenzen", path("wijkenbuurten_voorbeeld.gpkg"), "--laag", "buurten", "--bevolking",
            path("kerncijfers_voorbeeld.csv"), "--eenzaamheid", path("eenzaamheid_voorbeeld.csv"),
        ]
    }
}
