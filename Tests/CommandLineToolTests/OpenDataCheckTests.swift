import Foundation
import Testing

/// `controleer` on real open data, where it is present: it finds what is known of these files.
@Suite(.enabled(if: OpenDataRunTests.isPresent)) struct OpenDataCheckTests {
    private func parts(_ arguments: [String]) throws -> [[String: Any]] {
        let outcome = try Tool.run(["controleer", "--json"] + arguments)
        let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require(report?["onderdelen"] as? [[String: Any]], "\(outcome.errors)")
    }

    @Test func `the country of 2019 beside figures of 2020 and 2024`() throws {
        let parts = try parts([
            "--grenzen", OpenDataRunTests.national, "--bevolking", OpenDataRunTests.people, "--eenzaamheid",
            OpenDataRunTests.loneliness, "--hitte-tabel", OpenDataRunTests.rotterdamHeat,
        ])
        // Counted in Python: codes in both files, and gemeenten whose codes are the same on both sides.
        let joins = parts.filter { $0["onderdeel"] as? String == "koppeling" }
        #expect(joins.map { $0["gekoppeld"] as? Int } == [11_851, 13_350, 91])
        #expect((joins[1]["alleen_tabel"] as? [String])?.count == 13_808 - 13_350)
        #expect((joins[1]["gemeenten"] as? [Any])?.count == 355 - 339)
        // shapely 2 (GEOS 3.13): make_valid, to RD, then every pair that intersects: 34 of 1 m² or more, 31,708,212 m²;
        // 22 holes in the union, one with 2 A / P below 10 m (618 m²).
        let shapes = try #require(parts.first { $0["onderdeel"] as? String == "meetkunde" })
        let invalid = try #require(shapes["ongeldig"] as? [[String: Any]])
        #expect(invalid.count == 21)
        #expect(invalid.count { ($0["reden"] as? String)?.contains("een ring raakt zichzelf") == true } == 17)
        let overlaps = try #require(shapes["overlap"] as? [[String: Any]])
        #expect(overlaps.count == 34)
        let sum = overlaps.compactMap { $0["m2"] as? Double }.reduce(0, +)
        #expect(abs(sum - 31_708_211.5) < 10)
        #expect((shapes["gaten"] as? [String: Any])?["aantal"] as? Int == 21)
        #expect((shapes["spleten"] as? [String: Any])?["aantal"] as? Int == 1)
        let findings = shapes["bevindingen"] as? [[String: Any]] ?? []
        #expect(findings.contains { ($0["codes"] as? [String]) == ["BU02320206"] })
        #expect(findings.contains { ($0["aantal"] as? Int) == 440 + 188 })
    }

    @Test func `Asten has no loneliness because the table is of 2020`() throws {
        let outcome = try Tool.run([
            "controleer", "--grenzen", OpenDataRunTests.national, "--eenzaamheid", OpenDataRunTests.loneliness,
            "--zonder-hitte", "--gebied", "GM0743", "GM0687",
        ])
        let text = Self.unwrapped(outcome.output)
        for mention in ["GM0743 (Asten) 0/11", "GM0687 (Middelburg) 0/24", "eenzaamheid.grenzen"] {
            #expect(text.contains(mention), "\(outcome.output)")
        }
    }

    /// Long sentences are broken over lines.
    private static func unwrapped(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static let loose: [(file: String, mentions: [String], exitCode: Int32)] = [
        ("amsterdam-koelte/koelteplekken_kapotte_rij.csv", ["rij 3", "38 velden", "37 verwacht"], 65),
        ("amsterdam-koelte/koele_plekken_amsterdam.csv", ["twee keer gecodeerd"], 0),
        ("amsterdam-hitte/oppervlaktetemperatuur_buurt_amsterdam.csv", ["481 buurten", "U+FFFD"], 0),
        ("amsterdam-hitte/klimaatrisico_hitte_buurt_amsterdam.csv", ["zonder gebiedscodes", "e0o0"], 0),
        ("cbs-buurten-2021-ermelo/buurten_ermelo_rd.gpkg", ["leeg", "Verspreide huizen bosgebied", "BU02339997"], 0),
        ("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_ewkb.csv", ["130 buurten"], 0),
    ]

    @Test(arguments: loose.indices) func `the known defects of single files`(number: Int) throws {
        let known = Self.loose[number]
        let outcome = try Tool.run(["controleer", OpenDataRunTests.path(known.file)])
        #expect(outcome.exitCode == known.exitCode, "\(outcome.output)")
        let text = Self.unwrapped(outcome.output)
        for mention in known.mentions { #expect(text.contains(mention), "\(outcome.output)") }
    }
}
