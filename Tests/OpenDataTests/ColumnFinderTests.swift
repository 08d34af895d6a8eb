import Areas
import Testing

@testable import OpenData

struct ColumnFinderTests {
    @Test(
        arguments: [
            ("AANT_INW", ColumnMeaning.inwoners), ("aant_inw", .inwoners), ("aantal_inwoners", .inwoners),
            ("aantalInwoners", .inwoners), ("AantalInwoners_5", .inwoners), ("inwoners", .inwoners),
            ("a_inw", .inwoners),
            ("Bevolking/Aantal inwoners (aantal)", .inwoners),
            ("k_65JaarOfOuder_12", .inwoners65plus), ("inwoners65plus", .inwoners65plus),
            ("inwoners_65plus", .inwoners65plus), ("a_65_oo", .inwoners65plus),
            ("P_65_EO_JR", .percentage65plus), ("percentage_personen_65_jaar_en_ouder", .percentage65plus),
            ("percentagePersonen65JaarEnOuder", .percentage65plus),
            ("OPP_LAND", .oppervlakteLandHa), ("oppervlakteLandHa", .oppervlakteLandHa),
            ("oppervlakte_land_in_ha", .oppervlakteLandHa), ("OppervlakteLand_116", .oppervlakteLandHa),
            ("oppervlakte_land_km2", .oppervlakteLandKm2),
            ("Eenzaam_25", .eenzaamPct), ("Eenzaam_28", .eenzaamPct), ("eenzaam_pct", .eenzaamPct),
            ("Eenzaamheid/Eenzaam", .eenzaamPct),
            ("SterkEenzaam_26", .sterkEenzaamPct), ("SterkEenzaam", .sterkEenzaamPct),
            ("ErnstigZeerErnstigEenzaam_29", .sterkEenzaamPct),
            ("Eenzaamheid/Ernstig/zeer ernstig eenzaam", .sterkEenzaamPct),
            ("Eenzaamheid/Sterk eenzaam (%)", .sterkEenzaamPct),
            ("_mean", .hitte), ("PET_gem", .hitte), ("hitte", .hitte), ("H2O", .water), ("WATER", .water),
            ("statnaam", .naam), ("BU_NAAM", .buurtnaam), ("Gemeentenaam_1", .gemeentenaam),
            ("Perioden", .jaar), ("Leeftijd", .leeftijd), ("Marges", .marges),
        ])
    func `a column is known under every spelling of its source, and means one thing`(
        name: String, meaning: ColumnMeaning
    ) {
        #expect(ColumnMeaning.allCases.filter { $0.fits(name) } == [meaning])
    }

    @Test(arguments: [
        "EmotioneelEenzaam_30", "SociaalEenzaam_31", "P_00_14_JR", "temp_mean", "OPP_TOT", "Overgewicht_9",
    ])
    func `a neighbour of a known column is not mistaken for it`(name: String) {
        #expect(ColumnMeaning.allCases.allSatisfy { !$0.fits(name) })
    }

    @Test func `two columns that fit one meaning are an error that names both`() throws {
        let finder = ColumnFinder(table: table("code;inwoners;AANT_INW", "BU00010000;1;2"), choice: .none)
        let failure = try failure { () throws(Failure) in _ = try finder.column(.inwoners) }
        #expect(failure.kind == .badData)
        #expect(failure.problem.contains("inwoners, AANT_INW") && failure.remedy.contains("--kolom inwoners="))
    }

    @Test func `a choice settles two columns that fit`() throws {
        let choice = try ColumnChoice(["inwoners": "aant_inw"])
        let finder = ColumnFinder(table: table("code;inwoners;AANT_INW", "BU00010000;1;2"), choice: choice)
        #expect(try finder.column(.inwoners)?.name == "AANT_INW")
    }

    @Test func `a column chosen for one meaning no longer has another`() throws {
        let choice = try ColumnChoice(["inwoners_65plus": "inwoners"])
        let finder = ColumnFinder(table: table("code;inwoners;AANT_INW", "BU00010000;1;2"), choice: choice)
        #expect(try finder.column(.inwoners)?.name == "AANT_INW")
    }

    @Test(arguments: [
        ("oppervlakte_land_km2", "OPP_LAND", "oppervlakte_land_ha"),
        ("inwoners_65plus", "P_65_EO_JR", "percentage_65plus"),
    ])
    func `a choice that changes a known unit is refused`(ours: String, theirs: String, right: String) throws {
        let finder = ColumnFinder(
            table: table("code;OPP_LAND;P_65_EO_JR", "BU00010000;1;2"), choice: try ColumnChoice([ours: theirs]))
        let meaning = try #require(ColumnMeaning(rawValue: ours))
        let failure = try failure { () throws(Failure) in _ = try finder.column(meaning) }
        #expect(failure.kind == .usage && failure.remedy == "Geef --kolom \(right)=\(theirs)")
    }

    @Test func `an unknown name of ours is an error that lists ours`() throws {
        let failure = try failure { () throws(Failure) in _ = try ColumnChoice(["inwoner": "x"]) }
        #expect(failure.kind == .usage)
        #expect(failure.remedy.hasPrefix("Bedoelt u inwoners?") && failure.remedy.contains("sterk_eenzaam_pct"))
    }

    @Test func `a column of theirs that is in no file is an error with look-alikes`() throws {
        let choice = try ColumnChoice(["inwoners": "aantal_inwonrs"])
        let files = [("a.gpkg", ["buurtcode", "aantal_inwoners"]), ("b.csv", ["code", "x"])]
        let failure = try failure { () throws(Failure) in try choice.check(foundIn: files) }
        #expect(failure.problem.contains("a.gpkg, b.csv") && failure.remedy == "Lijkt op: aantal_inwoners")
        try ColumnChoice(["inwoners": "AANTAL_INWONERS"]).check(foundIn: files)
        try ColumnChoice(["eenzaam_pct": "Eenzaam"]).check(foundIn: [("c.csv", ["Eenzaam_25"])])
    }

    @Test func `a missing column lists those that are there and the option to give`() {
        let finder = ColumnFinder(table: table("code;mensen", "BU00010000;1"), choice: .none)
        let failure = finder.missing(.inwoners, what: "aantallen inwoners")
        #expect(failure.kind == .badData && failure.problem.contains("code, mensen"))
        #expect(failure.remedy.contains("--kolom inwoners=NAAM"))
    }
}

struct CodeColumnTests {
    @Test(arguments: [
        ("BU_CODE;WK_CODE;GM_CODE", "BU00010000;WK000100;GM0001", "BU_CODE"),
        ("gemeentecode;buurtcode", "GM0001;BU00010000", "buurtcode"),
        ("code;soort;gemeentecode", "WK000100;wijk;GM0001", "code"),
        ("ID;WijkenEnBuurten;Codering_3", "0;GM0001    ;GM0001              ", "WijkenEnBuurten"),
        ("Wijken en buurten;Codering", "Binnenstad;BU00010000", "Codering"),
        ("identificatie;naam;code", "GM0503;Delft;0503", "identificatie"),
        ("jrstatcode;statcode;statnaam", "2024GM0001;GM0001;Ergens", "statcode"),
        ("a;b", "1;BU0001AB01", "b"),
    ])
    func `the code of the row is found by name and content`(header: String, row: String, expected: String) throws {
        let finder = ColumnFinder(table: table(header, row), choice: .none)
        #expect(try finder.codeColumn().name == expected)
    }

    @Test func `two unnamed columns with codes are an error that names both`() throws {
        let finder = ColumnFinder(table: table("van;naar", "BU00010000;BU00010001"), choice: .none)
        let failure = try failure { () throws(Failure) in _ = try finder.codeColumn() }
        #expect(failure.problem.contains("van, naar") && failure.remedy.contains("--kolom code=van"))
    }

    @Test func `a table without codes is an error`() throws {
        let finder = ColumnFinder(table: table("naam;waarde", "Centrum;1"), choice: .none)
        let failure = try failure { () throws(Failure) in _ = try finder.codeColumn() }
        #expect(failure.problem.contains("gebiedscodes") && failure.problem.contains("naam, waarde"))
    }
}

struct ColumnsToReadTests {
    private let wide = ["ID"] + (0..<60).map { "Onderwerp_\($0)" }

    @Test func `of a wide table only the columns that matter are read, in file order`() {
        let names = ["WijkenEnBuurten", "Perioden"] + wide + ["SterkEenzaam_26", "jrstatcode"]
        #expect(
            columnsToRead(names, for: .loneliness) == ["WijkenEnBuurten", "Perioden", "SterkEenzaam_26", "jrstatcode"])
    }

    @Test func `a column the user points out is read too`() throws {
        let names = ["code", "inwoners"] + wide
        let choice = try ColumnChoice(["inwoners": "Onderwerp_7"])
        #expect(columnsToRead(names, for: .population, columns: choice) == ["code", "inwoners", "Onderwerp_7"])
    }

    @Test func `everything is read where the needed columns are not known by name, and of narrow tables`() {
        #expect(columnsToRead(["code"] + wide, for: .heat) == nil)
        #expect(columnsToRead(["hitte"] + wide, for: .heat) == nil)
        #expect(columnsToRead(["code", "hitte", "x"], for: .heat) == nil)
    }
}
