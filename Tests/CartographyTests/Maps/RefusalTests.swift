import Areas
import Testing

@testable import Cartography

struct RefusalTests {
    @Test func `shapes that do not belong to the table are refused`() {
        var content = TinyRegion.content("kaart-hitte")
        content.shapes = content.shapes.selecting([0, 1])
        #expect(throws: Failure.self) { try choroplethMap(content, TinyRegion.heat) }
    }

    @Test func `a map without a single shape says so in Dutch`() {
        var content = TinyRegion.content("kaart-hitte")
        content.shapes = PolygonArray(
            x: [], y: [], ringStarts: [0], partStarts: [0], areaStarts: Array(repeating: 0, count: 10))
        let failure = #expect(throws: Failure.self) { try choroplethMap(content, TinyRegion.heat) }
        #expect(
            failure?.description
                == "kaart-hitte: geen enkel gebied heeft een vorm, dus er is niets te tekenen. "
                + "Controleer het bestand met grenzen.")
    }

    @Test(arguments: [Double.nan, .infinity, 1e300])
    func `a coordinate far outside the Netherlands is refused with the code of its area`(value: Double) {
        var content = TinyRegion.content("kaart-hitte")
        var x = content.shapes.x
        x[7] = value
        content.shapes = content.shapes.replacingCoordinates(x: x, y: content.shapes.y)
        let failure = #expect(throws: Failure.self) { try choroplethMap(content, TinyRegion.heat) }
        #expect(failure?.location == "kaart-hitte, BU99010002")
    }

    @Test func `a class that the legend does not have is refused`() {
        var theme = TinyRegion.heat
        theme.classes[2] = 6
        let failure = #expect(throws: Failure.self) { try choroplethMap(TinyRegion.content("k"), theme) }
        #expect(failure?.description.contains("klasse 6 bestaat niet (1 tot en met 5)") == true)
    }

    @Test func `a matrix with a row too few is refused`() {
        var risk = TinyRegion.risk
        risk.matrix.removeLast()
        #expect(throws: Failure.self) { try riskMap(TinyRegion.content("k"), risk) }
    }

    @Test func `an order that names an area without a rank is refused`() {
        let theme = PriorityTheme(ranks: [1, nil, nil, nil, nil, nil, nil, nil, nil], order: [0, 1])
        #expect(throws: Failure.self) { try priorityMap(TinyRegion.content("k"), theme) }
    }
}
