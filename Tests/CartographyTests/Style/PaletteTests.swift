import Testing

@testable import Cartography

struct PaletteTests {
    static let palettes = [Palette.heat, .loneliness, .risk, .clusters, .change]

    /// Contrast of black and white and of #777777 on white by the formula of WCAG 2.2, worked out by hand.
    @Test func `contrast is that of WCAG`() {
        #expect(abs(Color.black.contrast(with: .white) - 21) < 1e-9)
        #expect(abs(Color(0x777777).contrast(with: .white) - 4.478) < 0.001)
        #expect(Color(0xfd8d3c).hex == "#fd8d3c")
    }

    @Test(arguments: palettes.indices)
    func `text on any class can be read`(palette: Int) {
        for color in Self.palettes[palette].colors + [Ink.accent, Ink.pale] {
            #expect(color.contrast(with: color.textColor) >= 4.5)
        }
    }

    @Test func `black or white reads on every colour`() {
        for step in 0..<4096 {
            let color = Color(UInt32(step & 15) * 0x11 | UInt32(step >> 4 & 15) * 0x1100 | UInt32(step >> 8) * 0x110000)
            #expect(color.contrast(with: color.textColor) >= 4.5)
        }
    }

    @Test(arguments: palettes.indices)
    func `thin borders can be seen on every class`(palette: Int) {
        let colors = Self.palettes[palette].colors
        let line = Palette.hairline(on: colors + [.white])
        for color in colors { #expect(line.contrast(with: color) >= 1.4) }
    }

    @Test func `change has the measured colours of clusters`() {
        #expect(Set(Palette.change.colors.map(\.hex)) == Set(Palette.clusters.colors.map(\.hex)))
    }

    @Test func `the greys of text are dark enough`() {
        for ink in [Ink.title, Ink.text, Ink.secondary] { #expect(ink.contrast(with: .white) >= 4.5) }
        #expect(Ink.surroundingsText.contrast(with: Ink.surroundings) >= 4.5)
    }

    @Test(arguments: 1...12)
    func `there is a colour for every class, from the first to the last`(count: Int) {
        for palette in Self.palettes {
            let colors = palette.colors(for: count)
            #expect(colors.count == count && Set(colors.map(\.hex)).count == count)
            if count > 1 { #expect(colors.first == palette.colors.first && colors.last == palette.colors.last) }
        }
    }
}
