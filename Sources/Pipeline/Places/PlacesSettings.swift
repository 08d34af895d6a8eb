/// What `plekken` needs to know.
package struct PlacesSettings: Sendable {
    /// What counts as demand: where new places must serve as many people as possible.
    package enum Demand: String, Sendable, CaseIterable {
        /// Expected strongly lonely people.
        case lonely = "eenzaam"
        case elderly = "65plus"
    }

    /// A condition on a column of a file with places: its text equals the value, but for case and padding.
    package struct Filter: Sendable, Equatable {
        package let column: String
        package let value: String
        package init(column: String, value: String) { (self.column, self.value) = (column, value) }
    }

    /// A folder with results of `kaart`.
    package var results: String
    /// The existing places; `nil` takes those of the bundled example, where the results are the example's.
    package var places: InputFile?
    /// Conditions on the places; values of one column are alternatives, those of different columns must all hold.
    package var filters: [Filter] = []
    /// Kinds of places that count; all where empty.
    package var kinds: [String] = []
    /// Where new places may come; `nil` takes a regular grid.
    package var candidates: InputFile?
    /// How many new places to choose; 0 chooses none.
    package var newPlaces = 0
    /// A place serves people at most so far away, in a straight line; m.
    package var reach = 300.0
    /// % of the demand that should have a place within reach: how many new ones does that take? `nil` does not ask.
    package var share: Double?
    package var demand = Demand.lonely
    /// Where people live within an area; `nil` spreads them over it.
    package var addresses: InputFile?
    /// The column of the addresses with how many live there; `nil` counts every address once.
    package var weightColumn: String?
    /// How long choosing may take.
    package var seconds = 60.0
    /// So many areas are named in the summary.
    package var top = 5
    /// Whether small numbers may be in no file at all.
    package var isForPublication = false
    /// `nil` writes into the folder of the results.
    package var outputFolder: String?
    package var threads: Int?

    package init(results: String) { self.results = results }

    /// Distances that make sense; m.
    package static let reaches = 1.0...50_000
}
