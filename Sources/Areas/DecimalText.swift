/// A number written with digits, an optional decimal point or comma, and an optional exponent, taken apart.
struct DecimalText {
    private var isNegative = false
    /// The digits without separators; exact while `digitCount` is at most 18.
    private var mantissa: UInt64 = 0
    private var digits: [UInt8] = []
    private var exponent = 0

    /// `nil` where the text is not such a number, or separates thousands in a way that does not tell itself apart.
    init?(_ text: some Sequence<UInt8>) {
        var state = State.start
        var decimals = 0
        var exponentSign = 1
        var written = 0
        var first: (separator: UInt8, before: Int)?
        var second: (separator: UInt8, before: Int)?
        var groups: [Int] = []
        digits.reserveCapacity(24)
        for byte in text {
            switch (byte, state) {
            case (0x2B, .start), (0x2D, .start):
                isNegative = byte == 0x2D
                state = .signed
            case (0x30...0x39, .start), (0x30...0x39, .signed), (0x30...0x39, .digits):
                state = .digits
                digits.append(byte)
            case (0x2C, .start), (0x2C, .signed), (0x2C, .digits), (0x2E, .start), (0x2E, .signed), (0x2E, .digits):
                state = .digits
                if first == nil {
                    first = (byte, digits.count)
                } else if second == nil {
                    if let first, first.separator == byte {
                        groups.append(digits.count)
                    } else {
                        second = (byte, digits.count)
                    }
                } else {
                    return nil
                }
            case (0x45, .digits), (0x65, .digits): state = .exponent
            case (0x2B, .exponent), (0x2D, .exponent):
                exponentSign = byte == 0x2D ? -1 : 1
                state = .exponentSigned
            case (0x30...0x39, .exponent), (0x30...0x39, .exponentSigned), (0x30...0x39, .exponentDigits):
                state = .exponentDigits
                // Beyond this every number is zero or too large; the cap keeps the sum from overflowing.
                written = min(written * 10 + Int(byte - 0x30), 100_000)
            default: return nil
            }
        }
        guard !digits.isEmpty, state == .digits || state == .exponentDigits else { return nil }
        if let first {
            if let second {
                let starts = [first.before] + groups + [second.before]
                guard state == .digits, (1...3).contains(first.before), second.before < digits.count,
                    zip(starts, starts.dropFirst()).allSatisfy({ $1 - $0 == 3 })
                else { return nil }
                decimals = digits.count - second.before
            } else {
                guard groups.isEmpty else { return nil }
                decimals = digits.count - first.before
            }
        }
        exponent = exponentSign * written - decimals
        for digit in digits.prefix(18) { mantissa = mantissa * 10 + UInt64(digit - 0x30) }
    }

    private enum State { case start, signed, digits, exponent, exponentSigned, exponentDigits }

    /// The nearest 64-bit number; `nil` where it would be infinite.
    var value: Double? {
        let magnitude: Double
        if digits.count <= 18, mantissa < 1 << 53, (-22...22).contains(exponent) {
            // Both operands are exact, so the one rounding of the operation is the correct one (Clinger 1990).
            let scale = Self.powersOfTen[abs(exponent)]
            magnitude = exponent < 0 ? Double(mantissa) / scale : Double(mantissa) * scale
        } else {
            guard let read = Double(String(decoding: digits, as: UTF8.self) + "e\(exponent)"), read.isFinite else {
                return nil
            }
            magnitude = read
        }
        return isNegative ? -magnitude : magnitude
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
