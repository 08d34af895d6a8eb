import Areas
import Testing

@testable import Cartography

struct LegendTests {
    @Test func `the counts of the legend add up to the number of areas`() {
        let counts = ClassCounts(TinyRegion.heat.classes, classCount: 5)
        let rows = counts.rows(
            labels: Array(repeating: "x", count: 5), colors: Palette.heat.colors, hatch: "h", language: .dutch)
        #expect(rows.map(\.count) == [1, 2, 2, 2, 1, 1])
        #expect(rows.map({ $0.count ?? 0 }).reduce(0, +) == 9)
    }

    @Test func `the legend names every limit, with the unit where it is short`() throws {
        let texts = ReadSVG(try TinyRegion.maps()[0].svg).all("text").map(\.text)
        for label in ["minder dan 35\u{A0}°C", "35 tot 41\u{A0}°C", "46 tot 51\u{A0}°C", "51\u{A0}°C en meer"] {
            #expect(texts.contains(label))
        }
        let lonely = ReadSVG(try TinyRegion.maps()[1].svg).all("text").map(\.text)
        for label in ["minder dan 60", "60 tot 95", "130 tot 180", "180 en meer"] { #expect(lonely.contains(label)) }
        #expect(lonely.joined(separator: " ").contains("Sterk eenzame 65-plussers (per\u{A0}km²)"))
    }

    @Test func `the matrix holds every area that has both classes, in its own cell`() {
        let legend = MatrixLegend(TinyRegion.risk, counting: "buurten", language: .dutch, enlargement: 1)
        #expect(
            legend.counts == [
                [0, 0, 1, 2, 0], [0, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 0, 1], [0, 1, 1, 0, 0],
            ])
    }

    @Test func `the cells of the matrix have the colour of their risk class and text that contrasts`() throws {
        let read = ReadSVG(try TinyRegion.maps()[2].svg)
        let cells = read.elements.indices.filter {
            read.elements[$0].name == "rect" && read.elements[$0].attributes["stroke"] == "#ffffff"
                && Palette.risk.colors.map(\.hex).contains(read.elements[$0].attributes["fill"] ?? "")
        }
        #expect(cells.count == 25)
        let fills = cells.map { read.elements[$0].attributes["fill"] }
        #expect(fills == TinyRegion.risk.matrix.flatMap { $0 }.map { Palette.risk.colors[$0 - 1].hex })
        for cell in cells {
            let (fill, ink) = (read.elements[cell].attributes["fill"], read.elements[cell + 1].attributes["fill"])
            #expect(try #require(Color(fill)).contrast(with: try #require(Color(ink))) >= 4.5)
        }
    }

    @Test func `an area without a shape is counted and mentioned`() throws {
        var content = TinyRegion.content("kaart-hitte")
        let shapes = content.shapes
        content.shapes = PolygonArray()
        for area in 0..<8 { content.shapes.append(area: area, of: shapes) }
        content.shapes.endArea()
        let read = ReadSVG(try choroplethMap(content, TinyRegion.heat))
        #expect(read.areas.count == 9)
        #expect(
            read.all("text").map(\.text).joined(separator: " ").contains("1 zonder vorm: wel geteld, niet getekend"))
    }

    @Test func `the list beside the map has rank, name and place of the first areas`() throws {
        let read = ReadSVG(try TinyRegion.maps()[3].svg)
        let texts = read.all("text").map(\.text)
        #expect(texts.contains("De eerste 4 buurten"))
        for text in ["Pôlekwartier", "Noord, Duinstede", "Oude Haven", "Centrum, Duinstede", "Erf", "Middenwaard"] {
            #expect(texts.contains(text))
        }
        // Ranks 1, 2, 2 and 4, each on the map and in the list.
        let numbers = read.all("text").filter { $0.attributes["fill"] == "#ffffff" && Int($0.text) != nil }
            .map(\.text)
        #expect(numbers == ["1", "2", "2", "4", "1", "2", "2", "4"])
    }
}

extension Color {
    /// From `#rrggbb`.
    fileprivate init?(_ text: String?) {
        guard let text, text.hasPrefix("#"), let value = UInt32(text.dropFirst(), radix: 16) else { return nil }
        self.init(value)
    }
}
