import Areas
import Testing

@testable import Cartography

struct ClassTextTests {
    @Test(
        arguments: [
            (43.2, "43.2"), (-0.00001, "0"), (1e-5, "0"), (120, "120"), (-3.14159, "-3.1416"), (0.5, "0.5"), (.nan, ""),
        ])
    func `numbers for machines have a point and no exponent`(value: Double, text: String) {
        #expect(PlainNumber.text(value) == text)
    }

    @Test func `limits get the decimals they need and no more`() {
        #expect(ClassText(.dutch).numbers([35, 41]) == ["35", "41"])
        #expect(ClassText(.dutch).numbers([0.5, 1.25, 2]) == ["0,50", "1,25", "2,00"])
        #expect(ClassText(.dutch).numbers([1000, 12_500]) == ["1.000", "12.500"])
        #expect(ClassText(.dutch).ranges(limits: [], unit: "°C") == ["alle waarden"])
        #expect(ClassText(.dutch).ranges(limits: [10], unit: "%") == ["minder dan 10\u{A0}%", "10\u{A0}% en meer"])
    }

    @Test func `classes have English words too`() {
        #expect(ClassText(.english).numbers([1000, 12_500.5]) == ["1,000.0", "12,500.5"])
        #expect(
            ClassText(.english).ranges(limits: [35, 41], unit: "°C")
                == ["less than 35\u{A0}°C", "35 to 41\u{A0}°C", "41\u{A0}°C and more"])
    }
}
