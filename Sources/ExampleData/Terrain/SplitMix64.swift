/// Reproducible random numbers (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
///
/// Only integer arithmetic and one division, so every machine draws the same numbers.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return SplitMix64.mix(state)
    }

    /// A number in 0 ..< 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
    /// A number in -1 ..< 1.
    mutating func signed() -> Double { unit() * 2 - 1 }
    /// A number in the range.
    mutating func within(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }
    /// An index below `count`, which must be positive.
    mutating func index(below count: Int) -> Int { Int(next() % UInt64(count)) }

    /// The same values in a random order (Fisher-Yates).
    mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var values = values
        for last in values.indices.dropFirst().reversed() { values.swapAt(last, index(below: last + 1)) }
        return values
    }

    /// Spreads the bits of a number over all 64.
    static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
