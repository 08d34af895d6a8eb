/// The combination of heat and loneliness in a matrix of classes.
package struct RiskTheme: Sendable {
    /// Heat per area; its classes are the columns of the matrix.
    package var heat: ClassedTheme
    /// Loneliness per area; its classes are the rows of the matrix.
    package var loneliness: ClassedTheme
    /// The risk class per area, 1 for the lowest; `nil` where heat or loneliness is missing.
    package var classes: [Int?]
    /// The risk class of every combination: a row per loneliness class, a column per heat class, low to high.
    package var matrix: [[Int]]
    /// One name per risk class, low to high.
    package var classNames: [String]
    /// The heading of the list of risk classes.
    package var caption: String
    /// The colours of the risk classes.
    package var palette: Palette

    package init(
        heat: ClassedTheme, loneliness: ClassedTheme, classes: [Int?], matrix: [[Int]],
        classNames: [String], caption: String, palette: Palette = .risk
    ) {
        (self.heat, self.loneliness, self.classes, self.matrix) = (heat, loneliness, classes, matrix)
        (self.classNames, self.caption, self.palette) = (classNames, caption, palette)
    }

    var colors: [Color] { palette.colors(for: classNames.count) }
}
