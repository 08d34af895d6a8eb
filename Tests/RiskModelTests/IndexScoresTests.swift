import Areas
import Testing

@testable import RiskModel

@Suite struct IndexScoresTests {
    // Heat 30, 40, 50 becomes 1, 50.5, 100; loneliness 10, 30, 20 becomes 1, 100, 50.5.
    private let columns: [String: [Double?]] = ["hitte": [30, 40, 50], "sterk_eenzaam_pct": [10, 30, 20]]

    @Test func `the default index is a geometric mean of min-max values`() throws {
        let scores = try IndexScores(of: buurten(columns), by: .standard)
        let middle = (50.5 * 100).squareRoot()
        #expect(isClose(scores.scores, [1, middle, middle]))
        #expect(scores.low == scores.scores)
        #expect(scores.high == scores.scores)
    }

    @Test(arguments: [
        // Second area: (2·50.5 + 100)/3, (50.5²·100)^(1/3), 3/(2/50.5 + 1/100); the third with 50.5 and 100 exchanged.
        (Aggregation.arithmetic, [1, 67, 83.5]), (.geometric, [1, 63.41532931479238, 79.6337424178924]),
        (.harmonic, [1, 60.47904191616766, 75.3731343283582]),
    ])
    func `weights are relative within a branch`(aggregation: Aggregation, expected: [Double]) throws {
        let method = try flatIndex(["hitte", "sterk_eenzaam_pct"], weights: [2, 1], aggregation: aggregation)
        let scores = try IndexScores(of: buurten(columns), by: method).scores
        #expect(isClose(scores, expected))
        let scaled = try flatIndex(["hitte", "sterk_eenzaam_pct"], weights: [1, 0.5], aggregation: aggregation)
        #expect(isClose(try IndexScores(of: buurten(columns), by: scaled).scores, scores))
    }

    @Test func `branches are aggregated before their parents`() throws {
        let tree: [IndexPart] = [
            .leaf(Indicator("a", column: "a", weight: 1)),
            .branch(
                name: "B", weight: 3,
                parts: [
                    .leaf(Indicator("b", column: "b", weight: 1)),
                    .branch(name: "C", weight: 1, parts: [.leaf(Indicator("c", column: "c", direction: .lower))]),
                ]),
        ]
        let method = try IndexMethod(normalisation: .none, aggregation: .arithmetic, parts: tree)
        let scores = try IndexScores(of: buurten(["a": [8], "b": [4], "c": [-2]]), by: method)
        // a = 8; B = (4 + 2)/2 = 3; score = (8 + 3·3)/4.
        #expect(scores.scores == [4.25])
        #expect(scores.contributions == [[2], [2.25]])
    }

    @Test func `a missing leaf gives no score, or is left out by reweighting`() throws {
        let table = try buurten(["a": [0, 10, 5, 10], "b": [0, 10, nil, nil], "c": [0, 10, 10, nil]])
        let omit = try IndexScores(of: table, by: flatIndex(["a", "b", "c"], range: Scale(0, 10)))
        #expect(omit.scores == [0, 10, nil, nil])
        #expect(isClose(omit.low, [0, 10, 5, 10.0 / 3]))
        #expect(isClose(omit.high, [0, 10, 25.0 / 3, 10]))
        #expect(omit.contributions.allSatisfy { $0[2] == nil && $0[3] == nil })
        let reweight = try IndexScores(
            of: table,
            by: flatIndex(["a", "b", "c"], range: Scale(0, 10), aggregation: .arithmetic, missing: .reweight))
        #expect(isClose(reweight.scores, [0, 10, 7.5, 10]))
        #expect(isClose(reweight.low, [0, 10, 5, 10.0 / 3]))
        #expect(reweight.contributions[1][2] == nil)
    }

    @Test func `reweighting takes each scale over the areas that have the leaf`() throws {
        let table = try buurten(["a": [0, 10, nil], "b": [nil, 3, 4]])
        let method = try flatIndex(["a", "b"], range: Scale(0, 100), aggregation: .arithmetic, missing: .reweight)
        #expect(try IndexScores(of: table, by: method).scores == [0, 50, 100])
    }

    @Test func `a branch without any leaf is itself missing`() throws {
        let tree: [IndexPart] = [
            .leaf(Indicator("a", column: "a")),
            .branch(
                name: "B", weight: 3,
                parts: [.leaf(Indicator("b", column: "b")), .leaf(Indicator("c", column: "c"))]),
        ]
        let method = try IndexMethod(
            normalisation: .none, aggregation: .arithmetic, missing: .reweight, parts: tree)
        let table = try buurten(["a": [8, 8, nil], "b": [nil, 4, nil], "c": [nil, nil, nil]])
        #expect(try IndexScores(of: table, by: method).scores == [8, 5, nil])
    }

    @Test func `without a complete area there is no score and no range`() throws {
        let scores = try IndexScores(of: buurten(["hitte": [nil, 40], "sterk_eenzaam_pct": [3, nil]]), by: .standard)
        #expect(scores.scores == [nil, nil])
        #expect(scores.low == [nil, nil])
        #expect(scores.high == [nil, nil])
    }

    @Test(arguments: [Aggregation.geometric, .harmonic])
    func `a value that has no mean is named with its area`(aggregation: Aggregation) throws {
        let failure = try #require(throws: Failure.self) {
            try IndexScores(
                of: buurten(["a": [1, 2, 0], "b": [1, 2, 3]]),
                by: flatIndex(["a", "b"], .none, aggregation: aggregation))
        }
        #expect(failure.location == "BU00010003, indicator a (kolom a)")
        #expect(failure.remedy.contains("bereik [1, 100]"))
    }
}
