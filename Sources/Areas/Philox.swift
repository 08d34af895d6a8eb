/// The counter-based random function Philox4x32-10: 128 random bits for a counter and a key, without any state.
///
/// Because a number depends only on what it is asked for, neither threads nor order can change a result. Source: Salmon,
/// Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 3.3; it passes TestU01's
/// BigCrush (ibid., table 2).
package enum Philox4x32 {
    /// Ten rounds over a counter of four words, under a key of two.
    package static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
        var (counter, key) = (counter, key)
        for round in 0..<10 {
            if round > 0 { key = key &+ weyl }
            let first = UInt64(0xD251_1F53) &* UInt64(counter.x)
            let second = UInt64(0xCD9E_8D57) &* UInt64(counter.z)
            counter = SIMD4(
                UInt32(truncatingIfNeeded: second >> 32) ^ counter.y ^ key.x, UInt32(truncatingIfNeeded: second),
                UInt32(truncatingIfNeeded: first >> 32) ^ counter.w ^ key.y, UInt32(truncatingIfNeeded: first))
        }
        return counter
    }

    /// The golden ratio and √3 − 1, by which the key moves between rounds.
    private static let weyl = SIMD2<UInt32>(0x9E37_79B9, 0xBB67_AE85)
}
