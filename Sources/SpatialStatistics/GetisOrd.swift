import Foundation

/// The local statistic Gi* of Getis and Ord: where high or low values lie together, the area itself among them.
///
/// With binary weights, 1 for the area itself and each of its neighbours (m in all), and s the population standard deviation:
/// z = (Σ_j w_ij x_j − m·mean) / (s √((n m − m²)/(n − 1))) (Ord and Getis, "Local spatial autocorrelation statistics",
/// *Geographical Analysis* 27(4), 1995, 286–306, p. 289). Each array has one entry per area.
package struct GetisOrd: Sendable, Equatable {
    /// Standard deviations above (a hot spot) or below (a cold spot) what chance would give; absent for an area without a value
    /// or without neighbours, and for one that neighbours all others.
    package let score: [Double?]
    /// The two-sided chance of such a score under the normal distribution, 0 to 1; absent likewise. Not a permutation.
    package let chance: [Double?]

    /// Of a sample of one column: where there are two, of the one that is looked at in the neighbours.
    package init(_ sample: SpatialSample) {
        let n = Double(sample.count)
        let scores = (0..<sample.count).map { member -> Double? in
            let (sum, count) = sample.sumAround(member)
            let m = Double(count + 1)
            guard count > 0, m < n else { return nil }
            // Standard scores have mean 0 and standard deviation 1.
            return (sum + sample.around.scores[member]) / ((n * m - m * m) / (n - 1)).squareRoot()
        }
        score = sample.byRow(scores)
        chance = sample.byRow(scores.map { $0.map(twoSidedNormalChance) })
    }
}

/// The chance that a standard normal number lies at least as far from 0 as `z`.
func twoSidedNormalChance(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }
