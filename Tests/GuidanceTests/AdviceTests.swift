import Areas
import Testing

@testable import Guidance

/// Rules on areas, with what is unknown kept apart from what is not so.
@Suite struct AdviceTests {
    /// Four areas: everything known, hot and alone; few lonely; without heat; without anything.
    static var profiles: Profiles {
        var profiles = Profiles(count: 4)
        profiles.set("hitte", .numbers([45, 36, nil, nil]))
        profiles.set("pct", .numbers([20, 5, 10, nil]))
        profiles.set("mensen", .numbers([200, 0, 100, nil]))
        profiles.set("ouderen", .numbers([50, 0, 10, nil]))
        profiles.set("cluster", .words(["hoog-hoog", "niet significant", nil, nil]))
        profiles.set("ontbreekt", .lists([[], [], ["hitte"], ["hitte", "pct"]]))
        profiles.set("leeg", .numbers([nil, nil, nil, nil]))
        profiles.set("pct", of: .gemeente, [15, 15, 15, nil])
        return profiles
    }

    private func judge(_ condition: Condition) -> [Judgement] { Evaluation(profiles: Self.profiles).judge(condition) }
    private func value(_ name: String) -> Judgement { .unknown([.value(name)]) }

    @Test(arguments: [
        (ColumnTest("hitte", .own, [.atLeast(45)]), [Judgement.holds, .fails]),
        (ColumnTest("hitte", .own, [.above(45)]), [.fails, .fails]),
        (ColumnTest("hitte", .own, [.atMost(36)]), [.fails, .holds]),
        (ColumnTest("hitte", .own, [.below(36)]), [.fails, .fails]),
        (ColumnTest("hitte", .own, [.atLeast(30), .below(40)]), [.fails, .holds]),
        (ColumnTest("hitte", .own, [.oneOfNumbers([45, 1])]), [.holds, .fails]),
        (ColumnTest("hitte", .own, [.noneOfNumbers([45])]), [.fails, .holds]),
        (ColumnTest("cluster", .own, [.oneOf(["hoog-hoog"])]), [.holds, .fails]),
        (ColumnTest("cluster", .own, [.noneOf(["hoog-hoog"])]), [.fails, .holds]),
        (ColumnTest("ouderen", .share(of: "mensen"), [.atLeast(0.25)]), [.holds, .unknown([.value("mensen")])]),
        (ColumnTest("pct", .difference(from: "hitte"), [.below(-30)]), [.fails, .holds]),
        (ColumnTest("pct", .beside(.gemeente), [.atLeast(5)]), [.holds, .fails]),
    ])
    func `every kind of test, and nobody is judged on what is unknown`(test: ColumnTest, first: [Judgement]) {
        let judged = judge(.test(test))
        #expect(Array(judged.prefix(2)) == first)
        guard case .unknown = judged[3] else {
            Issue.record("an area without figures was judged")
            return
        }
    }

    @Test func `lists are always known, and numbers count what is in them`() {
        #expect(
            judge(.test(ColumnTest("ontbreekt", .own, [.contains(["hitte"])]))) == [.fails, .fails, .holds, .holds])
        #expect(judge(.test(ColumnTest("ontbreekt", .own, [.atLeast(2)]))) == [.fails, .fails, .fails, .holds])
    }

    @Test func `the highest share keeps ties together and looks at areas with a value alone`() {
        var profiles = Profiles(count: 6)
        profiles.set("n", .numbers([1, 5, 5, 2, nil, 3]))
        func judged(_ demand: ColumnTest.Demand) -> [Judgement] {
            Evaluation(profiles: profiles).judge(.test(ColumnTest("n", .own, [demand])))
        }
        let unknown = Judgement.unknown([.value("n")])
        #expect(judged(.amongHighest(0.2)) == [.fails, .holds, .holds, .fails, unknown, .fails])
        #expect(judged(.amongHighest(0.6)) == [.fails, .holds, .holds, .fails, unknown, .holds])
        #expect(judged(.amongLowest(0.2)) == [.holds, .fails, .fails, .fails, unknown, .fails])
        #expect(judged(.amongHighest(1)) == [.holds, .holds, .holds, .holds, unknown, .holds])
    }

    @Test func `a column that nobody fills is a column that is not there`() {
        #expect(
            judge(.test(ColumnTest("leeg", .own, [.atLeast(0)])))
                == Array(repeating: .unknown([.column("leeg")]), count: 4))
        #expect(judge(.test(ColumnTest("nooit", .own, [.atLeast(0)])))[0] == .unknown([.column("nooit")]))
        #expect(judge(.test(ColumnTest("pct", .share(of: "nooit"), [.atLeast(0)])))[0] == .unknown([.column("nooit")]))
        #expect(judge(.test(ColumnTest("pct", .beside(.land), [.atLeast(0)])))[0] == .unknown([.group("pct", .land)]))
    }

    @Test func `what is unknown does not matter where the rest settles it`() {
        let unknown = Condition.test(ColumnTest("nooit", .own, [.atLeast(0)]))
        let hot = Condition.test(ColumnTest("hitte", .own, [.atLeast(40)]))
        #expect(
            judge(.all([unknown, hot])) == [
                .unknown([.column("nooit")]), .fails, .unknown([.column("nooit"), .value("hitte")]),
                .unknown([.column("nooit"), .value("hitte")]),
            ])
        #expect(judge(.any([unknown, hot]))[0] == .holds)
        #expect(judge(.any([unknown, hot]))[1] == .unknown([.column("nooit")]))
    }

    @Test func `advice lists what suits and what cannot be said, in the order of the rules`() {
        func rule(_ name: String, _ condition: Condition) -> Approach {
            Approach(
                name: .init(name), owner: .init("wij"), condition: condition,
                reason: .init("daarom", english: "because"))
        }
        let rules = Approaches(
            [
                rule("a", .test(ColumnTest("hitte", .own, [.atLeast(40)]))),
                rule("b", .test(ColumnTest("nooit", .own, [.atLeast(40)]))),
                rule("c", .test(ColumnTest("pct", .own, [.atLeast(10)]))),
            ], furtherColumns: [("nooit", "telt niemand")])
        let advice = advise(rules, on: Self.profiles)
        #expect(advice[0] == Advice(fitting: [0, 2], unjudged: [.init(approach: 1, lacks: [.column("nooit")])]))
        #expect(advice[1].fitting.isEmpty && advice[1].unjudged.map(\.approach) == [1])
        #expect(advice[3].unjudged.map(\.approach) == [0, 1, 2])
        #expect(rules.meaning(of: "nooit") == "telt niemand" && rules.meaning(of: "pct") == nil)
        #expect(rules.list[0].reason.text(in: .english) == "because" && rules.list[0].name.text(in: .english) == "a")
    }

    @Test func `the logic is Kleene's`() {
        let values: [Judgement] = [.fails, .unknown([.value("x")]), .holds]
        for (i, left) in values.enumerated() {
            for (j, right) in values.enumerated() {
                #expect(left.and(right) == values[min(i, j)])
                #expect(left.or(right) == values[max(i, j)])
            }
        }
    }
}
