import TestSupport
import Testing

@testable import Cartography

struct TextStyleTests {
    static let style = TextStyle(size: 3)

    /// Widths of Pillow 13.0.0 (`ImageFont.getlength`) for DejaVuSans.ttf and DejaVuSans-Bold.ttf at 1000 px, in thousandths of the size.
    @Test(
        arguments: [
            ("Rotterdam", false, 5276.4), ("Súdwest-Fryslân", false, 8161.2), ("’s-Gravenhage", true, 8201.7),
            ("51 °C en meer", false, 7289.1), ("IJsselmonde", true, 6790.6),
        ])
    func `a line is as wide as the font makes it, give or take kerning`(text: String, bold: Bool, thousandths: Double) {
        let width = TextStyle(size: 1, bold: bold).width(of: text) * 1000
        #expect(abs(width / 1.01 - thousandths) < 0.03 * thousandths)
    }

    @Test func `a combining accent takes no room and an unknown script a generous amount`() {
        #expect(Self.style.width(of: "e\u{301}") == Self.style.width(of: "e"))
        #expect(Self.style.width(of: "漢字") > 2 * Self.style.size)
    }

    @Test(arguments: 0..<50)
    func `no line is wider than asked, and no word is lost while there are lines`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            String(
                (0..<Int.random(in: 1...9, using: &random)).map { _ in
                    "abcdefghijklmnopqrstuvwxyzMW-.".randomElement(using: &random) ?? "x"
                })
        }
        let width = Double.random(in: 20...60, using: &random)
        let lines = Self.style.wrapped(words.joined(separator: " "), width: width, maxLines: 40)
        for line in lines { #expect(Self.style.width(of: line) <= width) }
        if words.allSatisfy({ Self.style.width(of: $0) <= width }) {
            #expect(lines.joined(separator: " ") == words.joined(separator: " "))
        }
        let short = Self.style.wrapped(words.joined(separator: " "), width: width, maxLines: 2)
        #expect(short.count <= 2)
        if lines.count > 2 { #expect(short.last?.hasSuffix("…") == true) }
    }

    @Test func `a no-break space holds a number to its unit`() {
        let lines = TextStyle(size: 3).wrapped("minder dan 35\u{A0}°C", width: 24, maxLines: 5)
        #expect(lines == ["minder dan", "35\u{A0}°C"])
    }
}
