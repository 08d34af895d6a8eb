import Areas

/// Random numbers by name: a function of seed, draw, subject (an area or a weight) and stream (an indicator).
struct DrawRandom: Sendable {
    /// What a number is for, so that two uses never share one.
    enum Stream: UInt32 {
        case rate, heat, weight
    }

    private let key: SIMD2<UInt32>

    init(seed: UInt64) { key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)) }

    /// A number between 0 and 1, never one of them, in steps of 2⁻⁵³.
    func uniform(draw: Int, subject: UInt64, stream: Stream) -> Double {
        let words = Philox4x32.block(
            counter: SIMD4(
                UInt32(truncatingIfNeeded: draw), stream.rawValue, UInt32(truncatingIfNeeded: subject),
                UInt32(truncatingIfNeeded: subject >> 32)),
            key: key)
        let bits = (UInt64(words.x) << 32 | UInt64(words.y)) >> 11
        return (Double(bits) + 0.5) * 0x1p-53
    }
}
