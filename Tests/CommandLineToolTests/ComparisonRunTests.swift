import Foundation
import Testing

/// `vergelijking.csv` of the built program, on the bundled example.
@Suite struct ComparisonRunTests {
    static let example = Tool.repository.appending(path: "GeoData/voorbeeld")
    static func path(_ name: String) -> String { example.appending(path: name).path() }
    static let tables = [
        "--bevolking", path("kerncijfers_voorbeeld.csv"), "--eenzaamheid", path("eenzaamheid_voorbeeld.csv"),
        "--hitte-raster", path("gevoelstemperatuur_voorbeeld.tif"),
    ]
    static let files = ["--grenzen", path("wijkenbuurten_voorbeeld.gpkg"), "--laag", "buurten"] + tables
    static let regions = ["--gebieden", path("gebieden_voorbeeld.csv")]

    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Tool.Outcome {
        try Tool.run(["kaart", "--uitvoer", folder.path("uit"), "--formaat", "csv"] + arguments)
    }

    private func rows(in folder: TemporaryFolder) throws -> [[String: String]] {
        try spreadsheetRows(folder.url.appending(path: "uit/vergelijking.csv"))
    }

    @Test func `buurten and gemeenten stand beside every group there is, by code and then by group`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(Self.files + Self.regions, in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let rows = try rows(in: folder)
        let kinds = ["wijk", "gemeente", "provincie", "ggdregio", "grootteklasse", "land"]
        #expect(rows.count == 117 * 6 + 3 * 4)
        #expect(rows.prefix(6).compactMap { $0["groep"] } == kinds)
        #expect(rows.suffix(4).compactMap { $0["groep"] } == Array(kinds.suffix(4)))
        let codes = rows.compactMap { $0["code"] }
        #expect(codes == codes.sorted())
        // The country's own figure, with the aggregate beside it; the gemeenten are the whole country here.
        let country = try #require(rows.last)
        #expect(country["sterk_eenzaam_pct_groep"] == "10,6" && country["gebieden_in_groep"] == "3")
        #expect(country["sterk_eenzaam_pct_groep_uit_gebieden"]?.hasPrefix("10,55") == true)
        #expect(Set(rows.filter { $0["niveau"] == "gemeente" }.compactMap { $0["sterk_eenzaam_pct_rang"] }).count == 3)
    }

    @Test func `only the groups that were asked for, with chosen gemeenten beside every area`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(
            Self.files + ["--gebied", "GM9901", "--vergelijk-met", "gemeente", "GM9902", "GM9903"], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let rows = try rows(in: folder)
        #expect(rows.count == 54 * 2 + 1 && Set(rows.compactMap { $0["groep"] }) == ["gemeente", "gekozen"])
        let gemeente = try #require(rows.last)
        #expect(gemeente["groepnaam"] == "Nergenshuizen, Súd-Fabelân" && gemeente["gebieden_in_groep"] == "2")
        #expect(gemeente["sterk_eenzaam_pct_rang"] == "3" && gemeente["verwacht_sterk_eenzaam_aandeel"] == "")
        let provenance = try String(contentsOf: folder.url.appending(path: "uit/herkomst.json"), encoding: .utf8)
        #expect(provenance.contains("vergelijking.csv") && provenance.contains("gekozen"))
    }

    @Test func `a file with one gemeente has the country's own figure, and its place among all gemeenten`() throws {
        let folder = try TemporaryFolder()
        let first = try Tool.run(
            ["kaart", "--uitvoer", folder.path("een"), "--formaat", "geojson", "--gebied", "GM9902"] + Self.files)
        #expect(first.exitCode == 0, "\(first.errors)")
        let outcome = try run(
            ["--grenzen", folder.path("een/buurten.geojson")] + Self.tables + Self.regions, in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let rows = try rows(in: folder)
        let buurt = try #require(rows.first { $0["groep"] == "land" && $0["sterk_eenzaam_pct"] != "" })
        #expect(buurt["sterk_eenzaam_pct_groep"] == "10,6" && buurt["sterk_eenzaam_pct_rang"] == "")
        #expect(buurt["gebieden_in_groep"] == "" && buurt["sterk_eenzaam_pct_groep_uit_gebieden"] == "")
        #expect(buurt["toelichting"]?.contains("ontbreken er 2 in de grenzen") == true)
        let gemeente = try #require(rows.first { $0["groep"] == "land" && $0["niveau"] == "gemeente" })
        #expect(gemeente["gebieden_in_groep"] == "3" && gemeente["sterk_eenzaam_pct_rang"] == "1")
        #expect(gemeente["hitte_groep"] == "")
        let beside = try run(
            ["--grenzen", folder.path("een/buurten.geojson"), "--vergelijk-met", "GM9901"] + Self.tables + Self.regions,
            in: folder)
        #expect(beside.exitCode == 0 && beside.errors.contains("gekozen gemeenten gaat voor buurten niet"))
    }

    @Test func `a gemeente that is on the map in part is compared as a whole, without heat`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(Self.files + ["--gebied", "WK990101"], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let gemeente = try #require(try rows(in: folder).last)
        #expect(gemeente["code"] == "GM9901" && gemeente["sterk_eenzaam_pct"] == "9,6")
        #expect(gemeente["hitte"] == "" && gemeente["risico_index"] == "")
    }

    @Test func `what cannot be compared with is said, with the way out`() throws {
        let folder = try TemporaryFolder()
        let outcome = try run(Self.files + ["--vergelijk-met", "provincie", "land"], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("Vergelijken met provincie gaat niet") && outcome.errors.contains("--gebieden"))
        #expect(Set(try rows(in: folder).compactMap { $0["groep"] }) == ["land"])
    }

    @Test(arguments: [
        (["--vergelijk-met", "provinsie"], "geen soort groep"), (["--vergelijk-met", "gekozen"], "geen soort groep"),
        (["--vergelijk-met", "BU99010100"], "geen code van een gemeente"),
        (["--vergelijk-met", "GM9904"], "Bedoelt u GM9901?"),
    ])
    func `groups that do not exist are refused, by controleer too`(arguments: [String], words: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try run(Self.files + arguments, in: folder)
        #expect(outcome.exitCode == 64 && outcome.errors.contains(words), "\(outcome.errors)")
        #expect(try Tool.run(["controleer"] + Self.files + arguments).exitCode == 64)
    }

    @Test func `a comparison of an earlier run is named when this one makes none`() throws {
        let folder = try TemporaryFolder()
        #expect(try run(Self.files, in: folder).exitCode == 0)
        let project = try folder.write("vergelijking: {groepen: []}\n", to: "project.yaml")
        let outcome = try run(["--project", project] + Self.files, in: folder)
        #expect(outcome.exitCode == 0 && outcome.errors.contains("nog vergelijking.csv"), "\(outcome.errors)")
    }
}

/// The rows of a file of `spreadsheetText`, by column.
func spreadsheetRows(_ file: URL) throws -> [[String: String]] {
    let text = try String(contentsOf: file, encoding: .utf8).trimmingPrefix("\u{FEFF}")
    var (lines, line, cell): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    for character in text {
        switch character {
        case "\"": isQuoted.toggle()
        case ";" where !isQuoted:
            line.append(cell)
            cell = ""
        case "\r\n" where !isQuoted:
            lines.append(line + [cell])
            (line, cell) = ([], "")
        default: cell.append(character)
        }
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}
