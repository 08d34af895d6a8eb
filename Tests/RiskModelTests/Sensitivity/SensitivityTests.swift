import Areas
import TestSupport
import Testing

@testable import RiskModel

@Suite struct SensitivityTests {
    private func table(_ seed: UInt64, count: Int = 30) throws -> AreaTable {
        var random = SplitMix64(seed: seed)
        func column() -> [Double?] {
            (0..<count).map { _ in
                Int.random(in: 0..<10, using: &random) == 0 ? nil : Double.random(in: 1...90, using: &random)
            }
        }
        return try buurten(["a": column(), "b": column()])
    }

    @Test func `all 20 ways of two branches are run, and geometric never with z-scores`() throws {
        let sensitivity = try #require(try Sensitivity(of: table(1), index: flatIndex(["a", "b"]), top: 5))
        #expect(sensitivity.choices.count == 20)
        #expect(!sensitivity.choices.contains { $0.normalisation == .zScore && $0.aggregation == .geometric })
        #expect(sensitivity.choices.map(\.weights.name).prefix(4) == ["gegeven", "gelijk", "a +50%", "b +50%"])
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `bounds hold the given rank, and every way lies within them`(seed: UInt64) throws {
        let (table, index) = (try table(seed), try flatIndex(["a", "b"], weights: [2, 1]))
        let sensitivity = try #require(try Sensitivity(of: table, index: index, top: 5))
        let given = try Assessment(of: table, index: index, rankedBy: .index).rank
        #expect(sensitivity.givenRank == given)
        let first = try Assessment(of: table, index: sensitivity.choices[7].applied(to: index), rankedBy: .index).rank
        for area in 0..<table.count {
            guard let rank = given[area] else {
                #expect(sensitivity.best[area] == nil && sensitivity.timesInTop[area] == nil)
                continue
            }
            let (best, worst) = (try #require(sensitivity.best[area]), try #require(sensitivity.worst[area]))
            #expect(best <= rank && rank <= worst)
            #expect(best <= (first[area] ?? 0) && (first[area] ?? 99) <= worst)
            #expect((sensitivity.decisive[area] == nil) == (best == worst))
        }
    }

    @Test func `one indicator ranks the same in every way`() throws {
        let sensitivity = try #require(try Sensitivity(of: table(5), index: flatIndex(["a"]), top: 5))
        #expect(sensitivity.best == sensitivity.worst)
        #expect(sensitivity.decisive.allSatisfy { $0 == nil })
        #expect(sensitivity.shares.allSatisfy { $0.firstOrder == nil && $0.total == nil })
    }

    @Test func `a slash in the name of a branch makes it no part of another`() throws {
        func shifts(_ name: String) throws -> [Double]? {
            let index = try IndexMethod(parts: [
                .leaf(Indicator(name, column: "a")),
                .branch(
                    name: "x", weight: 1,
                    parts: [.leaf(Indicator("y", column: "b")), .leaf(Indicator("z", column: "a"))]),
            ])
            return try Sensitivity(of: table(7), index: index, top: 5)?.meanShift
        }
        #expect(try shifts("x/y") == shifts("other"))
    }

    @Test func `a range from 0 does not stop the geometric ways`() throws {
        let index = try flatIndex(["a", "b"], range: Scale(0, 10))
        #expect(try Sensitivity(of: table(6), index: index, top: 5) != nil)
    }

    /// A mean shift of two thirds of a place in each of 20 ways does not add up to 20 times that number.
    @Test func `differences by rounding are no variance`() {
        let choices = MethodChoice.all(for: .standard)
        let factorial = Factorial(choices: choices, values: choices.map { _ in 2.0 / 3 * 0.7 })
        #expect(factorial.variance == 0)
        #expect(MethodFactor.allCases.allSatisfy { factorial.total($0) == nil && factorial.firstOrder($0) == nil })
    }

    /// With limits of its own `a` outweighs `b`; no other way does that.
    @Test func `a given method that is none of the choices counts as one more way`() throws {
        let table = try buurten(["a": [10, 20, 30, 40], "b": [4, 3, 2, 90]])
        let index = try IndexMethod(
            normalisation: .goalposts, aggregation: .arithmetic,
            parts: [
                .leaf(Indicator("a", column: "a", goalposts: Scale(0, 1000))),
                .leaf(Indicator("b", column: "b", goalposts: Scale(0, 5))),
            ])
        let sensitivity = try #require(try Sensitivity(of: table, index: index, top: 1))
        #expect(sensitivity.ways == sensitivity.choices.count + 1)
        for area in 0..<4 {
            let (best, worst) = (try #require(sensitivity.best[area]), try #require(sensitivity.worst[area]))
            let times = try #require(sensitivity.timesInTop[area])
            #expect((best <= 1) == (times > 0) && (worst <= 1) == (times == sensitivity.ways))
        }
    }

    @Test func `fewer than two areas with an index give nothing`() throws {
        let table = try buurten(["a": [nil, nil], "b": [1, 2]])
        #expect(try Sensitivity(of: table, index: flatIndex(["a", "b"]), top: 1) == nil)
    }

    /// By hand: the value is 1 for z-scores and 3 for percentiles under every weight, and 5 for min-max.
    @Test func `a number that one factor decides is wholly the work of that factor`() throws {
        let choices = MethodChoice.all(for: try flatIndex(["a", "b"]))
        let values = choices.map { choice in
            switch choice.normalisation {
            case .zScore: 1.0
            case .percentile: 3.0
            default: 5.0
            }
        }
        let factorial = Factorial(choices: choices, values: values)
        // Means 5, 1 and 3: variance 8/3. The whole: 8 of 5, 4 of 1 and 8 of 3: variance 2.24.
        #expect(isClose(factorial.firstOrder(.normalisation), 8.0 / 3 / 2.24))
        #expect(isClose(factorial.firstOrder(.weights), 0))
        #expect(isClose(factorial.total(.aggregation), 0))
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func `a duplicate in the branch of an indicator changes no rank`(seed: UInt64) throws {
        let table = try table(seed)
        func index(_ copies: Int) throws -> IndexMethod {
            try IndexMethod(
                aggregation: .arithmetic,
                parts: [
                    .branch(
                        name: "A", weight: 1,
                        parts: (0..<copies).map { .leaf(Indicator("a\($0)", column: "a")) }),
                    .branch(name: "B", weight: 1, parts: [.leaf(Indicator("b", column: "b"))]),
                ])
        }
        let single = try Assessment(of: table, index: index(1), rankedBy: .index)
        let double = try Assessment(of: table, index: index(2), rankedBy: .index)
        #expect(single.rank == double.rank)
        let one = try #require(try Sensitivity(of: table, index: index(1), top: 5))
        let two = try #require(try Sensitivity(of: table, index: index(2), top: 5))
        #expect(one.best == two.best && one.worst == two.worst)
    }
}
