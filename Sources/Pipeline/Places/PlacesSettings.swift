/// What `plekken` needs to know.
package struct PlacesSettings: Sendable {
    /// What counts as demand: where new places must serve as many people as possible.
    package enum Demand: String, Sendable, CaseIterable {
        /// Expected strongly lonely people.
        case lonely = "eenzaam"
        case elderly = "65plus"
    }

    /// A folder with results of `kaart`.
    package var results: String
    /// The existing places and the layer that they stand in; `nil` takes those that the results were made with.
    package var places: InputFile?
    /// Which of them count; where empty and the file is that of the results, as for those.
    package var filters: [PlacesChoice.Filter] = []
    package var kinds: [String] = []
    /// Where new places may come; `nil` takes a regular grid.
    package var candidates: InputFile?
    /// How many new places to choose; 0 chooses none.
    package var newPlaces = 0
    /// A place serves people at most so far away, in a straight line; m. `nil` takes that of the results.
    package var reach: Double?
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
}
