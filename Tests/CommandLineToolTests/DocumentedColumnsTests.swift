import Foundation
import Testing

/// Every column of every table that the program writes is told of in `docs/kolommen.md`, and what is never empty there is not.
@Suite struct DocumentedColumnsTests {
    /// A line of a table of the document.
    private struct Line {
        /// `sterk_eenzaam_pct_<jaar>` and the like.
        let patterns: [String]
        let isNeverEmpty: Bool

        func fits(_ column: String) -> Bool {
            patterns.contains { pattern in
                let parts = pattern.split(separator: "<", omittingEmptySubsequences: false)
                let text = parts.dropFirst().reduce(NSRegularExpression.escapedPattern(for: String(parts[0]))) {
                    let sides = $1.split(separator: ">", omittingEmptySubsequences: false)
                    let hole = sides[0] == "jaar" ? "[0-9]{4}" : ".+"
                    return $0 + hole + NSRegularExpression.escapedPattern(for: String(sides[1]))
                }
                return column.range(of: "^\(text)$", options: .regularExpression) != nil
            }
        }
    }

    /// The lines of the document by file.
    private static func document() throws -> [String: [Line]] {
        let text = try String(contentsOf: Tool.repository.appending(path: "docs/kolommen.md"), encoding: .utf8)
        var (lines, files): ([String: [Line]], [String]) = ([:], [])
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") { files = names(in: line) }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            guard line.hasPrefix("| "), cells.count == 6 else { continue }
            let isNeverEmpty = cells[4].trimmingCharacters(in: .whitespaces) == "nooit"
            for file in files {
                lines[file, default: []].append(Line(patterns: names(in: cells[1]), isNeverEmpty: isNeverEmpty))
            }
        }
        return lines
    }

    /// What stands between backticks.
    private static func names(in text: Substring) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }

    /// Folders in which every table is written, with as many of its columns as the example can have.
    private func makeEverything(in folder: TemporaryFolder) throws {
        let example = Tool.repository.appending(path: "GeoData/voorbeeld").path()
        let postcodes = try folder.write("postcode;buurtcode;adressen\n1000AB;BU99020101;5\n", to: "p.csv")
        let teams = try folder.write("ploeg;bezoeken\nA;20\n", to: "ploegen.csv")
        let runs = [
            [
                "kaart", "--project", "\(example)/project_jaren.yaml", "--gebieden",
                "\(example)/gebieden_voorbeeld.csv",
                "--formaat", "geojson,csv", "--trekkingen", "100", "--permutaties", "99", "--uitvoer", "jaren",
            ],
            ["kaart", "--formaat", "geojson,csv", "--trekkingen", "100", "--permutaties", "99", "--uitvoer", "uit"],
            ["kaart", "--publiceerbaar", "--formaat", "geojson,csv", "--uitvoer", "publiek"],
            [
                "plan", "uit", "--hoogstens", "9", "--ploegen", teams, "--postcodes", postcodes, "--trekkingen", "100",
                "--wegen", "hitteklasse", "--uitvoer", "plan",
            ],
            ["plan", "uit", "--bezoeken", "9", "--publiceerbaar", "--trekkingen", "0", "--uitvoer", "plan-publiek"],
            ["plekken", "uit", "--nieuw", "2", "--uitvoer", "plekken"],
            [
                "overzetten", "--tabel", "\(example)/eenzaamheid_2020_voorbeeld.csv", "--van",
                "\(example)/wijkenbuurten_2020_voorbeeld.gpkg", "--naar", "\(example)/wijkenbuurten_voorbeeld.gpkg",
                "--uitvoer", "over",
            ],
            ["vergelijk", "uit", "jaren", "--uitvoer", "verschil"],
        ]
        try FileManager.default.createSymbolicLink(
            at: folder.url.appending(path: "GeoData"), withDestinationURL: Tool.repository.appending(path: "GeoData"))
        for arguments in runs {
            let outcome = try Tool.run(arguments + ["--stil"], in: folder.url)
            #expect(outcome.exitCode == 0, "\(arguments[0]): \(outcome.errors)")
        }
    }

    /// Columns with their cells as text; an empty text where there is none.
    private func table(_ name: String, _ bytes: Data) throws -> [String: [String]] {
        if name.hasSuffix(".csv") {
            let file = SpreadsheetFile(bytes)
            return Dictionary(uniqueKeysWithValues: file.names.map { ($0, file.column($0)) })
        }
        let root = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        let rows = (root?["features"] as? [[String: Any]] ?? []).compactMap { $0["properties"] as? [String: Any] }
        var columns: [String: [String]] = [:]
        for (name, value) in rows.joined() {
            columns[name, default: []].append(value is NSNull ? "" : "\(value)")
        }
        return columns
    }

    @Test func `all of them`() throws {
        let document = try Self.document()
        let folder = try TemporaryFolder()
        try makeEverything(in: folder)
        var seen: Set<String> = []
        for (path, bytes) in try folder.contents() where path.contains("/") {
            let name = (path as NSString).lastPathComponent
            guard name.hasSuffix(".csv") || name.hasSuffix(".geojson"), !path.hasPrefix("GeoData") else { continue }
            let lines = try #require(document[name], "\(name) staat niet in kolommen.md")
            seen.insert(name)
            for (column, cells) in try table(name, bytes) {
                // The most precise line is that of a column itself.
                let line = lines.first { $0.patterns.contains(column) } ?? lines.first { $0.fits(column) }
                #expect(line != nil, "\(path): \(column)")
                if line?.isNeverEmpty == true { #expect(!cells.contains(""), "\(path): \(column) is ergens leeg") }
            }
        }
        let others: Set = ["resultaten.gpkg", "resultaten.fgb", "resultaten.xlsx", "provincies.geojson"]
        #expect(Set(document.keys).subtracting(others) == seen)
    }
}
