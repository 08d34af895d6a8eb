/// A covering problem as an integer programme: x is 1 for a chosen candidate, y at most 1 and at most Σ x over the candidates that
/// serve the unit.
///
/// Only x needs to be whole: once it is, the best y is too. A unit with one candidate needs no y: it counts with its candidate.
struct CoveringProgramme {
    private(set) var programme = IntegerProgramme()
    /// Gains are in this unit, so that the solver sees numbers around 1.
    let unit: Double
    private let problem: CoveringProblem
    private let units: [Int]

    /// - Parameter count: how many may be chosen.
    init(_ problem: CoveringProblem, count: Int) {
        self.problem = problem
        let servers = problem.servers
        unit = max(problem.weights.max() ?? 1, .leastNormalMagnitude)
        var own = [Double](repeating: 0, count: problem.covers.count)
        for (number, only) in servers.enumerated() where only.count == 1 {
            own[only[0]] += problem.weights[number] / unit
        }
        units = problem.weights.indices.filter { servers[$0].count > 1 }
        var chosen: [Int] = []
        for gain in own { chosen.append(programme.add(gain: gain, in: 0...1, whole: true)) }
        for number in units {
            let served = programme.add(gain: problem.weights[number] / unit, in: 0...1, whole: false)
            programme.limit(
                [IntegerProgramme.Term(served, 1)] + servers[number].map { IntegerProgramme.Term(chosen[$0], -1) },
                atMost: 0)
        }
        programme.limit(chosen.map { IntegerProgramme.Term($0, 1) }, atMost: Double(count))
    }

    /// The values of all variables that go with a choice.
    func values(of choice: [Int]) -> [Double] {
        var values = [Double](repeating: 0, count: problem.covers.count)
        for candidate in choice { values[candidate] = 1 }
        var isServed = [Bool](repeating: false, count: problem.weights.count)
        for candidate in choice { for unit in problem.covers[candidate] { isServed[unit] = true } }
        return values + units.map { isServed[$0] ? 1 : 0 }
    }

    func choice(_ values: [Double]) -> [Int] { problem.covers.indices.filter { values[$0] > 0.5 } }
}
