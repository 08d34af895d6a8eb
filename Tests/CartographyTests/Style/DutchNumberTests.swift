import Testing

@testable import Cartography

struct DutchNumberTests {
    @Test(
        arguments: [
            (0, 0, "0"), (-0.0, 1, "0,0"), (1234.5, 1, "1.234,5"), (-1234.56, 1, "−1.234,6"), (0.05, 1, "0,1"),
            (-0.04, 1, "0,0"), (999_999.5, 0, "1.000.000"), (43.25, 1, "43,3"), (1e9, 0, "1.000.000.000"),
            (7, 3, "7,000"),
            (.nan, 1, "–"), (.infinity, 0, "–"), (1e300, 1, "1e+300"),
        ])
    func `numbers are written the Dutch way`(value: Double, decimals: Int, text: String) {
        #expect(DutchNumber.text(value, decimals: decimals) == text)
    }

    @Test(
        arguments: [
            (43.2, "43.2"), (-0.00001, "0"), (1e-5, "0"), (120, "120"), (-3.14159, "-3.1416"), (0.5, "0.5"), (.nan, ""),
        ])
    func `numbers for machines have a point and no exponent`(value: Double, text: String) {
        #expect(PlainNumber.text(value) == text)
    }

    @Test func `limits get the decimals they need and no more`() {
        #expect(ClassText.numbers([35, 41]) == ["35", "41"])
        #expect(ClassText.numbers([0.5, 1.25, 2]) == ["0,50", "1,25", "2,00"])
        #expect(ClassText.numbers([1000, 12_500]) == ["1.000", "12.500"])
        #expect(ClassText.ranges(limits: [], unit: "°C") == ["alle waarden"])
        #expect(ClassText.ranges(limits: [10], unit: "%") == ["minder dan 10\u{A0}%", "10\u{A0}% en meer"])
    }
}
