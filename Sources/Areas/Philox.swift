/// The counter-based random function Philox4x32-10: 128 random bits for a counter and a key, without any state.
///
/// Because a number depends only on what it is asked for, neither threads nor order can change a result. Source: Salmon,
/// Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 3.3; it passes TestU01's
/// BigCrush (ibid., table 2).
package enum Philox4x32 {
    /// Ten rounds over a counter of four words, under a key of two.
    package static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
        // In separate words: vectors are slow where the compiler does not optimise.
        var (x, y, z, w) = (counter.x, counter.y, counter.z, counter.w)
        var (first, second) = (key.x, key.y)
        for _ in 0..<10 {
            let left = UInt64(0xD251_1F53) &* UInt64(x)
            let right = UInt64(0xCD9E_8D57) &* UInt64(z)
            (x, y) = (UInt32(truncatingIfNeeded: right >> 32) ^ y ^ first, UInt32(truncatingIfNeeded: right))
            (z, w) = (UInt32(truncatingIfNeeded: left >> 32) ^ w ^ second, UInt32(truncatingIfNeeded: left))
            // The golden ratio and √3 − 1.
            (first, second) = (first &+ 0x9E37_79B9, second &+ 0xBB67_AE85)
        }
        return SIMD4(x, y, z, w)
    }
}
