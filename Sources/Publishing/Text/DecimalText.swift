/// A number as text: the shortest decimal that reads back as the same number, rounded to at most `maxDecimals` decimals
/// (a half goes away from zero), without exponent, trailing zeros or a minus before zero. `nil` for infinity and NaN.
package func decimalText(_ value: Double, maxDecimals: Int = 9) -> String? {
    var bytes: [UInt8] = []
    guard bytes.appendDecimal(value, maxDecimals: maxDecimals) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
    /// Appends a number as `decimalText` writes it, with another separator if wanted. Appends nothing and returns `false`
    /// for infinity and NaN.
    mutating func appendDecimal(
        _ value: Double, maxDecimals: Int = 9, separator: UInt8 = UInt8(ascii: ".")
    ) -> Bool {
        guard value.isFinite else { return false }
        if let whole = Int64(exactly: value), whole.magnitude < 1 << 53 {
            appendInteger(Int(whole))
            return true
        }
        var number = DecimalDigits(value.magnitude)
        number.round(to: maxDecimals)
        if number.digits.isEmpty {
            append(UInt8(ascii: "0"))
            return true
        }
        if value < 0 { append(UInt8(ascii: "-")) }
        let zero = UInt8(ascii: "0")
        let (digits, point) = (number.digits, number.point)
        if point <= 0 {
            append(zero)
        } else {
            append(contentsOf: digits.prefix(point))
            append(contentsOf: repeatElement(zero, count: Swift.max(0, point - digits.count)))
        }
        if digits.count > point {
            append(separator)
            append(contentsOf: repeatElement(zero, count: Swift.max(0, -point)))
            append(contentsOf: digits.dropFirst(Swift.max(0, point)))
        }
        return true
    }

    mutating func appendInteger(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        appendDigits(UInt64(value.magnitude))
    }

    private mutating func appendDigits(_ value: UInt64) {
        let start = count
        var rest = value
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
        } while rest > 0
        self[start...].reverse()
    }
}

/// A positive number as decimal digits and the place of the point: `0.d₀d₁d₂… × 10^point`.
private struct DecimalDigits {
    /// ASCII digits without leading or trailing zeros; empty for zero.
    private(set) var digits: [UInt8] = []
    private(set) var point = 0

    /// Reads the digits off Swift's own description, which is the shortest that reads back as the same number
    /// (documented for `Double.description`).
    init(_ value: Double) {
        var exponent = 0
        var fraction = false
        var text = value.description.utf8[...]
        if let e = text.firstIndex(of: UInt8(ascii: "e")) {
            exponent = Int(String(decoding: text[text.index(after: e)...], as: UTF8.self)) ?? 0
            text = text[..<e]
        }
        for byte in text {
            if byte == UInt8(ascii: ".") {
                fraction = true
                continue
            }
            if !fraction { point += 1 }
            digits.append(byte)
        }
        point += exponent
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leading)
        point -= leading
        trim()
    }

    /// Keeps at most `decimals` digits after the point; a half goes up, away from zero.
    mutating func round(to decimals: Int) {
        let keep = point + decimals
        guard keep < digits.count else { return }
        let up = keep >= 0 && digits[keep] >= UInt8(ascii: "5")
        digits.removeLast(digits.count - max(keep, 0))
        if up {
            var position = digits.count - 1
            while position >= 0, digits[position] == UInt8(ascii: "9") {
                digits[position] = UInt8(ascii: "0")
                position -= 1
            }
            if position >= 0 {
                digits[position] += 1
            } else {
                digits.insert(UInt8(ascii: "1"), at: 0)
                point += 1
            }
        }
        trim()
    }

    private mutating func trim() {
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.isEmpty { point = 0 }
    }
}
