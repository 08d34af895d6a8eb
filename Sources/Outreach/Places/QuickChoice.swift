/// A good choice of places in little time: what an exact search begins from.
struct QuickChoice {
    private let problem: CoveringProblem
    private let servers: [[Int]]

    init(_ problem: CoveringProblem) { (self.problem, servers) = (problem, problem.servers) }

    /// Candidates one by one, each time the one that adds most (of equals the first), at most `count` and only those that add
    /// something.
    func greedy(_ count: Int) -> [Int] {
        var state = State(problem)
        while state.chosen.count < count, let best = state.best(problem) { state.add(best, problem, servers) }
        return state.chosen
    }

    /// The same order among some candidates only.
    func ordered(_ candidates: [Int]) -> [Int] {
        var state = State(problem)
        var left = candidates.sorted()
        while !left.isEmpty {
            var best = 0
            for place in left.indices where state.gain[left[place]] > state.gain[left[best]] { best = place }
            state.add(left.remove(at: best), problem, servers)
        }
        return state.chosen
    }

    /// Exchanges a chosen candidate for another one for as long as that adds something (Teitz and Bart, Operations Research 16,
    /// 1968), and fills up to `count`.
    func improved(_ choice: [Int], count: Int) -> [Int] {
        var state = State(problem)
        for candidate in choice { state.add(candidate, problem, servers) }
        while state.chosen.count < count, let best = state.best(problem) { state.add(best, problem, servers) }
        let tolerance = 1e-9 * problem.weights.reduce(0, +)
        for _ in 0..<20 {
            var isBetter = false
            for leaving in state.chosen {
                let loss = state.loss(of: leaving, problem)
                state.remove(leaving, problem, servers)
                if let entering = state.best(problem), state.gain[entering] > loss + tolerance {
                    state.add(entering, problem, servers)
                    isBetter = true
                } else {
                    state.add(leaving, problem, servers)
                }
            }
            if !isBetter { break }
        }
        return state.chosen.sorted()
    }

    /// A choice, how often it serves each unit, and what each candidate would add to it.
    private struct State {
        var chosen: [Int] = []
        var times: [Int]
        var gain: [Double]

        init(_ problem: CoveringProblem) {
            times = Array(repeating: 0, count: problem.weights.count)
            gain = problem.covers.map { $0.reduce(0) { $0 + problem.weights[$1] } }
        }

        func best(_ problem: CoveringProblem) -> Int? {
            var best: Int?
            for candidate in gain.indices where gain[candidate] > best.map({ gain[$0] }) ?? 0 { best = candidate }
            guard let best, problem.covers[best].contains(where: { times[$0] == 0 }) else { return nil }
            return best
        }

        func loss(of candidate: Int, _ problem: CoveringProblem) -> Double {
            problem.covers[candidate].reduce(0) { times[$1] == 1 ? $0 + problem.weights[$1] : $0 }
        }

        mutating func add(_ candidate: Int, _ problem: CoveringProblem, _ servers: [[Int]]) {
            chosen.append(candidate)
            for unit in problem.covers[candidate] {
                times[unit] += 1
                if times[unit] == 1 { for other in servers[unit] { gain[other] -= problem.weights[unit] } }
            }
        }

        mutating func remove(_ candidate: Int, _ problem: CoveringProblem, _ servers: [[Int]]) {
            chosen.removeAll { $0 == candidate }
            for unit in problem.covers[candidate] {
                times[unit] -= 1
                if times[unit] == 0 { for other in servers[unit] { gain[other] += problem.weights[unit] } }
            }
        }
    }
}
