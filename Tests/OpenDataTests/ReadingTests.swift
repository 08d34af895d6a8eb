import Areas
import GeoFiles
import Testing

@testable import OpenData

struct PopulationTests {
    @Test func `inhabitants, older people and land come out in one unit, missing as missing`() throws {
        let source = try readPopulation(
            table(
                "code;naam;inwoners;inwoners65plus;oppervlakteLandHa", "BU00010001;Oost;1000;250;150",
                "BU00010000;West;~;.;-99997", "GM0001;Stad;5000;900;1234"), parser: parser)
        #expect(source.rows.map(\.text) == ["BU00010000", "BU00010001", "GM0001"])
        let oost = try code("BU00010001")
        #expect(source.values["inwoners"]?[oost] == 1000)
        #expect(source.values["oppervlakte_land_km2"]?[oost] == 1.5)
        #expect(source.missingCount("inwoners", level: .buurt) == 1)
        #expect(source.values["inwoners_65plus"]?[try code("BU00010000")] == nil)
        #expect(source.names == [oost: "Oost", try code("BU00010000"): "West", try code("GM0001"): "Stad"])
    }

    @Test func `older people come from a percentage where there is no count`() throws {
        let source = try readPopulation(
            table("BU_CODE;AANT_INW;P_65_EO_JR", "BU00010001;1825;26", "BU00010002;10;-99999999"), parser: parser)
        #expect(source.values["inwoners_65plus"] == [try code("BU00010001"): 474.5])
    }

    @Test(arguments: [
        ("n.b.x", "\"n.b.x\" is geen getal"), ("-5", "negatief"), ("inf", "is geen getal"), ("1e999", "te groot"),
    ])
    func `a cell that cannot be a count is an error with file, row, code, column and text`(
        text: String, problem: String
    ) throws {
        let table = table("code;inwoners", "BU00010000;1", "BU00010001;\(text)")
        let failure = try failure { () throws(Failure) in _ = try readPopulation(table, parser: parser) }
        #expect(failure.kind == .badData && failure.location == "proef.csv, rij 3 (BU00010001), kolom inwoners")
        #expect(failure.problem.contains(problem))
    }

    @Test func `a percentage above 100 is an error`() throws {
        let table = table("code;inwoners;p_65_eo_jr", "BU00010000;10;101")
        let failure = try failure { () throws(Failure) in _ = try readPopulation(table, parser: parser) }
        #expect(failure.problem == "\"101\" is geen percentage tussen 0 en 100")
    }

    @Test func `duplicate codes are an error that lists them`() throws {
        let table = table("code;inwoners", "BU00010000;1", "bu00010000  ;2", "BU00010001;3")
        let failure = try failure { () throws(Failure) in _ = try readPopulation(table, parser: parser) }
        #expect(failure.problem.contains("BU00010000") && failure.problem.contains("rij 2 en rij 3"))
    }

    @Test func `an empty code is an error, an empty row and text that is no code are counted`() throws {
        let failure = try failure { () throws(Failure) in
            _ = try readPopulation(table("code;inwoners", "BU00010000;1", ";2"), parser: parser)
        }
        #expect(failure.location == "proef.csv, rij 3, kolom code")
        let source = try readPopulation(
            table("code;inwoners", "BU00010000;1", ";", "CG01;5", "BU00010001;3"), parser: parser)
        #expect(source.rows.count == 2)
        #expect(source.notices.map(\.kind) == ["lege rij", "geen gebiedscode"])
    }

    @Test func `more older people than people is a notice with codes`() throws {
        let source = try readPopulation(table("code;inwoners;inwoners65plus", "BU00010000;5;10"), parser: parser)
        #expect(source.notices.map(\.codes) == [["BU00010000"]])
    }

    @Test func `a code with one other column is read as inhabitants, and says so`() throws {
        let source = try readPopulation(table("buurt_id;mensen", "BU00010000;12"), parser: parser)
        #expect(source.values["inwoners"] == [try code("BU00010000"): 12])
        #expect(source.notices.map(\.kind) == ["kolom aangenomen"])
    }

    @Test func `a column known to be something else is never read as inhabitants`() throws {
        #expect(throws: Failure.self) { try readPopulation(table("code;hitte", "BU00010000;41"), parser: parser) }
        #expect(throws: Failure.self) { try readPopulation(table("code;a;b", "BU00010000;1;2"), parser: parser) }
    }

    @Test func `numbers that the file typed follow the same rules`() throws {
        let codes = Table.Column(name: "code", cells: .text(["BU00010000", "BU00010001"]))
        let typed = { (values: [Double?]) in
            Table(
                location: "x.gpkg, laag a", rowCount: 2,
                columns: [codes, Table.Column(name: "inwoners", cells: .number(values))], firstRowNumber: 1)
        }
        let source = try readPopulation(typed([12, -99_999_999]), parser: parser)
        #expect(source.values["inwoners"] == [try code("BU00010000"): 12])
        let failure = try failure { () throws(Failure) in
            _ = try readPopulation(typed([12, .nan]), parser: parser)
        }
        #expect(failure.location == "x.gpkg, laag a, rij 2 (BU00010001), kolom inwoners")
    }

    @Test func `of several years the newest or the one asked for is taken`() throws {
        let years = table("code;jaar;inwoners", "BU00010000;2020;1", "BU00010000;2024;2")
        #expect(try readPopulation(years, parser: parser).values["inwoners"] == [try code("BU00010000"): 2])
        #expect(try readPopulation(years, year: 2020, parser: parser).values["inwoners"] == [try code("BU00010000"): 1])
        let failure = try failure { () throws(Failure) in _ = try readPopulation(years, year: 2022, parser: parser) }
        #expect(failure.problem.contains("2022") && failure.problem.contains("2020, 2024"))
    }
}

struct LonelinessTests {
    private let statLine = table(
        "ID;Leeftijd;Marges;WijkenEnBuurten;Perioden;Gemeentenaam_1;SoortRegio_2;Codering_3;Eenzaam_25;SterkEenzaam_26",
        "0;80200 ;MW00000 ;NL01      ;2020JJ00 ;Nederland ;Land ;NL01 ;    49.5;    10.4",
        "1;80200 ;MW00000 ;BU00010000;2020JJ00 ;Stad      ;Buurt;BU00010000 ;    50.0;    11.0",
        "2;80200 ;MOG0095 ;BU00010000;2020JJ00 ;Stad      ;Buurt;BU00010000 ;    45.0;     8.0",
        "3;80200 ;MBG0095 ;BU00010000;2020JJ00 ;Stad      ;Buurt;BU00010000 ;    55.0;    14.0",
        "4;80200 ;MW00000 ;BU00010001;2020JJ00 ;Stad      ;Buurt;BU00010001 ;       .;       .",
        "5;20300 ;MW00000 ;BU00010000;2020JJ00 ;Stad      ;Buurt;BU00010000 ;    40.0;     9.0",
        "6;80200 ;MW00000 ;BU00010000;2016JJ00 ;Stad      ;Buurt;BU00010000 ;    48.0;    10.0")

    @Test func `the newest year of the age group is taken, with its limits`() throws {
        let source = try readLoneliness(statLine, parser: parser)
        let buurt = try code("BU00010000")
        #expect(source.year == 2020)
        #expect(source.values["sterk_eenzaam_pct"] == [buurt: 11, try code("NL01"): 10.4])
        #expect(source.values["eenzaam_pct"]?[buurt] == 50)
        #expect(source.values["sterk_eenzaam_laag"] == [buurt: 8])
        #expect(source.values["sterk_eenzaam_hoog"] == [buurt: 14])
        #expect(source.rows(of: .buurt).count == 2 && source.missingCount("sterk_eenzaam_pct", level: .buurt) == 1)
        #expect(source.national(.sterkEenzaamPct) == 10.4)
        #expect(source.names[try code("GM0001")] == "Stad")
        #expect(source.names[buurt] == nil)
        #expect(source.notices.isEmpty)
    }

    @Test func `another year and age are taken when asked`() throws {
        #expect(
            try readLoneliness(statLine, year: 2016, parser: parser).values["sterk_eenzaam_pct"]?.values.sorted() == [
                10
            ])
        #expect(
            try readLoneliness(statLine, age: .vanaf18, parser: parser).values["sterk_eenzaam_pct"]?.values.sorted()
                == [9])
    }

    @Test func `a year or age that is not there is an error that lists what is`() throws {
        let year = try failure { () throws(Failure) in _ = try readLoneliness(statLine, year: 2022, parser: parser) }
        #expect(year.problem.contains("2016, 2020"))
        let newYear = try failure { () throws(Failure) in
            _ = try readLoneliness(statLine, year: 2016, age: .vanaf18, parser: parser)
        }
        #expect(newYear.problem.hasSuffix("wel: 2020"))
        let age = try failure { () throws(Failure) in
            _ = try readLoneliness(statLine, age: .van18tot65, parser: parser)
        }
        #expect(age.problem.contains("20300 (18plus), 80200 (65plus)"))
        #expect(age.remedy.contains("--leeftijd 65plus of --leeftijd 18plus"))
    }

    @Test func `the display export is read by its titles`() throws {
        let export = table(
            "Leeftijd;Marges;Wijken en buurten;Perioden;Gemeentenaam;Codering;Eenzaamheid/Eenzaam;Eenzaamheid/Ernstig/zeer ernstig eenzaam",
            "65 jaar of ouder;Waarde;Centrum;2022;Stad;BU00010000;50,5;11,25",
            "65 jaar of ouder;Ondergrens 95%-interval;Centrum;2022;Stad;BU00010000;40,5;8,5",
            "18 jaar of ouder;Waarde;Centrum;2022;Stad;BU00010000;41;9")
        let source = try readLoneliness(export, parser: parser)
        let buurt = try code("BU00010000")
        #expect(source.year == 2022 && source.names[buurt] == "Centrum")
        #expect(source.values["sterk_eenzaam_pct"] == [buurt: 11.25])
        #expect(source.values["sterk_eenzaam_laag"] == [buurt: 8.5])
    }

    @Test func `a plain table is believed about its age, with a notice`() throws {
        let source = try readLoneliness(table("code;sterk_eenzaam_pct", "BU00010000;11"), parser: parser)
        #expect(source.notices.map(\.kind) == ["leeftijd onbekend"])
        let nameless = try readLoneliness(table("code;waarde", "BU00010000;11"), parser: parser)
        #expect(nameless.values["sterk_eenzaam_pct"]?.values.sorted() == [11])
        #expect(nameless.notices.map(\.kind) == ["leeftijd onbekend", "kolom aangenomen"])
    }

    @Test func `rows that differ in an unknown dimension are duplicates`() throws {
        let failure = try failure { () throws(Failure) in
            _ = try readLoneliness(
                table("code;geslacht;SterkEenzaam_1", "BU00010000;m;11", "BU00010000;v;12"), parser: parser)
        }
        #expect(failure.problem.contains("BU00010000"))
    }

    @Test func `a lower limit above the upper limit is an error that lists the areas`() throws {
        let failure = try failure { () throws(Failure) in
            _ = try readLoneliness(
                table("code;sterk_eenzaam_pct;sterk_eenzaam_laag;sterk_eenzaam_hoog", "BU00010000;11;12;10"),
                parser: parser)
        }
        #expect(failure.problem.contains("BU00010000") && failure.problem.contains("ondergrens"))
    }

    @Test func `a table with margins alone is an error`() throws {
        let failure = try failure { () throws(Failure) in
            _ = try readLoneliness(table("code;Marges;SterkEenzaam_1", "BU00010000;MOG0095;11"), parser: parser)
        }
        #expect(failure.problem.contains("MW00000") && failure.problem.contains("MOG0095"))
    }
}

struct HeatTableTests {
    @Test(arguments: ["buurtcode,_mean", "buurtcode,PET_gem", "code,hitte", "code,waarde"])
    func `heat is found in every layout`(header: String) throws {
        let names = header.split(separator: ",").map(String.init)
        let source = try readHeatTable(table(names, [["BU00010000", "41.5"], ["BU00010001", ""]]), parser: parser)
        #expect(source.values["hitte"] == [try code("BU00010000"): 41.5])
        #expect(source.rows.count == 2)
    }

    @Test func `shares must be shares`() throws {
        let failure = try failure { () throws(Failure) in
            _ = try readHeatTable(table("code;hitte;hitte_dekking", "BU00010000;41;95"), parser: parser)
        }
        #expect(failure.location.hasSuffix("kolom hitte_dekking"))
    }
}

struct IndicatorTests {
    @Test func `indicators are read under our names, by column or StatLine stem`() throws {
        let source = try readIndicators(
            table("code;P_EENP_HH;MateVanStedelijkheid_120", "BU00010000;33;2"),
            ["eenpersoons_pct": "P_EENP_HH", "stedelijkheid": "MateVanStedelijkheid"], parser: parser)
        #expect(source.figures == ["eenpersoons_pct", "stedelijkheid"])
        #expect(source.values["stedelijkheid"] == [try code("BU00010000"): 2])
    }

    @Test func `a column that is not there is an error with look-alikes`() throws {
        let failure = try failure { () throws(Failure) in
            _ = try readIndicators(table("code;P_EENP_HH", "BU00010000;33"), ["a": "P_EENP"], parser: parser)
        }
        #expect(failure.remedy == "Lijkt op: P_EENP_HH")
    }

    @Test func `a name ending in _pct must hold percentages`() {
        #expect(throws: Failure.self) {
            try readIndicators(table("code;x", "BU00010000;133"), ["a_pct": "x"], parser: parser)
        }
    }
}

struct BoundaryTests {
    @Test func `areas come in code order with their own shapes, names and figures`() throws {
        let boundaries = try readBoundaries(
            layer(
                table(
                    "buurtcode;buurtnaam;wijkcode;wijknaam;gemeentecode;gemeentenaam;water;aantal_inwoners;jrstatcode",
                    "BU00010001;Oost;WK000100;Centrum;GM0001;Stad;NEE;20;2024BU00010001",
                    "BU00010000;West;WK000100;~;GM0001;Stad;NEE;10;2024BU00010000")), level: .buurt, parser: parser)
        #expect(boundaries.areas.codes.map(\.text) == ["BU00010000", "BU00010001"])
        #expect(boundaries.areas.names == ["West", "Oost"])
        #expect(boundaries.areas.wijkNames == ["Centrum", "Centrum"])
        #expect(boundaries.areas.gemeenteNames == ["Stad", "Stad"])
        #expect(boundaries.areas[.inwoners] == [10, 20])
        #expect(boundaries.shapes.box(of: 0).minX == 1 && boundaries.shapes.box(of: 1).minX == 0)
        #expect(boundaries.year == 2024 && boundaries.notices.isEmpty)
    }

    @Test func `water and foreign ground are left out before codes are compared`() throws {
        let boundaries = try readBoundaries(
            layer(
                table(
                    "gemeentecode;gemeentenaam;h2o", "GM0001;Stad;NEE", "GM0001;Stad;JA", "GM0002;Dorp;NEE",
                    "GM0744;Baarle;B", "GM0998;Buitenland;NEE")), level: .gemeente, parser: parser)
        #expect(boundaries.areas.codes.map(\.text) == ["GM0001", "GM0002"])
        #expect(boundaries.areas.names == ["Stad", "Dorp"])
        let notice = try #require(boundaries.notices.first)
        #expect(notice.kind == "water weggelaten" && notice.codes == ["GM0001", "GM0744", "GM0998"])
    }

    /// The shapes of the test tables are squares, the row number their western side.
    @Test(
        arguments: [
            (
                ["gemeentecode;h2o", "GM0001;NEE", "GM0001;ja", "GM0744;B", "GM0998;JA", "GM0002;JA"], .gemeente,
                [1, 4]
            ),
            (["buurtcode", "BU00010000", "BU00019997", "BU09989999", "BU00010001", "BU00019998"], .buurt, [1, 4]),
            // A file that says what is water is believed, also where a code looks like water.
            (["buurtcode;water", "BU00010000;NEE", "BU00019997;NEE", "BU00010001;JA"], .buurt, [2]),
            // Water of another level would lie on itself; water without a code belongs nowhere.
            (["statcode;water", "BU00010000;NEE", "WK000100;JA", "BU00019999;JA", "CG01;JA"], .buurt, [2]),
            (["statcode", "GM0001", "GM0002"], .gemeente, []),
        ] as [([String], AreaLevel, [Double])])
    func `the shapes of water are kept apart`(lines: [String], level: AreaLevel, west: [Double]) throws {
        let rows = lines.dropFirst().map { $0.split(separator: ";").map { String($0) } }
        var boundaries = try readBoundaries(
            layer(table(lines[0].split(separator: ";").map { String($0) }, rows)), level: level, parser: parser)
        #expect((0..<boundaries.water.count).map { boundaries.water.box(of: $0).minX } == west)
        #expect(boundaries.shapes.count == boundaries.areas.count)
        boundaries.forgetShapes()
        #expect(boundaries.water.count == 0)
    }

    @Test func `rows of other levels are left out and counted`() throws {
        let mixed = layer(table("statcode", "BU00010000", "WK000100", "GM0001", "BU00010001"))
        let boundaries = try readBoundaries(mixed, level: .buurt, parser: parser)
        #expect(boundaries.areas.count == 2)
        #expect(boundaries.notices.map(\.text).first?.contains("1 gemeenten, 1 wijken") == true)
        let failure = try failure { () throws(Failure) in
            _ = try readBoundaries(layer(table("statcode", "WK000100")), level: .buurt, parser: parser)
        }
        #expect(failure.problem == "er staan geen buurten in; wel: 1 wijken")
    }

    @Test(arguments: [("", "de gebiedscode ontbreekt"), ("BU1", "\"BU1\" is geen gebiedscode")])
    func `a row without a code is an error that names the row`(text: String, problem: String) throws {
        let failure = try failure { () throws(Failure) in
            _ = try readBoundaries(
                layer(table(["statcode"], [["BU00010000"], ["BU00010001"], [text]])), level: .buurt, parser: parser)
        }
        #expect(failure.location == "proef.csv, rij 4, kolom statcode" && failure.problem == problem)
    }

    @Test func `a code that occurs twice is an error that lists it`() throws {
        let failure = try failure { () throws(Failure) in
            _ = try readBoundaries(layer(table("statcode", "BU00010000", "BU00010000")), level: .buurt, parser: parser)
        }
        #expect(failure.problem.contains("BU00010000") && failure.kind == .badData)
    }

    @Test func `a table without shapes is refused, and text that looks like shapes is named`() throws {
        let table = table("bu_code;geovlak", "BU00010000;0106000020")
        let failure = try failure { () throws(Failure) in
            _ = try readBoundaries(
                Layer(table: table, shapes: nil, coordinateSystem: nil, notices: []), level: .buurt, parser: parser)
        }
        #expect(failure.problem.contains("kolom geovlak") && failure.remedy.contains("GeoPackage"))
    }

    @Test func `figures that are all missing are named in a notice`() throws {
        let empty = layer(table("statcode;aantal_inwoners", "BU00010000;~", "BU00010001;-99997"))
        let boundaries = try readBoundaries(empty, level: .buurt, parser: parser)
        #expect(boundaries.areas[.inwoners] == [nil, nil] && boundaries.areas.has("inwoners"))
        #expect(boundaries.notices.map(\.kind) == ["kolom leeg"])
    }
}
