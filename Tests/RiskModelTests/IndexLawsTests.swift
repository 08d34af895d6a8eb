import Areas
import TestSupport
import Testing

@testable import RiskModel

/// Laws that hold for every method, on seeded random areas of which about one figure in eight is missing.
@Suite struct IndexLawsTests {
    struct Recipe: Sendable, CustomTestStringConvertible {
        let normalisation: Normalisation
        let aggregation: Aggregation
        let missing: MissingRule
        var testDescription: String { "\(normalisation.rawValue), \(aggregation.rawValue), \(missing.rawValue)" }

        static let all: [Recipe] = Normalisation.allCases.flatMap { normalisation in
            Aggregation.allCases.flatMap { aggregation in
                MissingRule.allCases.map { Recipe(normalisation: normalisation, aggregation: aggregation, missing: $0) }
            }
        }.filter { !($0.normalisation == .zScore && $0.aggregation.needsPositive) }

        func method(_ columns: [String], weights: [Double]? = nil) throws -> IndexMethod {
            try flatIndex(
                columns, weights: weights, normalisation, aggregation: aggregation, missing: missing,
                goalposts: Scale(10, 40))
        }
    }

    private func randomColumns(_ seed: UInt64, count: Int = 60) -> [String: [Double?]] {
        var random = SplitMix64(seed: seed)
        var columns: [String: [Double?]] = [:]
        for name in ["a", "b", "c"] {
            columns[name] = (0..<count).map { _ in
                Int.random(in: 0..<8, using: &random) == 0 ? nil : Double.random(in: 1...50, using: &random)
            }
        }
        return columns
    }

    @Test(arguments: Recipe.all)
    func `low, score and high stand in order, and are equal where nothing is missing`(recipe: Recipe) throws {
        let columns = randomColumns(1)
        let scores = try IndexScores(of: buurten(columns), by: recipe.method(["a", "b", "c"], weights: [1, 2, 0.5]))
        for area in 0..<60 {
            let (low, high) = (try #require(scores.low[area]), try #require(scores.high[area]))
            #expect(low <= high)
            if let score = scores.scores[area] { #expect(low <= score && score <= high) }
            if columns.values.allSatisfy({ $0[area] != nil }) { #expect(low == high && low == scores.scores[area]) }
        }
    }

    @Test(arguments: Recipe.all)
    func `contributions sum to the score`(recipe: Recipe) throws {
        let scores = try IndexScores(
            of: buurten(randomColumns(2)), by: recipe.method(["a", "b", "c"], weights: [3, 1, 1]))
        for area in 0..<60 {
            guard let score = scores.scores[area] else { continue }
            let sum = scores.contributions.compactMap { $0[area] }.reduce(0, +)
            #expect(isClose(sum, score, 1e-10))
        }
    }

    @Test(arguments: Recipe.all)
    func `the order of the areas changes no score, not in the last bit`(recipe: Recipe) throws {
        let table = try buurten(randomColumns(3))
        let method = try recipe.method(["a", "b", "c"])
        var random = SplitMix64(seed: 30)
        let shuffle = Array(0..<60).shuffled(using: &random)
        let before = try Assessment(of: table, index: method, rankedBy: .index)
        let after = try Assessment(of: table.selecting(shuffle), index: method, rankedBy: .index)
        #expect(after.index == shuffle.map { before.index[$0] })
        #expect(after.indexHigh == shuffle.map { before.indexHigh[$0] })
        #expect(after.rank == shuffle.map { before.rank[$0] })
        #expect(after.order.map { shuffle[$0] } == before.order)
    }

    @Test(arguments: Recipe.all)
    func `raising one indicator of an area never lowers its score`(recipe: Recipe) throws {
        let columns = randomColumns(4)
        let method = try recipe.method(["a", "b", "c"], weights: [1, 2, 3])
        let before = try IndexScores(of: buurten(columns), by: method).scores
        for area in stride(from: 0, to: 60, by: 7) {
            var raised = columns
            raised["b"]?[area] = columns["b"]?[area].map { $0 + 9 }
            let after = try IndexScores(of: buurten(raised), by: method).scores
            guard let old = before[area], let new = after[area] else { continue }
            #expect(new >= old - 1e-9)
        }
    }

    @Test(arguments: Recipe.all.filter { [.minMax, .percentile, .goalposts].contains($0.normalisation) })
    func `scores stay on the scale`(recipe: Recipe) throws {
        let scores = try IndexScores(of: buurten(randomColumns(5)), by: recipe.method(["a", "b", "c"]))
        for score in (scores.scores + scores.low + scores.high).compactMap({ $0 }) {
            #expect((0...100).contains(score))
        }
    }

    @Test(arguments: Recipe.all.filter { $0.missing == .omit })
    func `counting an indicator twice within its branch changes no rank`(recipe: Recipe) throws {
        func tree(_ twice: Bool) throws -> IndexMethod {
            let copies = twice ? ["a", "a opnieuw"] : ["a"]
            let parts: [IndexPart] = [
                .branch(
                    name: "A", weight: 1,
                    parts: copies.map { .leaf(Indicator($0, column: "a", goalposts: Scale(10, 40))) }),
                .branch(
                    name: "B", weight: 1, parts: [.leaf(Indicator("b", column: "b", goalposts: Scale(10, 40)))]),
            ]
            return try IndexMethod(
                normalisation: recipe.normalisation, aggregation: recipe.aggregation, missing: recipe.missing,
                parts: parts)
        }
        let table = try buurten(randomColumns(6))
        let once = try Assessment(of: table, index: tree(false), rankedBy: .index)
        let twice = try Assessment(of: table, index: tree(true), rankedBy: .index)
        #expect(once.rank == twice.rank)
        #expect(isClose(once.index, twice.index, 1e-10))
    }
}
