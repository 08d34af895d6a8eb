import Areas

/// The variance of Moran's I without any pattern (Cliff and Ord, *Spatial Processes*, 1981, p. 21).
struct MoranVariance: Sendable {
    /// Where the values are draws from a normal distribution.
    let normal: Double
    /// Where the values at hand are dealt out over the areas at random.
    let random: Double

    init(_ sample: SpatialSample) {
        let neighbours = sample.neighbours
        let n = Double(sample.count)
        func weight(_ member: Int) -> Double { 1 / Double(neighbours[member].count) }
        let members = (0..<sample.count).filter { !neighbours[$0].isEmpty }
        // Sum of weights, of squared weights both ways, and of squared row and column sums.
        let s0 = Double(members.count)
        let s1 = neighbours.pairs.reduce(0) { sum, pair in
            let both = weight(Int(pair.first)) + weight(Int(pair.second))
            return sum + both * both
        }
        let s2 = members.reduce(0) { sum, member in
            let column = neighbours[member].reduce(0) { $0 + weight(Int($1)) }
            return sum + (1 + column) * (1 + column)
        }
        let expected = -1 / (n - 1)
        normal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expected * expected
        // The kurtosis; standard scores have variance 1.
        let kurtosis = sample.own.scores.reduce(0) { $0 + $1 * $1 * $1 * $1 } / n
        let all = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
        let peaked = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
        random = (all - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected
    }
}
