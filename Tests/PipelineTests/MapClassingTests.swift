import Areas
import Cartography
import Testing

@testable import Pipeline

@Suite struct MapClassingTests {
    private let values: [Double?] = [1, 2, 3, 4, 10, 20, nil, 40, 80]

    @Test func `fixed limits are those of the matrix`() {
        #expect(MapClassing(.fixed, values: values, count: 4, language: .dutch) == nil)
        #expect(MapClassing(.quantiles, values: [nil, nil], count: 4, language: .dutch) == nil)
    }

    @Test(arguments: [(MapClasses.quantiles, "kwantielen"), (.equal, "gelijke"), (.optimal, "Fisher-Jenks")])
    func `the legend names the method and what it leaves alone`(method: MapClasses, word: String) throws {
        let classing = try #require(MapClassing(method, values: values, count: 4, language: .dutch))
        #expect(classing.remark.contains(word) && classing.remark.contains("Alleen voor deze kaart"))
        #expect(classing.notice(map: "kaart-hitte") == nil)
        let theme = ClassedTheme(
            classes: values.map { $0.map { _ in 1 } }, values: values, limits: [1000], unit: "", caption: "x",
            palette: .heat)
        let own = classing.reclassed(theme)
        #expect(own.classes.compactMap(\.self).min() == 1 && own.classes.compactMap(\.self).max() == 4)
        #expect(own.classes[6] == nil && own.classes == classing.limits.classes(of: values))
        #expect(own.limits == classing.limits.limits && own.remark == classing.remark)
    }

    @Test func `too few different values are told in legend and notice`() throws {
        let classing = try #require(MapClassing(.optimal, values: [1, 1, 2], count: 5, language: .dutch))
        #expect(classing.remark.hasSuffix("Te weinig verschillende waarden voor 5 klassen; er blijven er 2 over."))
        #expect(classing.notice(map: "kaart-hitte")?.text.hasPrefix("kaart-hitte: Voor 5 klassen") == true)
    }
}
