import Areas
import Testing

@testable import OpenData

@Suite struct YearTests {
    @Test func `figures of a year carry it in their names`() throws {
        let buurt = try code("BU05990110")
        let named = source(["sterk_eenzaam_pct": [buurt: 12]]).namedByYear()
        #expect(named.values == ["sterk_eenzaam_pct_2020": [buurt: 12]] && named.rows == [buurt])
    }

    @Test func `a name tells its year`() throws {
        let found = try #require(nameAndYear("sterk_eenzaam_pct_2016"))
        #expect(found == ("sterk_eenzaam_pct", 2016))
        for name in ["sterk_eenzaam_pct", "_2016", "x_0001", "x2016", "Eenzaam_25"] {
            #expect(nameAndYear(name) == nil)
        }
    }

    @Test func `a figure of another year is aggregated by the rule of its name`() {
        #expect(AggregationRule.of("sterk_eenzaam_pct_2016", age: .vanaf65) == .mean(weight: .inwoners65plus))
        #expect(AggregationRule.of("sterk_eenzaam_laag_2016", age: .vanaf65) == .publishedOnly)
        #expect(AggregationRule.of("inwoners_2016", age: .vanaf65) == .sum)
    }
}
