import Areas
import Testing

@testable import OpenData

@Suite struct RegionSelectionTests {
    private let regions = Regions(
        gemeenten: [
            .init(
                code: AreaCode("GM0599")!, ggdregio: AreaCode("GG4607"), provincie: AreaCode("PV28"),
                inhabitants: 670_610),
            .init(
                code: AreaCode("GM0489")!, ggdregio: AreaCode("GG4607"), provincie: AreaCode("PV28"),
                inhabitants: 48_705),
            .init(
                code: AreaCode("GM0344")!, ggdregio: AreaCode("GG2514"), provincie: AreaCode("PV26"),
                inhabitants: 374_245),
        ],
        names: [
            AreaCode("GG4607")!: "GGD Rotterdam-Rijnmond", AreaCode("PV26")!: "Utrecht", AreaCode("GM0344")!: "Utrecht",
        ])

    private func buurten() throws -> AreaTable {
        try areas(.buurt, "BU03440001", "BU04890001", "BU05990001", "BU05990002", "BU07770001")
    }

    private func chosen(_ wanted: [String], _ classes: [Int] = []) throws -> [String] {
        let all = try buurten()
        let rows = try selectAreas(
            wanted, in: all, regions: regions, sizeClasses: classes.compactMap(SizeClass.init(number:)),
            inhabitants: ["GM0599": 670_610, "GM0489": 48_705, "GM0344": 374_245].reduce(into: [:]) { people, pair in
                if let code = AreaCode(pair.key) { people[code] = pair.value }
            })
        return rows.map { all.codes[$0].text }
    }

    @Test func `a GGD-regio and a provincie choose their gemeenten`() throws {
        #expect(try chosen(["GG4607"]) == ["BU04890001", "BU05990001", "BU05990002"])
        #expect(try chosen(["pv26"]) == ["BU03440001"])
        #expect(try chosen(["GGD Rotterdam-Rijnmond"]).count == 3)
    }

    @Test func `a gemeente goes before a provincie of the same name`() throws {
        var all = try buurten()
        all.gemeenteNames[0] = "Utrecht"
        let rows = try selectAreas(["Utrecht"], in: all, regions: regions)
        #expect(rows == [0])
        let notices = try selectionNotices(["Utrecht"], in: all, regions: regions)
        #expect(notices.map(\.kind) == ["gemeente gekozen"] && notices[0].text.contains("PV26"))
    }

    @Test func `size classes narrow a choice, and need people`() throws {
        #expect(try chosen([], [8]) == ["BU03440001", "BU05990001", "BU05990002"])
        #expect(try chosen(["GG4607"], [4]) == ["BU04890001"])
        #expect(throws: Failure.self) { _ = try chosen(["PV26"], [1]) }
        let all = try buurten()
        let failure = try failure { () throws(Failure) in
            _ = try selectAreas([], in: all, sizeClasses: [SizeClass(inhabitants: 1)])
        }
        #expect(failure.remedy.contains("--gebieden"))
    }

    @Test func `without a table regions are refused with the way to one; unknown ones list the known`() throws {
        let all = try buurten()
        let without = try failure { () throws(Failure) in _ = try selectAreas(["GG4607"], in: all) }
        #expect(without.kind == .usage && without.remedy.contains("--gebieden"))
        let unknown = try failure { () throws(Failure) in _ = try selectAreas(["GG9999"], in: all, regions: regions) }
        #expect(unknown.remedy.contains("GG2514") && unknown.remedy.contains("GG4607"))
    }

    @Test func `gemeenten of a region that the boundaries lack are told`() throws {
        let some = try areas(.buurt, "BU05990001")
        let notices = try selectionNotices(["GG4607"], in: some, regions: regions)
        #expect(notices.map(\.codes) == [["GM0489"]])
        #expect(try selectionNotices(["GG4607"], in: try buurten(), regions: regions).isEmpty)
    }

    @Test func `gemeenten on the map that the table does not know are told`() throws {
        let notices = regions.notices(on: try buurten().codes)
        #expect(notices.map(\.codes) == [["GM0777"], ["GM0777"]])
        #expect(regions.notices(on: [try code("BU05990001")]).isEmpty)
    }

    @Test func `a gemeente that is here in part makes no region whole`() throws {
        let (here, there) = (try code("BU03440001"), try code("BU03440002"))
        let whole = Ancestry(.provincie, in: regions, wholeAmong: [here, there], of: [here, there])
        #expect(whole.ancestor(of: here)?.text == "PV26")
        let part = Ancestry(.provincie, in: regions, wholeAmong: [here], of: [here, there])
        #expect(part.ancestor(of: here) == nil)
    }

    @Test func `only whole regions are made of their parts`() throws {
        var parts = try areas(.buurt, "BU03440001", "BU05990001", "BU05990002")
        parts[.inwoners] = [100, 200, 300]
        parts[.sterkEenzaamPct] = [10, 20, 30]
        parts[.inwoners65plus] = [10, 20, 60]
        parts[.hitte] = [40, 42, 44]
        parts[.oppervlakteLandKm2] = [1, 1, 3]
        let ancestry = Ancestry(.ggdregio, in: regions, wholeAmong: parts.codes, of: parts.codes)
        let made = try aggregate(parts, to: ancestry, age: .vanaf65, published: [], among: parts.codes)
        // Barendrecht is not here, so Rotterdam-Rijnmond is not whole.
        #expect(made.areas.codes.map(\.text) == ["GG2514"] && made.group == [0, -1, -1])
        let provincie = Ancestry(
            .provincie, in: regions, wholeAmong: parts.codes + [try code("BU04890001")], of: parts.codes)
        let larger = try aggregate(parts, to: provincie, age: .vanaf65, published: [], among: parts.codes).areas
        #expect(larger.codes.map(\.text) == ["PV26", "PV28"])
        #expect(larger.names == ["Utrecht", nil])
        #expect(larger[.inwoners] == [100, 500])
        #expect(larger[.sterkEenzaamPct] == [10, 27.5])
        #expect(larger[.hitte] == [40, 43.5])
    }

    @Test func `the figure that a source publishes for a region is preferred, beside the aggregate`() throws {
        var parts = try areas(.buurt, "BU03440001")
        parts[.sterkEenzaamPct] = [10]
        parts[.inwoners65plus] = [10]
        let gg = try code("GG2514")
        let made = try aggregate(
            parts, to: Ancestry(.ggdregio, in: regions, wholeAmong: parts.codes, of: parts.codes), age: .vanaf65,
            published: [source(["sterk_eenzaam_pct": [gg: 12.5]])], among: parts.codes
        ).areas
        #expect(made[.sterkEenzaamPct] == [12.5])
        #expect(made["sterk_eenzaam_pct_uit_buurten"] == [10])
    }
}
