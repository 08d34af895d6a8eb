import Areas
import TestSupport
import Testing

@testable import RiskModel

@Suite struct WeighableIndexTests {
    /// The sliders of the report start from these values, so these must lead to the index itself.
    @Test(arguments: Aggregation.allCases, [MissingRule.omit, .reweight])
    func `the normalised leaves give the index back`(aggregation: Aggregation, missing: MissingRule) throws {
        let areas = Self.areas()
        let method = try IndexMethod(
            aggregation: aggregation, missing: missing,
            parts: [
                .leaf(Indicator("warmte", column: "hitte", weight: 2)),
                .branch(
                    name: "mensen", weight: 1,
                    parts: [
                        .leaf(Indicator("eenzaam", column: "sterk_eenzaam_pct", weight: 1)),
                        .leaf(Indicator("alleen", column: "alleen", weight: 3, direction: .lower)),
                    ]),
            ])
        let assessment = try Assessment(of: areas, index: method, rankedBy: .index)
        let weighable = try WeighableIndex(of: areas, index: assessment.index, by: method)
        #expect(weighable.leaves.count == 3)
        #expect(method.aggregate(weighable.leaves, count: areas.count).scores == assessment.index)
        #expect(weighable.ranks == assessment.rank)
        #expect(assessment.index.contains { $0 != nil })
    }

    private static func areas() -> AreaTable {
        let codes = (1...12).compactMap { AreaCode("BU990100\($0 < 10 ? "0" : "")\($0)") }
        var table = AreaTable(level: .buurt, codes: codes)
        table[.hitte] = [35, 42, 37, nil, 39, 46, 41, 36, 43, 38, 45, 40]
        table[.sterkEenzaamPct] = [5, 7.5, 10, 7, 9.5, nil, 9, 6, 8.5, 5.5, 8, 5]
        table["alleen"] = [30, 33, 36, 32, 35, nil, 34, 30, nil, 36, 32, 35]
        table[.verwachtSterkEenzaam] = [0, 11, 9, 7, 5, 3, 1, 12, 10, 8, 6, 4]
        return table
    }
}
