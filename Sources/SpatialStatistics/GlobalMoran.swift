package import Areas

/// Moran's I of a whole map: whether areas resemble their neighbours more than chance would give.
///
/// I = n/S0 · Σ_i Σ_j w_ij z_i z_j / Σ z², with row-standardised weights and S0 their sum: the number of areas with neighbours
/// (Moran, "Notes on continuous stochastic phenomena", *Biometrika* 37, 1950, 17–23; in this form Cliff and Ord, *Spatial
/// Processes*, 1981, p. 17). Areas without neighbours count in n, as in esda.
package struct GlobalMoran: Sendable, Equatable {
    /// Above `expected` where like lies by like; usually between −1 and 1.
    package let value: Double
    /// −1/(n − 1): the value without any pattern.
    package let expected: Double
    /// The variance where values are normally distributed, and where they are dealt out at random.
    package let normalVariance: Double
    package let randomVariance: Double
    /// The two-sided pseudo p of the plan, above 0 and at most 1.
    package let chance: Double
    /// The number of areas with a value.
    package let areaCount: Int

    /// Of a sample of one column. The same result on any number of threads and for any order of the areas.
    package init(_ sample: SpatialSample, plan: PermutationPlan, threads: Int) async throws(Failure) {
        areaCount = sample.count
        let products = CrossProducts(sample)
        let observed = products.sum(of: sample.own.scores)
        value = observed / products.weightSum
        expected = -1 / Double(sample.count - 1)
        let variances = MoranVariance(sample)
        (normalVariance, randomVariance) = (variances.normal, variances.random)

        let scores = sample.own.scores
        let largest = sample.own.largestScore
        let slack = 1e-11 * largest * largest * products.weightSum
        let perPiece = 25
        let counts = try await inParallel((plan.count + perPiece - 1) / perPiece, threads: threads) {
            piece throws(Failure) in
            var (high, low) = (0, 0)
            for permutation in piece * perPiece..<min((piece + 1) * perPiece, plan.count) {
                let simulated = products.sum(of: plan.shuffled(scores, permutation: permutation))
                if simulated >= observed - slack { high += 1 }
                if simulated <= observed + slack { low += 1 }
            }
            return (high: high, low: low)
        }
        chance = plan.chance(
            asHigh: counts.reduce(0) { $0 + $1.high }, asLow: counts.reduce(0) { $0 + $1.low })
    }
}

/// The weighted products of all neighbours.
private struct CrossProducts: Sendable {
    private let neighbours: NeighbourLists
    /// The number of areas with neighbours.
    let weightSum: Double

    init(_ sample: SpatialSample) {
        neighbours = sample.neighbours
        weightSum = Double(sample.count - sample.neighbours.isolated.count)
    }

    /// Σ_i z_i Σ_j z_j / k_i; for standard scores this is S0 times Moran's I.
    func sum(of scores: [Double]) -> Double {
        let (starts, numbers, scores) = (neighbours.starts.span, neighbours.numbers.span, scores.span)
        var total = 0.0
        for member in scores.indices {
            let (start, end) = (Int(starts[member]), Int(starts[member + 1]))
            guard end > start else { continue }
            var around = 0.0
            for place in start..<end { around += scores[Int(numbers[place])] }
            total += scores[member] * around / Double(end - start)
        }
        return total
    }
}

extension PermutationPlan {
    /// The values in random order, every order equally likely (Fisher and Yates; Durstenfeld, *Communications of the ACM* 7(7),
    /// 1964, 420).
    func shuffled(_ values: [Double], permutation: Int) -> [Double] {
        var values = values
        let random = RandomWords(plan: self, subject: 0)
        var words = [UInt32](repeating: 0, count: RandomWords.room(for: values.count))
        random.fill(&words, permutation: permutation)
        for (draw, last) in stride(from: values.count - 1, to: 0, by: -1).enumerated() {
            let pick = random.bounded(words[draw], at: draw, below: UInt32(last + 1), permutation: permutation)
            values.swapAt(last, Int(pick))
        }
        return values
    }
}
