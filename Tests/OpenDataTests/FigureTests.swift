import Areas
import Testing

@testable import OpenData

struct DerivedFigureTests {
    @Test func `expected people and density follow from people, rate and land`() throws {
        var areas = try areas(.buurt, "BU00010000", "BU00010001", "BU00010002")
        areas[.inwoners65plus] = [200, nil, 100]
        areas[.sterkEenzaamPct] = [11, 12, nil]
        areas[.sterkEenzaamLaag] = [8, nil, nil]
        areas[.sterkEenzaamHoog] = [14.5, nil, nil]
        areas[.oppervlakteLandKm2] = [0.5, 1, 1]
        let (result, notices) = derivingFigures(areas, age: .vanaf65, polygonKm2: [9, 9, 9])
        #expect(result[.verwachtSterkEenzaam] == [22, nil, nil])
        #expect(result[.verwachtLaag] == [16, nil, nil] && result[.verwachtHoog] == [29, nil, nil])
        #expect(result[.sterkEenzaamPerKm2] == [44, nil, nil])
        #expect(notices.isEmpty)
    }

    @Test func `the people are those of the age group`() throws {
        var areas = try areas(.buurt, "BU00010000")
        (areas[.inwoners65plus], areas[.inwoners18plus], areas[.sterkEenzaamPct]) = ([200], [1000], [10])
        #expect(derivingFigures(areas, age: .vanaf18, polygonKm2: [1]).areas[.verwachtSterkEenzaam] == [100])
        let unknown = derivingFigures(areas, age: .van18tot65, polygonKm2: [1])
        #expect(unknown.areas[.verwachtSterkEenzaam] == [nil])
        #expect(unknown.notices.map(\.kind) == ["landoppervlak gemeten", "aantal mensen onbekend"])
    }

    @Test func `land that is missing or 0 is measured, and counted`() throws {
        var areas = try areas(.buurt, "BU00010000", "BU00010001", "BU00010002", "BU00010003")
        areas[.oppervlakteLandKm2] = [0.5, 0, nil, nil]
        areas[.inwoners65plus] = [1, 1, 1, 1]
        let (result, notices) = derivingFigures(areas, age: .vanaf65, polygonKm2: [9, 0.004, 3, nil])
        #expect(result[.oppervlakteLandKm2] == [0.5, 0.004, 3, nil])
        #expect(notices.map(\.codes) == [["BU00010001", "BU00010002"]])
    }
}

struct AggregationTests {
    /// Two wijken of one gemeente; the second wijk has one buurt without figures.
    private func parts() throws -> AreaTable {
        var areas = try areas(.buurt, "BU00010000", "BU00010001", "BU00010100", "BU00010101")
        areas.gemeenteNames = ["Stad", "Stad", "Stad", "Stad"]
        areas.wijkNames = ["Oud", "Oud", "Nieuw", "Nieuw"]
        areas[.inwoners] = [1000, 3000, 500, nil]
        areas[.inwoners65plus] = [100, 300, 200, nil]
        areas[.sterkEenzaamPct] = [10, 20, 30, nil]
        areas[.sterkEenzaamLaag] = [8, 18, 28, nil]
        areas[.oppervlakteLandKm2] = [1, 3, 2, 2]
        areas[.hitte] = [40, 44, 42, nil]
        areas[.hitteDekking] = [1, 0.75, 1, 0]
        return derivingFigures(areas, age: .vanaf65, polygonKm2: [nil, nil, nil, nil]).areas
    }

    @Test func `counts are summed, rates weighted by people and heat by land`() throws {
        let parts = try parts()
        let made = try aggregate(parts, to: .wijk, age: .vanaf65, published: [], among: parts.codes)
        let wijken = made.areas
        #expect(wijken.codes.map(\.text) == ["WK000100", "WK000101"] && made.group == [0, 0, 1, 1])
        #expect(wijken.names == ["Oud", "Nieuw"] && wijken.gemeenteNames == ["Stad", "Stad"])
        #expect(wijken[.inwoners] == [4000, 500])
        #expect(wijken[.sterkEenzaamPct] == [17.5, 30])  // (100·10 + 300·20) / 400
        #expect(wijken[.hitte] == [43, 42])  // (1·40 + 3·44) / 4
        #expect(wijken[.hitteDekking] == [0.8125, 0.5])  // (1·1 + 3·0.75) / 4 and (2·1 + 2·0) / 4
        #expect(wijken[.sterkEenzaamLaag] == [nil, nil])
        #expect(wijken[.verwachtSterkEenzaam] == [70, 60] && wijken[.sterkEenzaamPerKm2] == [17.5, 15])
        #expect(wijken["verwacht_sterk_eenzaam_uit_buurten"] == [70, 60])
        #expect(!wijken.has("inwoners_uit_buurten"))
        #expect(made.notices.allSatisfy { $0.kind == "gedeeltelijk opgeteld" && $0.codes == ["WK000101"] })
        #expect(made.notices.count == 4)  // inwoners, inwoners_65plus, sterk_eenzaam_pct, hitte
    }

    private func published() throws -> [FigureSource] {
        [
            try readPopulation(
                table("code;naam;inwoners;inwoners65plus", "GM0001;Stad aan Zee;4600;610"), parser: parser),
            try readLoneliness(
                table(
                    "code;Leeftijd;Marges;SterkEenzaam_1", "GM0001;80200;MW00000;19", "GM0001;80200;MOG0095;18",
                    "GM0001;80200;MBG0095;20.5"), parser: parser),
        ]
    }

    @Test func `a published figure is preferred and the aggregate stands beside it`() throws {
        let parts = try parts()
        let made = try aggregate(parts, to: .gemeente, age: .vanaf65, published: try published(), among: parts.codes)
            .areas
        #expect(made[.inwoners] == [4600] && made["inwoners_uit_buurten"] == [4500])
        #expect(made[.sterkEenzaamPct] == [19])
        #expect(made["sterk_eenzaam_pct_uit_buurten"] == [13_000 / 600])  // (100·10 + 300·20 + 200·30) / 600
        #expect(made[.sterkEenzaamLaag] == [18] && made[.sterkEenzaamHoog] == [nil])
        #expect(made[.verwachtSterkEenzaam] == [115.9])
        #expect(made["verwacht_sterk_eenzaam_uit_buurten"] == [130])
        #expect(made.names == ["Stad"])
    }

    @Test func `of a gemeente that is here in part only the parts count`() throws {
        let all = try parts()
        let some = all.selecting([0, 1])
        let made = try aggregate(some, to: .gemeente, age: .vanaf65, published: try published(), among: all.codes)
        #expect(made.areas[.inwoners] == [4000] && made.areas[.sterkEenzaamPct] == [17.5])
        #expect(made.areas[.sterkEenzaamLaag] == [nil])
        #expect(made.notices.first?.kind == "gemeente niet geheel gekozen" && made.notices.first?.codes == ["GM0001"])
    }

    @Test func `a figure that no part has is missing, not 0`() throws {
        let parts = try parts().selecting([3])
        let made = try aggregate(parts, to: .wijk, age: .vanaf65, published: [], among: parts.codes).areas
        #expect(made[.inwoners] == [nil] && made[.hitte] == [nil] && made[.verwachtSterkEenzaam] == [nil])
    }

    @Test func `an indicator follows its name or the rule that is given`() throws {
        var parts = try parts().selecting([0, 1])
        (parts["alleen_pct"], parts["bomen"]) = ([10, 50], [5, 7])
        let plain = try aggregate(parts, to: .wijk, age: .vanaf65, published: [], among: parts.codes).areas
        #expect(plain["alleen_pct"] == [40] && plain["bomen"] == [nil])
        let ruled = try aggregate(
            parts, to: .wijk, age: .vanaf65, published: [], among: parts.codes, rules: ["bomen": .sum])
        #expect(ruled.areas["bomen"] == [12])
    }

    @Test func `a published total far from the sum is a notice`() throws {
        let parts = try parts()
        let other = try readPopulation(table("code;inwoners", "GM0001;9000"), parser: parser)
        let made = try aggregate(parts, to: .gemeente, age: .vanaf65, published: [other], among: parts.codes)
        #expect(made.notices.contains { $0.kind == "totaal wijkt af" && $0.codes == ["GM0001"] })
    }
}
