import Areas
import Testing

@testable import Publishing

@Suite struct ResultTableTests {
    @Test func `all fixed columns are there, in their order`() throws {
        #expect(
            try SampleResult.table().columns.map(\.name) == [
                "code", "naam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "inwoners", "inwoners_65plus",
                "oppervlakte_land_km2", "eenzaam_pct", "sterk_eenzaam_pct", "sterk_eenzaam_laag", "sterk_eenzaam_hoog",
                "verwacht_sterk_eenzaam", "verwacht_laag", "verwacht_hoog", "sterk_eenzaam_per_km2", "hitte",
                "hitte_dekking", "hitte_boven_drempel", "hitte_klasse", "eenzaam_klasse", "risico_klasse",
                "risico_index", "score_laag", "score_hoog", "rang", "rang_p05", "rang_p50", "rang_p95", "kans_top",
                "prioriteit", "bijdrage_hitte", "bijdrage_eenzaamheid", "cluster", "cluster_p", "samenloop",
                "samenloop_p",
                "ontbreekt",
            ])
    }

    @Test func `what was not computed is unknown for every area`() throws {
        let table = try SampleResult.table()
        #expect(table["rang_p05"] == .number([nil, nil, nil, nil, nil]))
        #expect(table["cluster"] == .text([nil, nil, nil, nil, nil]))
        #expect(table["eenzaam_klasse"] == .integer([nil, nil, nil, nil, nil]))
        #expect(table["bestaat niet"] == nil)
    }

    @Test func `codes and names of wijk and gemeente follow from the level`() throws {
        let buurten = try SampleResult.table()
        #expect(buurten["wijkcode"] == .text(["WK036300", "WK0363AA", "WK059901", "WK059901", "WK168000"]))
        var wijk = AreaTable(level: .wijk, codes: [AreaCode("WK036300")].compactMap { $0 })
        wijk.names = ["Burgwallen"]
        let wijken = try ResultTable(wijk, ScoredColumns())
        #expect(wijken["wijkcode"] == .text(["WK036300"]))
        #expect(wijken["wijknaam"] == .text(["Burgwallen"]))
        #expect(wijken["gemeentenaam"] == .text([nil]))
        var gemeente = AreaTable(level: .gemeente, codes: [AreaCode("GM0363")].compactMap { $0 })
        gemeente.names = ["Amsterdam"]
        let gemeenten = try ResultTable(gemeente, ScoredColumns())
        #expect(gemeenten["wijkcode"] == .text([nil]))
        #expect(gemeenten["gemeentecode"] == .text(["GM0363"]))
        #expect(gemeenten["gemeentenaam"] == .text(["Amsterdam"]))
    }

    @Test func `every column says in Dutch what it is`() throws {
        for column in try SampleResult.table().columns {
            #expect(column.meaning.count > 5)
            #expect(!column.meaning.contains("\n") && !column.meaning.hasSuffix("."))
        }
    }

    @Test func `a number that is none, a wrong length, a double name and a broken order are our own fault`() {
        var areas = SampleResult.areas()
        areas[.hitte] = [1, 2, .nan, 4, 5]
        var short = SampleResult.scores()
        short.rank = [1]
        var double = SampleResult.scores()
        double.contributions.append(("hitte", "dubbel", [1, 2, 3, 4, 5]))
        var order = SampleResult.scores()
        order.order = [0, 0, 1, 2, 3]
        for (areas, scores) in [
            (areas, SampleResult.scores()), (SampleResult.areas(), short), (SampleResult.areas(), double),
            (SampleResult.areas(), order),
        ] {
            let failure = #expect(throws: Failure.self) { try ResultTable(areas, scores) }
            #expect(failure?.kind == .internalFault)
        }
    }
}
