import Areas

/// Which candidates would serve which demand: the input of a choice of places.
///
/// Demand that is served already, and demand that no candidate serves, is not in it.
package struct CoveringProblem: Sendable, Equatable {
    /// What each unit of demand counts, above 0.
    package let weights: [Double]
    /// Per candidate the units it serves, ascending.
    package let covers: [[Int]]

    package init(weights: [Double], covers: [[Int]]) {
        precondition(weights.allSatisfy { $0 > 0 && $0.isFinite })
        precondition(
            covers.allSatisfy { $0.allSatisfy(weights.indices.contains) && zip($0, $0.dropFirst()).allSatisfy(<) })
        (self.weights, self.covers) = (weights, covers)
    }

    /// The demand within reach of candidates.
    ///
    /// - Parameters:
    ///   - weights: of each point of demand, 0 or more.
    ///   - isReached: whether a point has a place within reach already.
    package init(
        demand: DemandPoints, weights: [Double], isReached: [Bool], candidatesX: [Double], y candidatesY: [Double],
        reach: Double
    ) {
        let open = weights.indices.filter { weights[$0] > 0 && !isReached[$0] }
        let tree = PointTree(x: open.map { demand.x[$0] }, y: open.map { demand.y[$0] })
        self.init(
            weights: open.map { weights[$0] },
            covers: candidatesX.indices.map { tree.within(reach, ofX: candidatesX[$0], y: candidatesY[$0]) })
    }

    /// The sum of the weights that at least one of the candidates serves.
    package func covered(by candidates: [Int]) -> Double {
        var isCovered = [Bool](repeating: false, count: weights.count)
        for candidate in candidates { for unit in covers[candidate] { isCovered[unit] = true } }
        return weights.indices.reduce(0) { isCovered[$1] ? $0 + weights[$1] : $0 }
    }

    /// What all candidates together serve.
    package var reachable: Double { covered(by: Array(covers.indices)) }

    /// The candidates that serve each unit, ascending.
    var servers: [[Int]] {
        var servers = [[Int]](repeating: [], count: weights.count)
        for candidate in covers.indices { for unit in covers[candidate] { servers[unit].append(candidate) } }
        return servers
    }
}

/// The same choice with less to choose from: no best choice is lost but for others as good.
struct ReducedProblem {
    private(set) var problem: CoveringProblem
    /// The number that each candidate has in the problem it came from.
    private(set) var candidates: [Int]

    /// Units that the same candidates serve become one; units without candidates go, and so do candidates that serve nothing or
    /// nothing that another one does not serve as well (of equals the first stays).
    init(_ whole: CoveringProblem, candidates: [Int]) {
        (problem, self.candidates) = (whole, candidates)
        var before = (units: Int.max, candidates: Int.max)
        while (problem.weights.count, problem.covers.count) != before {
            before = (problem.weights.count, problem.covers.count)
            groupUnits()
            dropDominated()
        }
    }

    private mutating func groupUnits() {
        var place: [[Int]: Int] = [:]
        var weights: [Double] = []
        var groups: [[Int]] = []
        for (unit, servers) in problem.servers.enumerated() where !servers.isEmpty {
            if let group = place[servers] {
                weights[group] += problem.weights[unit]
            } else {
                place[servers] = weights.count
                weights.append(problem.weights[unit])
                groups.append(servers)
            }
        }
        var covers = [[Int]](repeating: [], count: problem.covers.count)
        for (group, servers) in groups.enumerated() { for candidate in servers { covers[candidate].append(group) } }
        problem = CoveringProblem(weights: weights, covers: covers)
    }

    private mutating func dropDominated() {
        let servers = problem.servers
        let kept = problem.covers.indices.filter { candidate in
            let own = problem.covers[candidate]
            // Whoever serves all of it also serves the unit that the fewest serve.
            guard let rarest = own.min(by: { (servers[$0].count, $0) < (servers[$1].count, $1) }) else { return false }
            return !servers[rarest].contains { other in
                let others = problem.covers[other]
                guard other != candidate, others.count >= own.count else { return false }
                guard others.count > own.count || other < candidate else { return false }
                return Self.contains(others, own)
            }
        }
        guard kept.count < problem.covers.count else { return }
        candidates = kept.map { candidates[$0] }
        problem = CoveringProblem(weights: problem.weights, covers: kept.map { problem.covers[$0] })
    }

    /// Whether an ascending list holds all of another one.
    private static func contains(_ whole: [Int], _ part: [Int]) -> Bool {
        var place = 0
        for wanted in part {
            while place < whole.count, whole[place] < wanted { place += 1 }
            guard place < whole.count, whole[place] == wanted else { return false }
        }
        return true
    }
}

extension CoveringProblem {
    /// Candidates in the order in which each adds most to those before it; of equals the one with the lowest number first.
    package func ordered(_ candidates: [Int]) -> [Int] { QuickChoice(self).ordered(candidates) }
}
