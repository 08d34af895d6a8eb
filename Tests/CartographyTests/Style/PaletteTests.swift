import Testing

@testable import Cartography

struct PaletteTests {
    static let palettes = [
        Palette.heat, .loneliness, .risk, .clusters, .change, Palette(BivariatePalette.colors.flatMap(\.self)),
    ]

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

    @Test(arguments: palettes.indices)
    func `the halo of a name is the colour under it, or farther from the letters`(palette: Int) {
        for color in Self.palettes[palette].colors + [Ink.accent, Ink.pale, .white] {
            let (text, halo) = (color.textColor, color.textHalo)
            #expect(halo.contrast(with: text) >= 7)
            #expect((color.contrast(with: text) >= 7) == (halo == color))
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
        // Nine colours leave no grey that stands far off all of them.
        for color in colors { #expect(line.contrast(with: color) >= (colors.count > 6 ? 1.25 : 1.4)) }
    }

    /// The figures of contract 4.3, rounded down; every other palette must be as good as the least of them.
    @Test(arguments: Sight.allCases)
    func `any two classes of a palette are at least ten apart`(sight: Sight) {
        for palette in Self.palettes {
            for count in 2...palette.colors.count {
                #expect(sight.leastDistance(palette.colors(for: count)) >= 10, "\(palette.colors[0].hex), \(count)")
            }
        }
        let priority = [Ink.accent, Ink.pale, .white]
        #expect(sight.leastDistance(priority) >= 10 && sight.distance(Ink.pale, Ink.surroundings) >= 10)
    }

    @Test(
        arguments: [(0, [16, 12, 16, 12]), (1, [17, 14, 16, 16]), (2, [23, 20, 17, 25]), (3, [22, 20, 17, 24])]
            as [(Int, [Double])])
    func `palettes are as far apart as their description says`(palette: Int, expected: [Double]) {
        for (sight, distance) in zip(Sight.allCases, expected) {
            #expect(abs(sight.leastDistance(Self.palettes[palette].colors) - distance) < 0.6, "\(sight)")
        }
    }

    @Test func `a palette of two figures grows darker along both, and its textures can be seen`() {
        let colors = BivariatePalette.colors
        for row in 0..<3 {
            for column in 0..<3 {
                let color = colors[row][column]
                if column > 0 { #expect(color.luminance < colors[row][column - 1].luminance) }
                if row > 0 { #expect(color.luminance < colors[row - 1][column].luminance) }
                #expect(color.textureInk.contrast(with: color) >= 3)
            }
        }
        // Grey print: within a texture the lightness alone tells the columns apart.
        for row in colors { for pair in zip(row, row.dropFirst()) { #expect(pair.0.contrast(with: pair.1) >= 1.4) } }
    }

    @Test func `outlines are seen on white, and borders on every class`() {
        for ink in [Ink.rule, Ink.hatch, Ink.border, Ink.accent] { #expect(ink.contrast(with: .white) >= 3) }
        for color in Self.palettes.flatMap(\.colors) + [Ink.pale, Ink.surroundings] {
            let casing = color.mixed(with: .white, part: 0.75)
            // A border is a dark line on a pale one: one of the two stands out.
            #expect(max(Ink.border.contrast(with: color), casing.contrast(with: Ink.border)) >= 3)
        }
    }

    @Test func `change has the measured colours of clusters`() {
        #expect(Set(Palette.change.colors.map(\.hex)) == Set(Palette.clusters.colors.map(\.hex)))
    }

    @Test func `the greys of text are dark enough`() {
        for ink in [Ink.title, Ink.text, Ink.secondary] { #expect(ink.contrast(with: .white) >= 4.5) }
        #expect(Ink.title.contrast(with: Color(0xfff1c9)) >= 4.5 && Color.white.contrast(with: Ink.border) >= 4.5)
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
