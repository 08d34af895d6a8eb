/// Which places count, and how near they must be: part of the settings of a run, and of `plekken`.
package struct PlacesChoice: Sendable, Equatable {
    /// A condition on a column of a file with places: its text equals the value, but for case and padding.
    package struct Filter: Sendable, Equatable {
        package let column: String
        package let value: String
        package init(column: String, value: String) { (self.column, self.value) = (column, value) }
    }

    package var file: InputFile
    /// A place serves people at most so far away, in a straight line; m.
    package var reach = PlacesChoice.standardReach
    /// Conditions on the places; values of one column are alternatives, those of different columns must all hold.
    package var filters: [Filter] = []
    /// Kinds of places that count; all where empty.
    package var kinds: [String] = []

    package init(_ file: InputFile) { self.file = file }

    package static let standardReach = 300.0
    /// Distances that make sense; m.
    package static let reaches = 1.0...50_000

    /// The column that says of areas how many of their people have a place within reach.
    static let column = "binnen_bereik_pct"
}
