import Foundation
import Testing

/// `plan` on results that these tests make themselves.
@Suite struct PlanRunTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let outcome = try Tool.run([
            "kaart", "--stil", "--formaat", "geojson,csv", "--uitvoer", folder.path("kaart"),
        ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    private func plan(_ options: [String], drawn: Bool = false) throws -> Tool.Outcome {
        try Tool.run(
            ["plan", folder.path("kaart"), "--stil"] + options + (drawn ? [] : ["--trekkingen", "0"])
                + (options.contains("--uitvoer") ? [] : ["--uitvoer", folder.path("plan")]))
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }

    private func column(_ name: String, of file: String = "plan/plan.csv") throws -> [String] {
        let table = SpreadsheetFile(try Data(contentsOf: folder.url.appending(path: file)))
        #expect(table.names.contains(name), "\(name)")
        return table.column(name)
    }

    @Test func `all files, every area once, and no more visits than asked`() throws {
        let outcome = try plan(["--bezoeken", "400", "--hoogstens", "50"], drawn: true)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let names = try folder.contents(of: "plan").keys.sorted()
        #expect(
            names == [
                "herkomst-plan.json", "kaart-plan.svg", "kalender.ics", "plan-grens.csv", "plan.csv", "plan.html",
            ])
        #expect(try text("plan/plan.csv").components(separatedBy: "\r\n").count - 2 == 117)
        let visits = try column("bezoeken").compactMap(Int.init)
        #expect(visits.reduce(0, +) == 400 && visits.max() == 50)
        #expect(try column("kans_in_plan").prefix(8).allSatisfy { !$0.isEmpty })
        #expect(outcome.output.contains("Bewezen"))
    }

    @Test func `the same bytes on any number of threads`() throws {
        let options = [
            "--euro", "9000", "--kosten-per-bezoek", "22,50", "--vaste-kosten", "150", "--minimaal", "10",
            "--trekkingen", "100",
        ]
        for threads in ["1", "3"] {
            let outcome = try plan(
                options + ["--draden", threads, "--uitvoer", folder.path("d\(threads)")], drawn: true)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
        }
        #expect(try folder.contents(of: "d1") == folder.contents(of: "d3"))
    }

    @Test func `beside the results by default, and these stay as they were`() throws {
        let before = try folder.contents(of: "kaart")
        let outcome = try Tool.run(["plan", folder.path("kaart"), "--stil", "--bezoeken", "10", "--trekkingen", "0"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let after = try folder.contents(of: "kaart")
        #expect(before.allSatisfy { after[$0.key] == $0.value })
        #expect(after["plan.csv"] != nil && after["herkomst-plan.json"] != nil)
    }

    @Test func `small numbers do not reach the page`() throws {
        let outcome = try plan(["--bezoeken", "60", "--hoogstens", "20", "--publiceerbaar"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try text("plan/plan.html").contains("&lt; 10"))
        #expect(try column("verwacht_bereikt").prefix(3).allSatisfy { $0 == "< 10" })
        let header = try text("plan/plan.csv").components(separatedBy: "\r\n")[0]
        for name in ["sterk_eenzaam_pct", "verwacht_bereikt_laag", "verwacht_bereikt_cumulatief"] {
            #expect(!header.contains(name))
        }
        #expect(!(try text("plan/plan-grens.csv")).contains("verwacht_bereikt"))
    }

    @Test func `teams, their names as text`() throws {
        let teams = try folder.write(
            "ploeg;bezoeken;thuisbasis\n<script>x</script>;20;BU99010101\nZuid;15;BU99020101\n", to: "ploegen.csv")
        let outcome = try plan(["--hoogstens", "9", "--ploegen", teams])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try text("plan/plan.html")
        #expect(page.contains("&lt;script&gt;x&lt;/script&gt;") && !page.contains("<script"))
        #expect(try column("bezoeken").compactMap(Int.init).reduce(0, +) == 35)
    }

    @Test func `a map without room for every area says in which file they are`() throws {
        let outcome = try plan(["--bezoeken", "400", "--hoogstens", "5"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try text("plan/kaart-plan.svg").contains("; zie plan.csv"))
    }

    @Test func `costs and hours are absent where nobody gave them, and so are totals over such areas`() throws {
        var outcome = try plan(["--bezoeken", "400", "--hoogstens", "50"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for name in ["kosten", "uren", "kosten_cumulatief"] { #expect(try column(name).allSatisfy(\.isEmpty)) }
        #expect(try column("kosten_totaal", of: "plan/plan-grens.csv").allSatisfy(\.isEmpty))
        #expect(!outcome.errors.contains("kosten onbekend"))

        let codes = try column("code")
        let table = try folder.write(
            "code;kosten_per_bezoek\n\(codes[0]);12,50\n\(codes[2]);10\n", to: "gegevens.csv")
        outcome = try plan(["--bezoeken", "400", "--hoogstens", "50", "--gegevens", table, "--json"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try column("kosten").prefix(3) == ["625", "", "500"])
        #expect(try column("kosten_cumulatief").prefix(3) == ["625", "", ""])
        #expect(outcome.output.contains("\"kosten\": null") && outcome.output.contains("kosten onbekend"))
        #expect(try column("kosten_totaal", of: "plan/plan-grens.csv").last == "")
        #expect(try !text("plan/plan.html").contains("Het plan kost"))

        outcome = try plan([
            "--bezoeken", "400", "--hoogstens", "50", "--gegevens", table, "--vaste-kosten", "0",
            "--minuten-per-bezoek", "30",
        ])
        #expect(try column("kosten").prefix(3) == ["625", "0", "500"])
        #expect(try column("uren").first == "25")
        #expect(try column("kosten_totaal", of: "plan/plan-grens.csv").last == "1125")
    }

    @Test func `people reached before are not visited again`() throws {
        _ = try plan(["--bezoeken", "5"])
        let first = try #require(try column("code").first)
        let people = try #require(try column("nog_niet_bereikt").first.flatMap(Int.init))
        let table = try folder.write("code;al_bereikt\n\(first);\(people)\n", to: "gegevens.csv")
        let outcome = try plan(["--bezoeken", "5", "--gegevens", table])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try column("code").first != first)
        #expect(try text("plan/plan.csv").contains("iedereen is al bereikt"))
    }

    @Test func `postcodes with their share and the spill-over`() throws {
        let codes = try column("code", of: "kaart/prioriteiten.csv")
        let rows = codes.enumerated().map { "\(1000 + $0.offset / 2)AB;\($0.element);10" }.joined(separator: "\n")
        let table = try folder.write("postcode;buurtcode;adressen\n\(rows)\n", to: "postcodes.csv")
        let outcome = try plan(["--bezoeken", "30", "--hoogstens", "10", "--postcodes", table])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let shares = try column("deel_in_plan_pct", of: "plan/postcodes.csv").compactMap(Double.init)
        #expect(!shares.isEmpty && shares.allSatisfy { $0 == 50 || $0 == 100 })
        #expect(try text("plan/plan.html").contains("buiten het plan"))
    }

    /// What a planner does wrong, and the word that the message must have to be of use.
    @Test(
        arguments: [
            ([], 64, "--bezoeken"),
            (["--bezoeken", "0"], 64, "boven 0"),
            (["--bezoeken", "-5"], 64, "--bezoeken"),
            (["--euro", "1000"], 64, "--kosten-per-bezoek"),
            (["--uren", "10"], 64, "hoe lang een bezoek duurt"),
            (["--bezoeken", "10", "--minimaal", "50"], 64, "maar 10 bezoeken"),
            (["--euro", "100", "--kosten-per-bezoek", "25", "--vaste-kosten", "250"], 64, "nergens genoeg"),
            (["--bezoeken", "10", "--minimaal-wijk", "5"], 64, "Nodig is minstens"),
            (["--bezoeken", "10", "--minimaal", "9", "--hoogstens", "5"], 64, "--hoogstens"),
            (["--bezoeken", "10", "--wegen", "hitte"], 64, "hitteklasse"),
            (["--bezoeken", "10", "--gebied", "Atlantis"], 64, "Atlantis"),
            (["--bezoeken", "10", "--gegevens", "/nergens.csv"], 66, "/nergens.csv"),
            (["--bezoeken", "10", "--tijd", "0"], 64, "--tijd"),
            (["--bezoeken", "10", "--seizoen", "25"], 64, "--seizoen 25"),
            (["--euro", "10,005", "--kosten-per-bezoek", "1"], 64, "centen"),
            (["--bezoeken", "99999999999"], 64, "--bezoeken"),
        ] as [([String], Int32, String)])
    func `says what is wrong and what to do`(options: [String], code: Int32, word: String) throws {
        let outcome = try plan(options)
        #expect(outcome.exitCode == code, "\(outcome.errors)")
        #expect(outcome.errors.contains(word), "\(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("plan")))
    }

    @Test(arguments: [
        ("code;al_bereikt\nBU99010100;-1\n", "rij 2"),
        ("code;al_bereikt\nBU99010100;9999999\n", "al bereikt"),
        ("code;al_bereikt\nBU99010100;veel\n", "geen getal"),
        ("code;al_bereikt\nBU99010100;1\nBU99010100;2\n", "twee keer"),
        ("code;al_bereikt\nBU00000000;1\n", "geen enkele rij"),
        ("code;iets\nBU99010100;1\n", "kosten_per_bezoek"),
        ("code;minimum\nBU99010100;500000\n", "BU99010100"),
        ("code;kosten_per_bezoek\nWK990101;5\n", "per gebied"),
    ])
    func `says which cell of the table is wrong`(table: String, word: String) throws {
        let file = try folder.write(table, to: "gegevens.csv")
        let outcome = try plan(["--bezoeken", "10", "--gegevens", file])
        #expect([64, 65].contains(outcome.exitCode), "\(outcome.errors)")
        #expect(outcome.errors.contains(word), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("ploeg;bezoeken\nA;5\nA;6\n", "twee keer"),
        ("ploeg;bezoeken\n;5\n", "geen naam"),
        ("ploeg;bezoeken\nA;\n", "niet wat de ploeg kan"),
        ("ploeg;uren\nA;5\n", "--minuten-per-bezoek"),
        ("ploeg;bezoeken;x_rd;y_rd\nA;5;4,5;52\n", "geen plek in Nederland"),
        ("ploeg;bezoeken;thuisbasis\nA;5;BU00000000\n", "BU00000000"),
        ("ploeg;bezoeken\nA;0\n", "geen enkel bezoek"),
    ])
    func `says which team is wrong`(table: String, word: String) throws {
        let file = try folder.write(table, to: "ploegen.csv")
        let outcome = try plan(["--bezoeken", "10", "--ploegen", file])
        #expect([64, 65].contains(outcome.exitCode), "\(outcome.errors)")
        #expect(outcome.errors.contains(word), "\(outcome.errors)")
    }
}
