import Areas
import Testing

@testable import OpenData

struct JoinTests {
    @Test func `areas take figures by code, and the report tells what did not match`() throws {
        let source = try readPopulation(
            table(
                "code;inwoners", "BU00010001;10", "BU00010002;.", "BU00010009;99", "BU00020000;5", "GM0001;100"),
            parser: parser)
        let joined = try join(try areas(.buurt, "BU00010000", "BU00010001", "BU00010002"), with: source)
        #expect(joined.areas[.inwoners] == [nil, 10, nil])
        #expect(joined.report.matched == 2)
        #expect(joined.report.onlyLeft.map(\.text) == ["BU00010000"])
        #expect(joined.report.onlyRight.map(\.text) == ["BU00010009"])
        #expect(joined.report.elsewhere == 1)
        #expect(joined.report.withoutValue.map(\.count) == [1])
        #expect(joined.notices.map(\.kind) == ["zonder rij", "zonder gebied"])
        #expect(joined.notices.map(\.codes) == [["BU00010000"], ["BU00010009"]])
    }

    @Test func `a figure replaces the whole column it had`() throws {
        var areas = try areas(.buurt, "BU00010000", "BU00010001")
        areas[.inwoners] = [1, 2]
        let source = try readPopulation(table("code;inwoners", "BU00010001;10"), parser: parser)
        #expect(try join(areas, with: source).areas[.inwoners] == [nil, 10])
    }

    @Test func `land area of the boundaries stays, and is filled where they lack it`() throws {
        var areas = try areas(.buurt, "BU00010000", "BU00010001")
        areas[.oppervlakteLandKm2] = [1.5, nil]
        let source = try readPopulation(
            table("code;inwoners;opp_land", "BU00010000;1;100", "BU00010001;2;200"), parser: parser)
        #expect(try join(areas, with: source).areas[.oppervlakteLandKm2] == [1.5, 2])
    }

    @Test func `names that areas lack are filled, those they have stay`() throws {
        var areas = try areas(.buurt, "BU00010000", "BU00010001")
        areas.names[0] = "Eigen naam"
        let source = try readPopulation(
            table(
                "code;naam;inwoners", "BU00010000;Andere naam;1", "BU00010001;Oost;2", "GM0001;Stad;3",
                "WK000100;Wijk;4"),
            parser: parser)
        let joined = try join(areas, with: source).areas
        #expect(joined.names == ["Eigen naam", "Oost"])
        #expect(joined.gemeenteNames == ["Stad", "Stad"] && joined.wijkNames == ["Wijk", "Wijk"])
    }

    @Test(arguments: [
        ("BU00010009", "ander jaar", "BU00010000"), ("BU00020000", "tabel van dit gebied", "BU00020000"),
        ("GM0001", "--niveau", "gemeenten"),
    ])
    func `nothing that joins is an error that explains`(theirs: String, remedy: String, shown: String) throws {
        let source = try readPopulation(table("code;inwoners", "\(theirs);1"), parser: parser)
        let mine = try areas(.buurt, "BU00010000")
        let failure = try failure { () throws(Failure) in _ = try join(mine, with: source) }
        #expect(failure.kind == .badData && failure.remedy.contains(remedy) && failure.problem.contains(shown))
    }

    @Test func `a selected buurt without a row is no error when others of the file have one`() throws {
        let source = try readPopulation(table("code;inwoners", "BU00010001;1"), parser: parser)
        let all = try areas(.buurt, "BU00010000", "BU00010001")
        let joined = try join(all.selecting([0]), with: source, among: all.codes)
        #expect(joined.report.matched == 0 && joined.areas[.inwoners] == [nil])
    }

    @Test func `an empty column is a notice`() throws {
        let source = try readPopulation(table("code;inwoners", "BU00010000;geheim"), parser: parser)
        let joined = try join(try areas(.buurt, "BU00010000"), with: source)
        #expect(joined.notices.map(\.kind) == ["kolom leeg"])
    }
}

struct SelectionTests {
    private func country() throws -> AreaTable {
        var areas = try areas(
            .buurt, "BU01640000", "BU02330009", "BU02330109", "BU05180000", "BU05990110", "BU06930000", "BU19000000")
        areas.names = ["Centrum", "Verspreide huizen", "Verspreide huizen", "Centrum", "Stadsdriehoek", nil, "Harich"]
        areas.gemeenteNames = [
            "Hengelo (O.)", "Ermelo", "Ermelo", "'s-Gravenhage", "Rotterdam", nil, "Súdwest-Fryslân",
        ]
        areas.wijkNames[4] = "Rotterdam Centrum"
        return areas
    }

    @Test(
        arguments: [
            (["NL"], [0, 1, 2, 3, 4, 5, 6]), ([], [0, 1, 2, 3, 4, 5, 6]), (["GM0233"], [1, 2]), (["gm0599 "], [4]),
            (["WK023301"], [2]), (["BU05990110"], [4]), (["rotterdam"], [4]), (["ERMELO", "Rotterdam"], [1, 2, 4]),
            (["Rotterdam", "GM0599"], [4]), (["Sudwest Fryslan"], [6]), (["Súdwest-Fryslân"], [6]), (["hengelo"], [0]),
            (["Den Haag"], [3]), (["’s-gravenhage"], [3]), (["Harich"], [6]), (["rotterdam centrum"], [4]),
            (["NL00"], [0, 1, 2, 3, 4, 5, 6]),
        ])
    func `codes and names select areas`(wanted: [String], expected: [Int]) throws {
        #expect(try selectAreas(wanted, in: try country()) == expected)
    }

    @Test func `a name of several areas lists them with their codes`() throws {
        let areas = try country()
        let failure = try failure { () throws(Failure) in _ = try selectAreas(["centrum"], in: areas) }
        #expect(failure.kind == .usage)
        #expect(failure.problem.contains("BU01640000 (Centrum, gemeente Hengelo (O.)), BU05180000"))
    }

    @Test func `an unknown name gives the nearest names`() throws {
        let areas = try country()
        let failure = try failure { () throws(Failure) in _ = try selectAreas(["Roterdam"], in: areas) }
        #expect(failure.kind == .usage && failure.remedy.contains("Rotterdam"))
    }

    @Test(arguments: ["GM0014", "PV20", "GG0111"])
    func `a code without areas is an error that says what to do`(text: String) throws {
        let areas = try country()
        let failure = try failure { () throws(Failure) in _ = try selectAreas([text], in: areas) }
        #expect(failure.kind == .usage && failure.remedy.contains("Gemeenten") || failure.remedy.contains("gemeenten"))
    }

    @Test func `a code smaller than the areas is an error that names the level`() throws {
        let gemeenten = try areas(.gemeente, "GM0599")
        let failure = try failure { () throws(Failure) in _ = try selectAreas(["BU05990110"], in: gemeenten) }
        #expect(failure.remedy.contains("--niveau buurt"))
    }

    @Test func `names can come from other tables`() throws {
        let source = try readPopulation(table("code;naam;inwoners", "GM0599;Rotterdam;1"), parser: parser)
        let nameless = try areas(.buurt, "BU05180000", "BU05990110")
        #expect(try selectAreas(["Rotterdam"], in: nameless.named(from: [source])) == [1])
    }
}
