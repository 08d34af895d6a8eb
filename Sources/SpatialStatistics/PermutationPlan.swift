import Areas

/// How chances are estimated: by so many random permutations, from a seed.
///
/// A random number is a function of the seed, the area, the number of the permutation and its place in it, so that neither
/// threads nor the order of the areas matter.
package struct PermutationPlan: Sendable, Equatable {
    /// At least 1. The smallest chance that can be found is 2 / (count + 1).
    package let count: Int
    package let seed: UInt64

    package init(count: Int = 999, seed: UInt64 = 1) {
        precondition(count > 0 && count < Int(UInt32.max))
        (self.count, self.seed) = (count, seed)
    }

    /// Four random words for a permutation of a subject.
    func words(subject: UInt64, permutation: Int, block: UInt32) -> SIMD4<UInt32> {
        Philox4x32.block(
            counter: SIMD4(
                block, UInt32(truncatingIfNeeded: permutation), UInt32(truncatingIfNeeded: subject),
                UInt32(truncatingIfNeeded: subject >> 32)),
            key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32) ^ Self.purpose))
    }

    /// Keeps these numbers apart from those that other calculations draw from the same seed.
    private static let purpose: UInt32 = 0x4D4F_5241

    /// A whole number in 0 ..< `bound`, each equally likely, from a random word (Lemire, "Fast random integer generation in
    /// an interval", ACM Transactions on Modeling and Computer Simulation 29(1), 2019).
    ///
    /// `spare` gives further words for the few that must be refused: the first, the second and so on.
    @inline(__always)
    static func bounded(_ word: UInt32, below bound: UInt32, spare: (UInt32) -> UInt32) -> UInt32 {
        var product = UInt64(word) &* UInt64(bound)
        if UInt32(truncatingIfNeeded: product) < bound {
            let refused = (0 &- bound) % bound
            var attempt: UInt32 = 0
            while UInt32(truncatingIfNeeded: product) < refused {
                product = UInt64(spare(attempt)) &* UInt64(bound)
                attempt &+= 1
            }
        }
        return UInt32(truncatingIfNeeded: product >> 32)
    }

    /// The two-sided pseudo p of `asHigh` and `asLow` permutations, each counted with the observation itself:
    /// 2·min((high + 1)/(R + 1), (low + 1)/(R + 1)), at most 1 (North, Curtis and Sham, *American Journal of Human Genetics*
    /// 71, 2002, 439–441, for the added ones).
    func chance(asHigh: Int, asLow: Int) -> Double {
        min(1, 2 * Double(min(asHigh, asLow) + 1) / Double(count + 1))
    }
}
