/// The greys of a sheet: few, calm, and dark enough to read.
package enum Ink {
    package static let title = Color(0x1a1a1a)
    package static let text = Color(0x262626)
    /// Contrast 7 on white.
    package static let secondary = Color(0x595959)
    /// Thin rules and the edges of swatches; contrast 3.4 on white.
    package static let rule = Color(0x8c8c8c)
    /// Land around the areas of the map.
    package static let surroundings = Color(0xe3e5e6)
    package static let surroundingsBorder = Color(0xc2c4c6)
    /// Names in the surroundings; contrast 4.5 on their grey.
    package static let surroundingsText = Color(0x5e6164)
    /// Water, and the waves on it (`WaterPattern`).
    package static let water = Color(0xd4e2ea)
    package static let wave = Color(0xa2b9c7)
    /// Areas that a map keeps in the background; at least 10 from the surroundings and from white (CAM02-UCS, all sights).
    package static let pale = Color(0xf5e6c4)
    package static let border = Color(0x1f1f1f)
    /// Contrast 3 on white: seen, but not the first thing that is seen.
    package static let hatch = Color(0x949494)
    package static let accent = Color(0x841e5a)
}
