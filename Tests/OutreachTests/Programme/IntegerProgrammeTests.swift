import Areas
import Outreach
import TestSupport
import Testing

@Suite struct IntegerProgrammeTests {
    /// A random programme whose variables are whole numbers 0...3, so that all values can be tried.
    private func programme(seed: UInt64) -> IntegerProgramme {
        var random = SplitMix64(seed: seed)
        var programme = IntegerProgramme()
        let count = Int.random(in: 1...6, using: &random)
        for _ in 0..<count {
            _ = programme.add(gain: Double(Int.random(in: -3...9, using: &random)), in: 0...3, whole: true)
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let terms = (0..<count).map {
                IntegerProgramme.Term($0, Double(Int.random(in: -2...5, using: &random)))
            }
            let limit = Double(Int.random(in: -2...12, using: &random))
            switch Int.random(in: 0...2, using: &random) {
            case 0: programme.limit(terms, atMost: limit)
            case 1: programme.limit(terms, atLeast: limit)
            default: programme.limit(terms, atLeast: limit - 3, atMost: limit)
            }
        }
        return programme
    }

    private func best(_ programme: IntegerProgramme) -> Double? {
        let count = programme.variables.count
        var best: Double?
        for number in 0..<(0..<count).reduce(1, { power, _ in power * 4 }) {
            let values = (0..<count).map { Double((number >> (2 * $0)) & 3) }
            guard programme.allows(values) else { continue }
            best = max(best ?? -.infinity, programme.objective(values))
        }
        return best
    }

    @Test(arguments: 1...300)
    func `equals trying everything`(seed: Int) throws {
        let programme = programme(seed: UInt64(seed))
        let outcome = try programme.maximum(within: 60)
        guard let best = best(programme) else {
            #expect(outcome == .infeasible)
            return
        }
        guard case .optimal(let solution) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(abs(solution.objective - best) < 1e-9)
        #expect(solution.gap == 0)
        #expect(programme.allows(solution.values))
    }

    @Test func `terms of one variable are added up`() throws {
        var programme = IntegerProgramme()
        let x = programme.add(gain: 1, in: 0...10, whole: true)
        programme.limit([.init(x, 1), .init(x, 1)], atMost: 7)
        guard case .optimal(let solution) = try programme.maximum(within: 10) else {
            Issue.record("no optimum")
            return
        }
        #expect(solution.values == [3])
    }

    @Test func `a programme without variables`() throws {
        #expect(
            try IntegerProgramme().maximum(within: 1)
                == .optimal(ProgrammeSolution(values: [], objective: 0, bound: 0)))
        var impossible = IntegerProgramme()
        impossible.limit([], atLeast: 1)
        #expect(try impossible.maximum(within: 1) == .infeasible)
    }

    @Test func `continuous variables need not be whole`() throws {
        var programme = IntegerProgramme()
        let (x, y) = (programme.add(gain: 1, in: 0...10, whole: false), programme.add(gain: 1, in: 0...10, whole: true))
        programme.limit([.init(x, 2), .init(y, 2)], atMost: 5)
        guard case .optimal(let solution) = try programme.maximum(within: 10) else {
            Issue.record("no optimum")
            return
        }
        #expect(abs(solution.objective - 2.5) < 1e-9)
    }

    /// A subset-sum whose relaxation says nothing: branch and bound needs longer than there is.
    @Test func `out of time gives the best so far with a proven bound`() throws {
        var random = SplitMix64(seed: 5)
        var programme = IntegerProgramme()
        let weights = (0..<60).map { _ in Double(2 * Int.random(in: 100_000...999_999, using: &random)) }
        for weight in weights { _ = programme.add(gain: weight, in: 0...1, whole: true) }
        let limit = (weights.reduce(0, +) / 4).rounded() * 2 + 1
        programme.limit(weights.indices.map { .init($0, weights[$0]) }, atMost: limit)
        var start = [Double](repeating: 0, count: 60)
        start[0] = 1
        guard case .stopped(let solution?) = try programme.maximum(within: 0.3, from: start) else {
            Issue.record("expected to be stopped with a solution")
            return
        }
        #expect(programme.allows(solution.values))
        #expect(solution.objective >= weights[0])
        #expect(solution.bound >= solution.objective && solution.bound <= limit + 1)
    }
}
