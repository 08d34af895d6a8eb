import Areas
import Publishing
import Testing

@testable import Pipeline

@Suite struct ReservedColumnsTests {
    @Test func `no column of the results can be taken by an indicator`() throws {
        let areas = AreaTable(level: .buurt, codes: [try #require(AreaCode("BU99010100"))])
        var scores = ScoredColumns()
        scores.contributions = [("bijdrage_hitte", "hitte", [nil])]
        for column in try ResultTable(areas, scores).columns {
            #expect(ReservedColumns.contains(column.name), "\(column.name)")
        }
        #expect(!ReservedColumns.contains("eenpersoons_pct"))
    }
}
