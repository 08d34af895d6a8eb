import Areas
import RiskModel

/// How often intervals and chances were right over many worlds.
struct Coverage {
    /// Areas of all worlds together, and how many had their true rank within the 90 % interval.
    var areas = 0
    var covered = 0
    /// Of these, on one of the two ends: ranks are whole numbers, so that an interval cannot hold exactly 90 %.
    var onEnds = 0
    /// Per label: how many areas had it, and how many of these truly were in the top.
    var labelled: [Priority: (areas: Int, inTop: Int)] = [:]

    var shareWithoutEnds: Double { Double(covered - onEnds) / Double(areas) }
    var share: Double { Double(covered) / Double(areas) }

    static func measure(_ scenario: Scenario, worlds: Int, draws: Int, threads: Int) async throws(Failure) -> Coverage {
        let spread = 0.25
        let settings = try UncertaintySettings(draws: draws, weightSpread: spread, errorKind: scenario.belief)
        let top = 10
        var random = WorldRandom(seed: 2026)
        var result = Coverage()
        for _ in 0..<worlds {
            let world = World(scenario, weightSpread: spread, random: &random)
            let given = try Assessment(of: world.measured, rankedBy: scenario.ranking)
            let uncertainty = try await RankUncertainty(
                of: world.measured, ranks: given.rank, age: .vanaf65, matrix: .standard, index: .standard,
                rankedBy: scenario.ranking, settings, top: top, threads: threads)
            let truth = try Assessment(
                of: world.truth, index: try index(world.weightFactors), rankedBy: scenario.ranking)
            for area in truth.rank.indices {
                guard let rank = truth.rank[area], let low = uncertainty.low[area], let high = uncertainty.high[area],
                    let label = uncertainty.priority[area]
                else { continue }
                result.areas += 1
                if low <= Double(rank), Double(rank) <= high { result.covered += 1 }
                if low == Double(rank) || Double(rank) == high { result.onEnds += 1 }
                let known = result.labelled[label] ?? (0, 0)
                result.labelled[label] = (known.areas + 1, known.inTop + (rank <= top ? 1 : 0))
            }
        }
        return result
    }

    /// The standard index under the weights that are right in a world.
    private static func index(_ factors: [Double]) throws(Failure) -> IndexMethod {
        let leaves = IndexMethod.standard.parts
        var parts: [IndexPart] = []
        for (leaf, factor) in zip(leaves, factors) {
            parts.append(.branch(name: leaf.name, weight: factor, parts: leaf.leaves.map { .leaf($0) }))
        }
        return try IndexMethod(parts: parts)
    }
}
