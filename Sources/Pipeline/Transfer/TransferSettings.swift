package import Areas

/// Everything a run of `overzetten` needs to know.
package struct TransferSettings: Sendable {
    /// The tables to move; their figures stand together in one result.
    package var tables: [InputFile] = []
    /// The boundaries that the codes of the tables belong to, and those to move to.
    package var from: InputFile?
    package var to: InputFile?
    /// People on the boundaries moved from; `nil` means: that boundary file carries them.
    package var people: InputFile?
    /// People on the boundaries moved to, for sources whose people are unknown; `nil` means: that boundary file may carry
    /// them.
    package var targetPeople: InputFile?
    /// Columns to move, by the name in the file, and how; where empty, the figures that the program knows.
    package var indicators: [(column: String, movement: Movement)] = []
    package var ageGroup: AgeGroup = .vanaf65
    /// The year to take of a table with several; the newest where `nil`.
    package var year: Int?
    package var level: AreaLevel = .buurt
    /// Area codes or unique names of the targets; empty means all of them.
    package var selection: [String] = []
    package var regions: InputFile?
    /// Our column name to the name in the files (`--kolom OURS=THEIRS`).
    package var columnNames: [String: String] = [:]
    package var missingSigns: [String] = []
    /// Another than `environment` only where an earlier run is made again.
    package var dateRule = DateRule.environment
    package var outputFolder = "Output/overgezet"
    package var threads: Int?

    package init() {}
}
