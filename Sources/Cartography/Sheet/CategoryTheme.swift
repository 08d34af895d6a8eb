/// A category per area, without an order from low to high.
package struct CategoryTheme: Sendable {
    /// The category per area, 1 for the first of `names`; `nil` where there are no data.
    package var numbers: [Int?]
    /// What each category is called in the legend, in the order of the legend.
    package var names: [String]
    /// A colour per category.
    package var colors: [Color]
    /// The heading of the legend.
    package var caption: String
    /// What the title of an area says beside its category, such as `kans op toeval 0,4%`; empty for nothing.
    package var details: [String]
    /// A sentence under the legend; may be empty.
    package var remark: String

    package init(
        numbers: [Int?], names: [String], colors: [Color], caption: String, details: [String], remark: String = ""
    ) {
        precondition(names.count == colors.count)
        (self.numbers, self.names, self.colors) = (numbers, names, colors)
        (self.caption, self.details, self.remark) = (caption, details, remark)
    }
}
