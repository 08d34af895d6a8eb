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
    /// Areas whose first `tiedOn` keys are all equal share a rank. Among them the later keys decide the order, then the
    /// code. Two values are equal when they differ by at most 1e-12 of the larger; because that relation is not
    /// transitive, values are sorted and every chain of neighbours that are equal counts as one value. So the outcome
    /// does not depend on the order of the areas, and two equal values always share a rank.
    init(by keys: [[Double?]], tiedOn: Int, codes: [AreaCode]) {
        let levels = keys.map(Self.levels)
        let ranked = codes.indices.filter { keys[0][$0] != nil }
        let sorted = ranked.sorted { left, right in
            for level in levels where level[left] != level[right] { return level[left] < level[right] }
            return codes[left] < codes[right]
        }
        var ranks = [Int?](repeating: nil, count: codes.count)
        for (position, row) in sorted.enumerated() {
            let previous = position > 0 ? sorted[position - 1] : nil
            let tied =
                previous.map { previous in levels.prefix(tiedOn).allSatisfy { $0[previous] == $0[row] } } ?? false
            ranks[row] = tied ? previous.flatMap { ranks[$0] } : position + 1
        }
        self.ranks = ranks
        order = sorted + codes.indices.filter { keys[0][$0] == nil }.sorted { codes[$0] < codes[$1] }
    }

    /// Each value's place among the distinct values, 0 the highest; missing comes after all.
    private static func levels(of key: [Double?]) -> [Int] {
        let known = key.indices.compactMap { row in key[row].map { (row: row, value: $0) } }
            .sorted { ($0.value, $1.row) > ($1.value, $0.row) }
        var levels = [Int](repeating: known.count, count: key.count)
        var level = 0
        for (position, entry) in known.enumerated() {
            if position > 0, !isTie(known[position - 1].value, entry.value) { level = position }
            levels[entry.row] = level
        }
        return levels
    }

    private static func isTie(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(abs(a), abs(b)) }
}
