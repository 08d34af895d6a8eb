package import Areas

/// The fewest candidates that serve enough.
package enum SmallestCover: Sendable, Equatable {
    /// A choice that serves enough; no choice of fewer than `least` does (proven), so it is the smallest where it has that many.
    case found(PlaceChoice, least: Int)
    /// All candidates together serve only this much.
    case outOfReach(reachable: Double)
}

extension CoveringProblem {
    /// The smallest choice that serves at least `needed` (partial set covering; all that can be reached: the location set covering
    /// problem of Toregas and others, Operations Research 19, 1971).
    ///
    /// The best choice of p serves more as p grows, so the smallest is the first p whose best choice serves enough: prices rule out
    /// small p, a greedy choice with exchanges gives one that will do, and what lies between is searched exactly. When
    /// time is up, `least` says how far the proof has come.
    package func smallestChoice(serving needed: Double, until deadline: Deadline) throws(Failure) -> SmallestCover {
        guard needed > 0 else { return .found(PlaceChoice(chosen: [], covered: 0, bound: 0), least: 0) }
        let reachable = reachable
        let enough = needed * (1 - 1e-9)
        guard reachable >= enough else { return .outOfReach(reachable: reachable) }
        let reduced = ReducedProblem(self, candidates: Array(covers.indices))
        var best = reduced.smallQuickChoice(serving: enough, until: deadline)
        var least = max(1, reduced.fewest(serving: enough, below: best.count, until: deadline))
        if reachable < needed * (1 + 1e-9), least < best.count {
            let exact = try reduced.smallestFullChoice(from: best, until: deadline)
            (best, least) = (exact.chosen, max(least, exact.least))
        }
        while least < best.count, !deadline.isPast {
            let choice = try bestChoice(of: least, until: deadline, above: enough * (1 - 1e-12))
            if choice.covered >= enough {
                best = choice.chosen.map { $0 }
                return .found(PlaceChoice(chosen: best, covered: choice.covered, bound: choice.bound), least: least)
            }
            guard choice.bound <= enough else { break }
            least += 1
        }
        let chosen = best.sorted()
        let value = covered(by: chosen)
        return .found(
            PlaceChoice(chosen: chosen, covered: value, bound: max(value, min(reachable, value))), least: least)
    }
}

extension ReducedProblem {
    /// Greedy until it serves enough, then one less for as long as exchanges make up for it; numbers of the whole problem.
    fileprivate func smallQuickChoice(serving enough: Double, until deadline: Deadline) -> [Int] {
        let quick = QuickChoice(problem)
        let greedy = quick.greedy(problem.covers.count)
        var count = greedy.count
        // The greedy order serves more with every step.
        var served = [Bool](repeating: false, count: problem.weights.count)
        var value = 0.0
        for (place, candidate) in greedy.enumerated() {
            for unit in problem.covers[candidate] where !served[unit] {
                served[unit] = true
                value += problem.weights[unit]
            }
            if value >= enough {
                count = place + 1
                break
            }
        }
        var best = Array(greedy.prefix(count))
        while best.count > 1, !deadline.isPast {
            let fewer = quick.improved(Array(greedy.prefix(best.count - 1)), count: best.count - 1)
            guard fewer.count < best.count, problem.covered(by: fewer) >= enough else { break }
            best = fewer
        }
        return best.map { candidates[$0] }
    }

    /// A number that no smaller choice can do with: one more than the largest that prices rule out.
    fileprivate func fewest(serving enough: Double, below count: Int, until deadline: Deadline) -> Int {
        var (ruledOut, possible) = (0, count)
        while possible - ruledOut > 1, !deadline.isPast {
            let middle = (ruledOut + possible) / 2
            guard middle < problem.covers.count else {
                possible = middle
                continue
            }
            let priced = PricedBound(problem, count: middle, goal: enough * (1 - 1e-6)) { deadline.isPast }
            if priced.bound < enough { ruledOut = middle } else { possible = middle }
        }
        return ruledOut + 1
    }

    /// Everything that can be served, by as few as possible: min Σ x with Σ x ≥ 1 over the candidates of every unit.
    fileprivate func smallestFullChoice(
        from start: [Int], until deadline: Deadline
    ) throws(Failure) -> (chosen: [Int], least: Int) {
        var programme = IntegerProgramme()
        let chosen = problem.covers.map { _ in programme.add(gain: -1, in: 0...1, whole: true) }
        for servers in problem.servers {
            programme.limit(servers.map { IntegerProgramme.Term(chosen[$0], 1) }, atLeast: 1)
        }
        let isStart = Set(start)
        let values = candidates.map { isStart.contains($0) ? 1.0 : 0 }
        switch try programme.maximum(within: deadline.secondsLeft, from: values) {
        case .optimal(let solution):
            let found = candidates.indices.filter { solution.values[$0] > 0.5 }.map { candidates[$0] }
            return (found, found.count)
        case .stopped(let solution):
            guard let solution else { return (start, 1) }
            let found = candidates.indices.filter { solution.values[$0] > 0.5 }.map { candidates[$0] }
            let least = solution.bound.isFinite ? Int((-solution.bound - 1e-6).rounded(.up)) : 1
            return (found.count <= start.count ? found : start, max(1, least))
        // Every unit has a candidate.
        case .infeasible: return (start, 1)
        }
    }
}
