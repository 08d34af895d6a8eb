import Areas

/// A list of areas from the highest risk down.
struct Ranking: Equatable {
    /// One per area, 1 the highest; ties share the lower number (1, 2, 2, 4). `nil` for an area without a score.
    let ranks: [Int?]
    /// All rows of the table: the ranked ones from the top, then the others by code.
    let order: [Int]

    /// Ranks by `keys`, the most important first, each one per area and descending; an area without a first key is not
    /// ranked, and a missing later key comes last.
    ///
    /// Areas whose first `tiedOn` keys are all equal (`TieOrder`) share a rank. Among them the later keys decide the order,
    /// then the code. So the outcome does not depend on the order of the areas, and two equal values always share a rank.
    init(by keys: [[Double?]], tiedOn: Int, codes: [AreaCode]) {
        let ranked = codes.indices.filter { keys[0][$0] != nil }
        let sorted = TieOrder(rows: ranked, by: keys.map { $0.map { $0 ?? -.infinity } })
        var ranks = [Int?](repeating: nil, count: codes.count)
        for (place, row) in sorted.rows.enumerated() { ranks[row] = sorted.starts[tiedOn - 1][place] + 1 }
        self.ranks = ranks
        var order = sorted.rows
        if let groups = sorted.starts.last {
            var first = 0
            while first < order.count {
                let end = groups[first...].firstIndex { $0 != first } ?? order.count
                if end - first > 1 { order[first..<end].sort { codes[$0] < codes[$1] } }
                first = end
            }
        }
        self.order = order + codes.indices.filter { keys[0][$0] == nil }.sorted { codes[$0] < codes[$1] }
    }
}
