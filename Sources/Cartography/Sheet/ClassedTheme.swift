/// A figure per area, sorted into classes.
package struct ClassedTheme: Sendable {
    /// The class per area, 1 for the lowest; `nil` where there are no data.
    package var classes: [Int?]
    /// The figure itself; `nil` where there are no data.
    package var values: [Double?]
    /// The limits between the classes, ascending; a class holds its lower limit but not its upper one.
    package var limits: [Double]
    /// `°C`, `%`, `per km²`; may be empty.
    package var unit: String
    /// The heading of the legend: what was measured.
    package var caption: String
    /// The colours of the classes.
    package var palette: Palette
    /// Decimals of the figures in the areas' titles.
    package var decimals: Int
    /// A sentence under the legend, such as how the classes were chosen; may be empty.
    package var remark: String

    package init(
        classes: [Int?], values: [Double?], limits: [Double], unit: String, caption: String, palette: Palette,
        decimals: Int = 1, remark: String = ""
    ) {
        (self.classes, self.values, self.limits) = (classes, values, limits)
        (self.unit, self.caption, self.palette, self.decimals) = (unit, caption, palette, decimals)
        self.remark = remark
    }

    /// One more than there are limits.
    var classCount: Int { limits.count + 1 }
    var colors: [Color] { palette.colors(for: classCount) }
}
