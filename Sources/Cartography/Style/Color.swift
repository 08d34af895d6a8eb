/// An opaque sRGB colour.
package struct Color: Sendable, Equatable {
    /// The channels, 0...255.
    package let red, green, blue: UInt8

    /// From `0xRRGGBB`.
    package init(_ hex: UInt32) {
        red = UInt8(truncatingIfNeeded: hex >> 16)
        green = UInt8(truncatingIfNeeded: hex >> 8)
        blue = UInt8(truncatingIfNeeded: hex)
    }

    private init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// The two ends of every contrast.
    package static let white = Color(0xffffff)
    package static let black = Color(0x000000)

    /// As SVG and CSS write it: `#fd8d3c`.
    package var hex: String {
        let digits = Array("0123456789abcdef")
        return [red, green, blue].reduce(into: "#") { $0 += [digits[Int($1 >> 4)], digits[Int($1 & 15)]] }
    }

    /// Relative luminance, 0 (black) to 1 (white), after WCAG 2.2.
    package var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// Contrast ratio after WCAG 2.2, 1 (equal) to 21 (black on white).
    package func contrast(with other: Color) -> Double {
        let (a, b) = (luminance + 0.05, other.luminance + 0.05)
        return max(a, b) / min(a, b)
    }

    /// Black or white, whichever reads better on this colour; the contrast is at least 4.58 on any colour.
    package var textColor: Color {
        contrast(with: .black) >= contrast(with: .white) ? .black : .white
    }

    /// What to put around text on this colour: the colour itself, or where that is of middling darkness so much lighter or
    /// darker that the text has a contrast of at least 7 there, also in a grey print.
    package var textHalo: Color {
        let (text, away) = textColor == .black ? (Color.black, Color.white) : (.white, .black)
        for step in 0..<20 {
            let halo = mixed(with: away, part: Double(step) / 20)
            if halo.contrast(with: text) >= 7 { return halo }
        }
        return away
    }

    /// The colour a part of the way to another one, linear in sRGB; `part` runs from 0 to 1.
    package func mixed(with other: Color, part: Double) -> Color {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Double(a) + (Double(b) - Double(a)) * part).rounded()) }
        return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    // Decimal digits and a fractional power differ between C libraries in the last place only, which no caller shows.
    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : power24((value + 0.055) / 1.055)
    }

    /// x^2.4 as x² · (x²)^(1/5), the fifth root by Newton's method: no C library needed.
    private static func power24(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        let square = x * x
        var root = 1.0
        for _ in 0..<60 { root -= (root - square / (root * root * root * root)) / 5 }
        return square * root
    }
}
