import Areas
import Testing

@testable import OpenData

private let loneliness = "rivm-gezondheid-50090NED/50090NED_eenzaamheid_2020_65plus.csv"
private let population = "cbs-kerncijfers-2024-nl/kerncijfers_2024.csv"
private let heat = "kea-gevoelstemperatuur-2022-rotterdam/GevoelstemperatuurBuurt_2022_rotterdam.csv"
private let countryPath = "cbs-buurten-2019-nl/buurten_2019_wgs84.geojson"

// Read once; several tests ask for them.
private let country = Result { try realBoundaries(countryPath) }
private let people = Result { try readPopulation(realTable(population, for: .population), parser: parser) }
private let lonely2020 = Result { try readLoneliness(realTable(loneliness, for: .loneliness), parser: parser) }

/// Counts are those of the data's own description, or of pandas over the same files.
@Suite(.enabled(if: hasRealData)) struct RealFilesTests {
    @Test(arguments: [
        (countryPath, AreaLevel.buurt, 13_594, 0),
        ("cbs-buurten-2019-nl/buurten_2019_wgs84.topojson", .buurt, 13_594, 0),
        ("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_rd.gpkg", .buurt, 129, 1),
        ("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_rd.geojson", .buurt, 129, 1),
        ("cbs-buurten-2021-ermelo/buurten_ermelo_rd.gpkg", .buurt, 16, 1),
        ("cbs-buurten-hengelo/buurten_hengelo_wgs84.geojson", .buurt, 62, 0),
        ("cbs-buurten-hengelo/buurten_hengelo_wgs84.topojson", .buurt, 62, 0),
        ("cbs-buurten-2023-amsterdam/buurten_amsterdam_2023_wgs84.geojson", .buurt, 517, 2),
        ("cbs-buurten-2024-baarn/buurten_baarn_wgs84.geojson", .buurt, 21, 0),
        ("cbs-gemeenten-2024/gemeente_gegeneraliseerd_2024_wgs84.geojson", .gemeente, 342, 0),
        ("cbs-wijken-2022-nl/wijken_2022_rd.geojson", .wijk, 3340, 0),
        ("cbs-wijken-2022-nl/gemeenten_2022_rd.geojson", .gemeente, 345, 0),
        ("delft-osm-sentinel/delft_municipality_boundary.gpkg", .gemeente, 1, 0),
    ])
    func `every boundary file is recognised`(path: String, level: AreaLevel, count: Int, water: Int) throws {
        let boundaries = try realBoundaries(path, level)
        #expect(boundaries.areas.count == count && boundaries.shapes.count == count)
        let leftOut = boundaries.notices.filter { $0.kind == "water weggelaten" }.flatMap(\.codes).count
        #expect(leftOut == water && boundaries.water.count == water)
    }

    @Test func `Dordrecht as text with shapes in a column is refused`() throws {
        let failure = try #require(throws: Failure.self) {
            try realBoundaries("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_ewkb.csv")
        }
        #expect(failure.kind == .badData && failure.description.contains("geovlak"))
    }

    @Test func `Dordrecht carries its own figures, sentinels are missing`() throws {
        let areas = try realBoundaries("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_rd.gpkg").areas
        #expect(areas[.inwoners].compactMap { $0 }.reduce(0, +) == 119_030)
        #expect(areas[.inwoners].compactMap { $0 }.allSatisfy { $0 >= 0 })
        #expect(areas.gemeenteNames.allSatisfy { $0 == "Dordrecht" })
    }

    @Test func `Ermelo has only missing figures, and says so`() throws {
        let boundaries = try realBoundaries("cbs-buurten-2021-ermelo/buurten_ermelo_rd.gpkg")
        #expect(boundaries.areas[.inwoners].allSatisfy { $0 == nil })
        #expect(boundaries.notices.filter { $0.kind == "kolom leeg" }.count == 3)
        #expect(boundaries.year == 2021)
    }

    @Test func `Rotterdam has 92 buurten, 91 with heat, all with a loneliness row`() throws {
        let sources = [try people.get(), try lonely2020.get()]
        let all = try country.get().areas.named(from: sources)
        let rotterdam = all.selecting(try selectAreas(["Rotterdam"], in: all))
        #expect(rotterdam.count == 92)
        let withHeat = try join(rotterdam, with: readHeatTable(realTable(heat, for: .heat), parser: parser))
        #expect(withHeat.report.matched == 91 && withHeat.report.onlyLeft.map(\.text) == ["BU05992650"])
        #expect(withHeat.areas[.hitte].compactMap { $0 }.count == 91)
        let lonely = try join(rotterdam, with: sources[1])
        #expect(lonely.report.matched == 92 && lonely.report.onlyRight.isEmpty)
    }

    @Test func `of the 13,594 buurten of 2019, 13,350 have a loneliness row and 11,851 key figures`() throws {
        let areas = try country.get().areas
        let lonely = try lonely2020.get()
        #expect(lonely.year == 2020 && lonely.national(.eenzaamPct) == 49.5)
        #expect(lonely.rows(of: .buurt).count == 13_808)
        #expect(lonely.missingCount("eenzaam_pct", level: .buurt) == 1683)
        #expect(lonely.missingCount("eenzaam_pct", level: .wijk) == 82)
        #expect(try join(areas, with: lonely).report.matched == 13_350)
        let people = try OpenDataTests.people.get()
        #expect(people.missingCount("inwoners", level: .buurt) == 478)
        #expect(people.missingCount("inwoners_65plus", level: .buurt) == 918)
        #expect(try join(areas, with: people).report.matched == 11_851)
    }

    @Test func `Amsterdam 2023 takes figures and names from its WFS table, and nothing from 2020`() throws {
        let areas = try realBoundaries("cbs-buurten-2023-amsterdam/buurten_amsterdam_2023_wgs84.geojson").areas
        let table = try realTable("cbs-buurten-2023-amsterdam/kerncijfers_amsterdam_2023.csv", for: .population)
        let joined = try join(areas, with: readPopulation(table, parser: parser))
        #expect(joined.report.matched >= 517)
        #expect(joined.areas[.inwoners65plus].compactMap { $0 }.count > 400)
        #expect(joined.areas.names.compactMap { $0 }.count >= 517)
        let old = try lonely2020.get()
        let failure = try #require(throws: Failure.self) { try join(areas, with: old) }
        #expect(failure.remedy.contains("ander jaar van de indeling"))
    }

    @Test func `surface temperature of Amsterdam is read once its column is pointed out`() throws {
        let table = try realTable("amsterdam-hitte/oppervlaktetemperatuur_buurt_amsterdam.csv", for: .heat)
        let failure = try #require(throws: Failure.self) { try readHeatTable(table, parser: parser) }
        #expect(failure.problem.contains("temp_mean") && failure.remedy.contains("--kolom hitte="))
        let source = try readHeatTable(table, columns: ColumnChoice(["hitte": "temp_mean"]), parser: parser)
        // 481 rows, of which BU03639997 and BU03639998 are water.
        #expect(source.rows.count + source.notices.flatMap(\.codes).count == 481)
    }

    @Test(arguments: [
        "rivm-ervaren-gezondheid-50150NED/goed_ervaren_gezondheid_2012_2024.csv",
        "amsterdam-hitte/klimaatrisico_hitte_buurt_amsterdam.csv", "asem/asem_iData.csv", population,
    ])
    func `a table without loneliness is refused, not read as something else`(path: String) throws {
        let failure = try #require(throws: Failure.self) {
            try readLoneliness(realTable(path, for: .loneliness), parser: parser)
        }
        #expect(failure.kind == .badData && failure.problem.hasPrefix("geen kolom gevonden"))
    }

    @Test func `Baarn 2024 joins wholly and its two missing codes are missing`() throws {
        let boundaries = try realBoundaries("cbs-buurten-2024-baarn/buurten_baarn_wgs84.geojson")
        #expect(boundaries.areas[.inwoners].compactMap { $0 }.allSatisfy { $0 >= 0 })
        #expect(boundaries.year == 2024)
        let people = try OpenDataTests.people.get()
        #expect(try join(boundaries.areas, with: people).report.matched == 21)
    }

    @Test(arguments: [
        ("rivm-gezondheid-50090NED/50090NED_eenzaamheid_2012_18plus.csv", AgeGroup.vanaf18, 2012, 8.6),
        ("rivm-gezondheid-50090NED/50090NED_eenzaamheid_2016_18tot65.csv", .van18tot65, 2016, 10.3),
        ("rivm-gezondheid-50090NED/50090NED_alle_kolommen_2020_18plus.csv", .vanaf18, 2020, 11.2),
    ])
    func `every loneliness file gives its year and national figure`(
        path: String, age: AgeGroup, year: Int, national: Double
    ) throws {
        let source = try readLoneliness(realTable(path, for: .loneliness), age: age, parser: parser)
        #expect(source.year == year && source.national(.sterkEenzaamPct) == national)
        #expect(throws: Failure.self) { try readLoneliness(realTable(path, for: .loneliness), parser: parser) }
    }

    @Test func `Rotterdam's wijken and gemeente come out with published figures beside the aggregate`() throws {
        let people = try OpenDataTests.people.get()
        let lonely = try lonely2020.get()
        let all = try country.get().areas.named(from: [people, lonely])
        var areas = all.selecting(try selectAreas(["GM0599"], in: all))
        areas = try join(join(areas, with: people).areas, with: lonely).areas
        areas = derivingFigures(areas, age: .vanaf65, polygonKm2: Array(repeating: nil, count: 92)).areas
        let made = try aggregate(areas, to: .gemeente, age: .vanaf65, published: [people, lonely], among: all.codes)
        let rotterdam = made.areas
        #expect(rotterdam.names == ["Rotterdam"] && made.group == Array(repeating: 0, count: 92))
        // GM0599 in the two tables themselves.
        #expect(rotterdam[.sterkEenzaamPct] == [15.0])
        #expect(rotterdam[.inwoners65plus] == [105_526] && rotterdam["inwoners_65plus_uit_buurten"] == [105_495])
        // pandas: sum(n*p)/sum(n) over the 79 of 92 buurten with both, and sum(n*p)/100.
        let aggregate = try #require(rotterdam["sterk_eenzaam_pct_uit_buurten"][0])
        #expect(abs(aggregate - 14.978042190092438) < 1e-9)
        let expected = try #require(rotterdam["verwacht_sterk_eenzaam_uit_buurten"][0])
        #expect(abs(expected - 15798.09) < 1e-6)
    }
}
