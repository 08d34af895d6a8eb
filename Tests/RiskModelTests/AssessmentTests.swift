import Areas
import Testing

@testable import RiskModel

@Suite struct AssessmentTests {
    /// Four buurten: two complete, one without heat, one without anything.
    private func table() throws -> AreaTable {
        try buurten([
            "hitte": [36, 47, nil, nil], "sterk_eenzaam_pct": [10, 20, 15, nil],
            "inwoners_65plus": [500, 1000, 400, nil], "oppervlakte_land_km2": [1, 1, 0.5, 2],
            "verwacht_sterk_eenzaam": [50, 200, 60, nil], "sterk_eenzaam_per_km2": [50, 200, 120, nil],
        ])
    }

    @Test func `the matrix ranks by class and then by expected number`() throws {
        let assessment = try Assessment(of: table(), rankedBy: .matrix)
        #expect(assessment.heatClass == [2, 4, nil, nil])
        #expect(assessment.lonelinessClass == [1, 5, 3, nil])
        #expect(assessment.riskClass == [1, 5, nil, nil])
        #expect(assessment.rank == [2, 1, nil, nil])
        #expect(assessment.order == [1, 0, 2, 3])
        #expect(assessment.index == [1, 100, nil, nil])
    }

    @Test func `what an area lacks is listed, inputs of the matrix first`() throws {
        var table = try table()
        table["eenpersoons_pct"] = [50, nil, 30, nil]
        let method = try flatIndex(["hitte", "eenpersoons_pct"])
        let assessment = try Assessment(of: table, index: method, rankedBy: .matrix, lenient: true)
        #expect(
            assessment.missing == [
                [], ["eenpersoons_pct"], ["hitte"],
                ["hitte", "sterk_eenzaam_pct", "inwoners_65plus", "eenpersoons_pct"],
            ])
    }

    @Test(arguments: RankingMethod.allCases)
    func `a table without a single figure gives no scores and says why`(ranking: RankingMethod) throws {
        let empty = try buurten(["code": [nil, nil, nil]])
        let assessment = try Assessment(of: empty, rankedBy: ranking)
        #expect(assessment.index == [nil, nil, nil])
        #expect(assessment.indexLow == [nil, nil, nil])
        #expect(assessment.rank == [nil, nil, nil])
        #expect(assessment.order == [0, 1, 2])
        #expect(assessment.contributions.map(\.column) == ["bijdrage_hitte", "bijdrage_eenzaamheid"])
        #expect(assessment.notices.map(\.kind) == ["zonder index", "zonder klasse"])
        #expect(
            assessment.notices[0].text
                == "Geen van de 3 buurten heeft alles wat de risico-index nodig heeft (bekend: hitte 0, "
                + "sterk_eenzaam_pct 0); er is geen risico-index berekend.")
    }

    @Test func `a table without areas gives an empty assessment`() throws {
        let assessment = try Assessment(of: AreaTable(level: .wijk, codes: []), rankedBy: .index)
        #expect(assessment.rank.isEmpty)
        #expect(assessment.order.isEmpty)
    }

    @Test func `one area has a class, and no index to be ranked by`() throws {
        let table = try buurten([
            "hitte": [47], "sterk_eenzaam_pct": [20], "verwacht_sterk_eenzaam": [200], "sterk_eenzaam_per_km2": [200],
        ])
        let matrix = try Assessment(of: table, rankedBy: .matrix)
        #expect(matrix.rank == [1])
        #expect(matrix.index == [nil])
        #expect(matrix.notices.map(\.kind) == ["geen index"])
        let failure = #expect(throws: Failure.self) { try Assessment(of: table, rankedBy: .index) }
        #expect(failure?.kind == .badData)
        let lenient = try Assessment(of: table, rankedBy: .index, lenient: true)
        #expect(lenient.rank == [nil])
    }

    @Test func `an unknown column is refused with the known ones`() throws {
        let method = try flatIndex(["hitte", "eenpersons_pct"])
        let failure = try #require(throws: Failure.self) {
            try Assessment(of: table(), index: method, rankedBy: .matrix)
        }
        #expect(failure.kind == .usage)
        #expect(failure.problem == "er is geen kolom eenpersons_pct")
        #expect(failure.remedy.contains("oppervlakte_land_km2"))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity], ["hitte", "extra"])
    func `a figure that is no finite number stops every ranking`(value: Double, column: String) throws {
        var table = try table()
        table["extra"] = [1, 2, 3, 4]
        table[column] = [1, 2, value, nil]
        let failure = try #require(throws: Failure.self) {
            try Assessment(of: table, index: flatIndex(["hitte", "extra"]), rankedBy: .matrix, lenient: true)
        }
        #expect(failure.location == "BU00010003, kolom \(column)")
    }

    @Test func `areas without a score are in the notices by code`() throws {
        let notice = try #require(try Assessment(of: table(), rankedBy: .index).notices.first)
        #expect(notice.codes == ["BU00010003", "BU00010004"])
        #expect(notice.text.hasPrefix("2 van de 4 buurten krijgen geen risico-index"))
    }
}
