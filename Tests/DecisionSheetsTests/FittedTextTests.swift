import Cartography
import TestSupport
import Testing

@testable import DecisionSheets

/// Laws of text in a place of limited size.
@Suite struct FittedTextTests {
    private let style = TextStyle(size: 2.9)

    private func randomText(_ random: inout SplitMix64) -> String {
        (0..<Int.random(in: 1...60, using: &random)).map { _ in
            let word = String(repeating: "aw", count: Int.random(in: 1...9, using: &random))
            return word + ["", "", "", ".", "?", ","][Int.random(in: 0...5, using: &random)]
        }.joined(separator: " ")
    }

    @Test(arguments: 0..<60)
    func `it never has more lines or wider ones, and is whole where it fits`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = randomText(&random)
        let width = Double.random(in: 12...90, using: &random)
        let most = Int.random(in: 1...6, using: &random)
        let lines = FittedText.lines(text, style: style, width: width, maxLines: most, pointer: "zie rapport")
        #expect(!lines.isEmpty && lines.count <= most)
        #expect(lines.allSatisfy { style.width(of: $0) <= width })
        let whole = style.wrapped(text, width: width, maxLines: 1000)
        if whole.count <= most {
            #expect(lines == whole)
        } else {
            #expect(lines.last?.contains("…") == true || lines.last?.hasSuffix(")") == true)
        }
    }

    @Test func `it ends behind a sentence where one fits`() {
        let text = "Een zin. Nog een zin! Een derde zin die veel te lang is om er nog bij te passen."
        let lines = FittedText.lines(text, style: style, width: 60, maxLines: 1, pointer: "zie rapport")
        #expect(lines == ["Een zin. Nog een zin! … (zie rapport)"])
    }

    @Test func `without a whole sentence it ends behind a word`() {
        let lines = FittedText.lines(
            "Een zin die veel te lang is om op een regel te passen", style: style, width: 60, maxLines: 1,
            pointer: "zie rapport")
        #expect(lines == ["Een zin die veel te lang … (zie rapport)"])
    }

    @Test func `nothing and no room give no lines`() {
        #expect(FittedText.lines("", style: style, width: 60, maxLines: 3, pointer: "x").isEmpty)
        #expect(FittedText.lines("tekst", style: style, width: 60, maxLines: 0, pointer: "x").isEmpty)
    }

    @Test(arguments: 0..<40)
    func `paragraphs stay within any height, in order`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let items = (0..<Int.random(in: 1...8, using: &random)).map { _ in
            Paragraphs.Item(
                pieces: [("kort", Typeface.strong), (randomText(&random), Typeface.body)], flexible: 1)
        }
        let section = Paragraphs(
            heading: "", items: items, remainder: { "+ \($0)" }, pointer: "zie rapport")
        let height = Double.random(in: section.minimum(width: 80)...150, using: &random)
        let placed = section.placed(width: 80, height: height)
        for line in placed {
            #expect(line.top + line.style.leading <= height + 1e-6 && style.width(of: line.text) < 200)
        }
        for (line, next) in zip(placed, placed.dropFirst()) {
            #expect(line.top + line.style.leading <= next.top + 1e-6)
        }
        if section.ideal(width: 80) <= height {
            #expect(!placed.contains { $0.text.contains("…") || $0.text.hasPrefix("+") })
        }
    }
}
