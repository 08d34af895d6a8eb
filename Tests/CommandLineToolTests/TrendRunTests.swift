import Foundation
import Testing

/// `trend.csv` of the built program, on the bundled example.
@Suite struct TrendRunTests {
    private func rows(_ arguments: [String], in folder: TemporaryFolder) throws -> ([[String: String]], Tool.Outcome) {
        let outcome = try Tool.run(["kaart", "--uitvoer", folder.path("uit"), "--formaat", "csv"] + arguments)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return (try spreadsheetRows(folder.url.appending(path: "uit/trend.csv")), outcome)
    }

    @Test func `a change is held against the margins of both years`() throws {
        let folder = try TemporaryFolder()
        let (rows, outcome) = try rows(ComparisonRunTests.files + ["--jaar", "2020", "2024"], in: folder)
        #expect(Set(rows.compactMap { $0["niveau"] }) == ["buurt", "wijk", "gemeente", "kaart"])
        let verdicts = Set(rows.compactMap { $0["duidelijk_2020_2024"] })
        #expect(verdicts.isSubset(of: ["gestegen", "gedaald", "binnen de marges", ""]))
        #expect(verdicts.contains("binnen de marges"))
        for row in rows where row["duidelijk_fdr_2020_2024"] == "gestegen" {
            #expect(row["duidelijk_2020_2024"] == "gestegen")
        }
        #expect(outcome.errors.contains("jaren vergelijken") && outcome.errors.contains("duidelijk_fdr"))
        let country = try #require(rows.last)
        #expect(country["niveau"] == "kaart" && country["code"] == "")
        #expect(country["verandering_2020_2024_uit_buurten"] != "" && country["verandering_2020_2024"] == "")
    }

    @Test func `an earlier year on other boundaries has its own people known, and no margins no verdict`() throws {
        let folder = try TemporaryFolder()
        let project = ComparisonRunTests.path("project_jaren.yaml")
        let (rows, outcome) = try rows(["--project", project], in: folder)
        #expect(rows.contains { $0["sterk_eenzaam_pct_bekend_2020"] == "1" })
        #expect(rows.allSatisfy { $0["duidelijk_2020_2024"] == "" })
        #expect(rows.contains { $0["verandering_2020_2024"] != "" && $0["eenzaam_klasse_2020"] != "" })
        #expect(outcome.errors.contains("geen grenzen van het 95%-interval"))
    }

    @Test func `one year makes no trend`() throws {
        let folder = try TemporaryFolder()
        let outcome = try Tool.run(
            ["kaart", "--uitvoer", folder.path("uit"), "--formaat", "csv"] + ComparisonRunTests.files)
        #expect(outcome.exitCode == 0 && !outcome.output.contains("trend.csv"))
    }
}
