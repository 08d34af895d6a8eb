/// A random number that depends on nothing but its key: the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
@inline(__always)
func hash(_ key: UInt64) -> UInt64 {
    var z = key &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
}

/// The same as a number in 0..<1, for a place in a grid and a purpose.
@inline(__always)
func fraction(_ i: Int, _ j: Int, _ purpose: Int) -> Double {
    let key =
        UInt64(truncatingIfNeeded: i) &* 0x1_0000_0001 ^ UInt64(truncatingIfNeeded: j) << 20
        ^ UInt64(truncatingIfNeeded: purpose) << 52
    return Double(hash(hash(key)) >> 11) / Double(1 << 53)
}
