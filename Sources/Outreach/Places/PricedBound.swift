/// An upper limit on what a number of places can serve, by Lagrangian relaxation.
///
/// For prices 0 ≤ λ ≤ w on the units of demand, no p candidates serve more than Σ (w − λ) + the p largest Σ λ over what a candidate
/// serves (Galvão and ReVelle, European Journal of Operational Research 88, 1996). Subgradient steps (Held, Wolfe and Crowder,
/// Mathematical Programming 6, 1974) look for the prices with the lowest limit.
struct PricedBound {
    /// Proven: no choice serves more.
    private(set) var bound = Double.infinity
    /// Per candidate the sum of the prices of what it serves, at the prices of the bound.
    private(set) var values: [Double] = []
    /// The `count` candidates with the largest values, then the others, best first.
    private(set) var order: [Int] = []
    /// The choice that serves most among those with the largest values at any prices that were tried.
    private(set) var choice: [Int] = []

    private static let mostSteps = 4000
    private static let patience = 60

    /// - Parameters:
    ///   - count: how many candidates may be chosen, 1 or more.
    ///   - goal: what a known choice serves; prices are tuned until the bound comes down to it.
    ///   - isLate: asked now and then; the best bound so far is kept once it says so.
    init(_ problem: CoveringProblem, count: Int, goal: Double, isLate: () -> Bool) {
        let servers = problem.servers
        let weights = problem.weights
        var prices = weights.indices.map { weights[$0] / Double(max(servers[$0].count, 1)) }
        var (pace, sinceBetter) = (1.0, 0)
        var times = [Int](repeating: 0, count: weights.count)
        var (most, target) = (-1.0, goal)
        for step in 0..<Self.mostSteps {
            let values = problem.covers.map { $0.reduce(0) { $0 + prices[$1] } }
            let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
            let chosen = order.prefix(count)
            let limit =
                weights.indices.reduce(0) { $0 + (weights[$1] - prices[$1]) } + chosen.reduce(0) { $0 + values[$1] }
            sinceBetter += 1
            if limit < bound {
                if limit < bound - 1e-6 * abs(limit) { sinceBetter = 0 }
                (bound, self.values, self.order) = (limit, values, order)
            }
            for unit in times.indices { times[unit] = 0 }
            for candidate in chosen { for unit in problem.covers[candidate] { times[unit] += 1 } }
            let served = weights.indices.reduce(0) { times[$1] > 0 ? $0 + weights[$1] : $0 }
            if served > most { (most, choice) = (served, Array(chosen)) }
            target = max(target, served)
            if bound <= target * (1 + 1e-12) || (step % 16 == 15 && isLate()) { return }
            if sinceBetter > Self.patience {
                (pace, sinceBetter) = (pace / 2, 0)
                if pace < 1e-3 { return }
            }
            // Lowering a price at 0, or raising one at its weight, would change nothing.
            var square = 0.0
            for unit in weights.indices {
                let isStuck = times[unit] > 1 ? prices[unit] <= 0 : times[unit] == 0 && prices[unit] >= weights[unit]
                if !isStuck { square += Double((times[unit] - 1) * (times[unit] - 1)) }
            }
            guard square > 0 else { return }
            let stride = pace * max(limit - target, 1e-6 * abs(limit)) / square
            for unit in weights.indices {
                prices[unit] = min(max(prices[unit] - stride * Double(times[unit] - 1), 0), weights[unit])
            }
        }
    }
}
