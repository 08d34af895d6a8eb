import Foundation
import Testing

/// Results and tables with numbers that no run writes and no source has: refused by name, and nothing is written.
@Suite struct TamperedResultTests {
    private let folder: TemporaryFolder

    /// Made once; what is left of it goes with the machine's temporary files.
    private static let made: URL = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hitte-vervalst-\(UUID().uuidString)")
        let outcome = try? Tool.run(["kaart", "--stil", "--formaat", "geojson,csv", "--uitvoer", folder.path()])
        #expect(outcome?.exitCode == 0, "\(outcome?.errors ?? "")")
        return folder
    }()

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Self.made, to: folder.url.appending(path: "uit"))
    }

    private func expectRefused(_ arguments: [String], mentions: [String]) throws {
        let outcome = try Tool.run(
            [arguments[0], folder.path("uit"), "--uitvoer", folder.path("doel")] + arguments.dropFirst())
        #expect(outcome.exitCode == 65, "\(outcome.errors)")
        for text in mentions { #expect(outcome.errors.contains(text), "\(outcome.errors)") }
        #expect(!FileManager.default.fileExists(atPath: folder.path("doel")))
    }

    private func replaceFigure(_ name: String, with text: String) throws {
        let file = folder.url.appending(path: "uit/buurten.geojson")
        let before = try String(contentsOf: file, encoding: .utf8)
        let after = before.replacing(try Regex("\"\(name)\": ?[0-9.]+"), maxReplacements: 1) { _ in
            "\"\(name)\": \(text)"
        }
        #expect(after != before)
        try after.write(to: file, atomically: true, encoding: .utf8)
    }

    /// The first two of these ended `plan` and `plekken` by a trap.
    @Test(arguments: [
        ("inwoners_65plus", "1e300"), ("verwacht_sterk_eenzaam", "1000000000000000000000000000000"),
        ("inwoners_65plus", "-5"), ("sterk_eenzaam_pct", "250"), ("risico_klasse", "9"),
        ("hitte_klasse", "1e19"),
    ])
    func `a figure in the results that no run writes`(name: String, text: String) throws {
        try replaceFigure(name, with: text)
        for verb in [["plan", "--bezoeken", "10", "--trekkingen", "0"], ["plekken"]] {
            try expectRefused(verb, mentions: ["buurten.geojson", "kolom \(name)", "kan hier niet staan"])
        }
    }

    /// Two such amounts are infinite together; the postcode then was missing from the list without a word.
    @Test func `amounts of a postcode beyond all bounds`() throws {
        try Data("postcode;buurtcode;aantal\n1000AB;BU99010100;1e308\n1000AB;BU99010101;1e308\n".utf8).write(
            to: folder.url.appending(path: "pc.csv"))
        try expectRefused(
            ["plan", "--bezoeken", "10", "--trekkingen", "0", "--postcodes", folder.path("pc.csv")],
            mentions: ["pc.csv, rij 2, kolom aantal", "te groot"])
    }

    @Test func `weights of addresses beyond all bounds`() throws {
        try Data("x_rd;y_rd;mensen\n144439;539342;1e308\n144440;539342;1e308\n".utf8).write(
            to: folder.url.appending(path: "adressen.csv"))
        try expectRefused(
            ["plekken", "--adressen", folder.path("adressen.csv"), "--gewicht", "mensen"],
            mentions: ["adressen.csv, rij 2, kolom mensen", "te groot"])
    }
}
