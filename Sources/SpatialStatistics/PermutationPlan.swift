import Areas

/// How chances are estimated: by so many random permutations, from a seed.
///
/// A random number is a function of the seed, the number of the permutation, what is drawn and its place in it, and areas
/// stand in the order of their keys: neither threads nor the order of the table matter.
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

    /// The two-sided pseudo p of `asHigh` and `asLow` permutations, each counted with the observation itself:
    /// 2·min((high + 1)/(R + 1), (low + 1)/(R + 1)), at most 1 (North, Curtis and Sham, *American Journal of Human Genetics*
    /// 71, 2002, 439–441, for the added ones).
    func chance(asHigh: Int, asLow: Int) -> Double {
        min(1, 2 * Double(min(asHigh, asLow) + 1) / Double(count + 1))
    }
}
