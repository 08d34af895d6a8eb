/// The computed columns of a level, as plain arrays with one entry per area in the order of the area table.
///
/// A column that was not computed stays `nil` and is written as unknown for every area.
package struct ScoredColumns: Sendable {
    package var heatClass: [Int?]?
    package var lonelinessClass: [Int?]?
    package var riskClass: [Int?]?
    /// The risk index and its worst and best case.
    package var index: [Double?]?
    package var indexLow: [Double?]?
    package var indexHigh: [Double?]?
    package var rank: [Int?]?
    /// 5, 50 and 95 % quantiles of the rank, the chance of a place in the top, and `altijd`, `soms` or `nooit`.
    package var rankLow: [Double?]?
    package var rankMiddle: [Double?]?
    package var rankHigh: [Double?]?
    package var topChance: [Double?]?
    package var priority: [String?]?
    /// Per top-level branch: its column name (`bijdrage_…`), its name for the reader, and its part in the score.
    package var contributions: [(column: String, name: String, values: [Double?])] = []
    package var cluster: [String?]?
    package var clusterChance: [Double?]?
    /// How the heat of the area and the loneliness of its neighbours come together.
    package var coincidence: [String?]?
    package var coincidenceChance: [Double?]?
    /// The inputs that each area lacks.
    package var missing: [[String]]?
    /// All rows: ranked ones from the top, then the others by code. Where absent, by code.
    package var order: [Int]?

    package init() {}
}
