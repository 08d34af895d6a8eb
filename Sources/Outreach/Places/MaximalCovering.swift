package import Areas

/// A choice of candidates and how good it is.
package struct PlaceChoice: Sendable, Equatable {
    /// The numbers of the chosen candidates, ascending.
    package let chosen: [Int]
    /// The weight that they serve.
    package let covered: Double
    /// Proven: no choice of as many serves more.
    package let bound: Double

    /// Whether no other choice of as many serves more (but for a millionth of it).
    package var isOptimal: Bool { bound <= covered + 1e-6 * abs(covered) }
    /// What a better choice could serve more at most, as a part of the bound.
    package var gap: Double { isOptimal || bound <= 0 ? 0 : (bound - covered) / bound }
}

extension CoveringProblem {
    /// The choice of at most `count` candidates that serves most: the maximal covering location problem (Church and ReVelle, Papers
    /// of the Regional Science Association 32, 1974), to proven optimality unless time is up.
    ///
    /// First what needs no search: units with the same candidates are one, candidates that another one outdoes go. A greedy choice
    /// with exchanges gives a value; prices (`PricedBound`) give a limit, and prove of most candidates that they are in no better
    /// choice, or in all. What is left is an integer programme.
    ///
    /// - Parameter floor: choices that serve no more than this are of no interest: the search may stop once it has proven that
    ///   there are only those; the bound then says so.
    package func bestChoice(of count: Int, until deadline: Deadline, above floor: Double = 0) throws(Failure)
        -> PlaceChoice
    {
        guard count > 0 else { return PlaceChoice(chosen: [], covered: 0, bound: 0) }
        var search = CoveringSearch(self, count: count, floor: floor)
        try search.run(until: deadline)
        let value = covered(by: search.chosen)
        return PlaceChoice(chosen: search.chosen.sorted(), covered: value, bound: max(search.bound, value))
    }
}

/// The state of a search for the best choice.
private struct CoveringSearch {
    private(set) var chosen: [Int] = []
    private(set) var bound: Double
    private let whole: CoveringProblem
    private let floor: Double
    private var value = 0.0
    private var rest: ReducedProblem
    /// Candidates that every better choice has, and what they serve.
    private var taken: [Int] = []
    private var takenValue = 0.0
    private var count: Int

    init(_ problem: CoveringProblem, count: Int, floor: Double) {
        (whole, self.count, self.floor) = (problem, count, floor)
        rest = ReducedProblem(problem, candidates: Array(problem.covers.indices))
        bound = problem.reachable
    }

    /// A better choice serves more than this.
    private var target: Double { max(value, floor) }
    private var tolerance: Double { 1e-9 * max(bound, 1e-9) }

    mutating func run(until deadline: Deadline) throws(Failure) {
        while true {
            tryQuickly()
            guard count > 0, !rest.problem.covers.isEmpty else { return settle(takenValue) }
            // With as many to choose as there are, the quick choice took them all.
            guard rest.problem.covers.count > count else { return settle(takenValue + rest.problem.reachable) }
            let priced = PricedBound(rest.problem, count: count, goal: target - takenValue) { deadline.isPast }
            bound = min(bound, takenValue + priced.bound)
            tryExchanges(priced.choice)
            guard bound > target + tolerance else { return settle(bound) }
            guard !deadline.isPast else { return }
            guard narrow(priced) else { break }
        }
        try solveRest(within: deadline.secondsLeft)
    }

    private mutating func settle(_ limit: Double) { bound = max(target, min(bound, limit)) }

    /// Takes a greedy choice with exchanges from what is left, where it is better than what there is.
    private mutating func tryQuickly() {
        tryExchanges(QuickChoice(rest.problem).greedy(count))
    }

    /// Improves a choice from what is left by exchanges, and takes it where it is better than what there is.
    private mutating func tryExchanges(_ choice: [Int]) {
        let found = QuickChoice(rest.problem).improved(choice, count: count)
        keep(taken + found.map { rest.candidates[$0] })
    }

    private mutating func keep(_ choice: [Int]) {
        let worth = whole.covered(by: choice)
        if worth > value { (chosen, value) = (choice, worth) }
    }

    /// Drops the candidates that no better choice has, and takes those that every better choice has. `false` where prices tell of
    /// none.
    private mutating func narrow(_ priced: PricedBound) -> Bool {
        let (values, order) = (priced.values, priced.order)
        let needed = target - takenValue - tolerance
        let (last, next) = (values[order[count - 1]], values[order[count]])
        let entering = order.prefix(count).filter { priced.bound - values[$0] + next < needed }
        let leaving = order.dropFirst(count).filter { priced.bound - last + values[$0] < needed }
        guard !entering.isEmpty || !leaving.isEmpty else { return false }
        let gone = Set(entering).union(leaving)
        let problem = rest.problem
        var isServed = [Bool](repeating: false, count: problem.weights.count)
        for candidate in entering { for unit in problem.covers[candidate] { isServed[unit] = true } }
        var numbers = [Int?](repeating: nil, count: problem.weights.count)
        var weights: [Double] = []
        for unit in problem.weights.indices where !isServed[unit] {
            numbers[unit] = weights.count
            weights.append(problem.weights[unit])
        }
        taken += entering.map { rest.candidates[$0] }
        takenValue = whole.covered(by: taken)
        count -= entering.count
        let kept = problem.covers.indices.filter { !gone.contains($0) }
        rest = ReducedProblem(
            CoveringProblem(weights: weights, covers: kept.map { problem.covers[$0].compactMap { numbers[$0] } }),
            candidates: kept.map { rest.candidates[$0] })
        return true
    }

    private mutating func solveRest(within seconds: Double) throws(Failure) {
        let problem = rest.problem
        let programme = CoveringProgramme(problem, count: count)
        let quick = QuickChoice(problem)
        let start = programme.values(of: quick.improved(quick.greedy(count), count: count))
        switch try programme.programme.maximum(within: seconds, from: start) {
        case .optimal(let solution):
            keep(taken + programme.choice(solution.values).map { rest.candidates[$0] })
            settle(takenValue + solution.objective * programme.unit)
        case .stopped(let solution):
            guard let solution else { return }
            keep(taken + programme.choice(solution.values).map { rest.candidates[$0] })
            settle(takenValue + solution.bound * programme.unit)
        // Choosing nothing holds to every limit.
        case .infeasible: break
        }
    }
}
