import Testing

@testable import Areas

struct LanguageTests {
    @Test(
        arguments: [
            (0, 0, "0", "0"), (-0.0, 1, "0,0", "0.0"), (1234.5, 1, "1.234,5", "1,234.5"),
            (-1234.56, 1, "−1.234,6", "−1,234.6"), (0.05, 1, "0,1", "0.1"), (-0.04, 1, "0,0", "0.0"),
            (999_999.5, 0, "1.000.000", "1,000,000"), (43.25, 1, "43,3", "43.3"),
            (1e9, 0, "1.000.000.000", "1,000,000,000"), (7, 3, "7,000", "7.000"), (.nan, 1, "–", "–"),
            (.infinity, 0, "–", "–"), (1e300, 1, "1e+300", "1e+300"), (1.5e300, 1, "1,5e+300", "1.5e+300"),
        ])
    func `numbers are written as readers of the language write them`(
        value: Double, decimals: Int, dutch: String, english: String
    ) {
        #expect(Language.dutch.number(value, decimals: decimals) == dutch)
        #expect(Language.english.number(value, decimals: decimals) == english)
    }

    @Test func `figures get the decimals they need and no more`() {
        #expect(Language.decimals(for: [35, 41]) == 0)
        #expect(Language.decimals(for: [0.5, 1.25, 2]) == 2)
        #expect(Language.decimals(for: [1.0 / 3], limit: 4) == 4)
        #expect(Language.decimals(for: []) == 0)
    }

    @Test func `areas are counted in both languages`() {
        #expect(AreaLevel.buurt.counted(1, in: .dutch) == "1 buurt")
        #expect(AreaLevel.buurt.counted(1234, in: .dutch) == "1.234 buurten")
        #expect(AreaLevel.gemeente.counted(1234, in: .english) == "1,234 municipalities")
        #expect(AreaLevel.wijk.counted(1, in: .english) == "1 district")
    }
}
