/// The order in which areas deserve attention.
package struct PriorityTheme: Sendable {
    /// The rank per area, 1 first; areas that tie share a rank; `nil` without a score.
    package var ranks: [Int?]
    /// The rows of the ranked areas, in order of rank and with ties already settled.
    package var order: [Int]
    /// How many of them are numbered and listed.
    package var top: Int
    /// Per area how sure its place is, in a few words such as `altijd, plaats 1–3`; `nil` where nobody knows.
    package var certainty: [String?]
    /// The file with all of them, for a list that has no room; `nil` where there is none.
    package var listFile: String?

    /// - Parameter order: `nil` orders by rank, then by code.
    package init(
        ranks: [Int?], order: [Int]? = nil, top: Int = 10, certainty: [String?]? = nil, listFile: String? = nil
    ) {
        (self.ranks, self.listFile) = (ranks, listFile)
        self.certainty = certainty ?? ranks.map { _ in nil }
        // Rows are in code order, so the row settles a tie as the code does.
        self.order =
            order
            ?? ranks.indices.filter { ranks[$0] != nil }
            .sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
        self.top = max(top, 0)
    }
}
