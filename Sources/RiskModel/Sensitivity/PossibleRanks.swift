/// Between which places an area would stand by the index if what it lacks were known.
package struct PossibleRanks: Sendable {
    /// The rank if every missing indicator were at its highest normalised value, and at its lowest; `nil` for an area that
    /// lacks nothing and for one whose bounds nobody knows.
    package let best: [Int?]
    package let worst: [Int?]

    /// `index`, `low` and `high` are those of an `Assessment`, one per area. The area is compared with all *other* areas
    /// that have a score; equal scores share the lower number.
    package init(index: [Double?], low: [Double?], high: [Double?]) {
        let scores = index.compactMap(\.self).sorted()
        func rank(of score: Double, without own: Double?) -> Int {
            var (below, above) = (0, scores.count)
            while below < above {
                let middle = (below + above) / 2
                if scores[middle] <= score { below = middle + 1 } else { above = middle }
            }
            return 1 + scores.count - below - (own.map { $0 > score } ?? false ? 1 : 0)
        }
        func ranks(_ bounds: [Double?]) -> [Int?] {
            index.indices.map { area in
                guard let low = low[area], let high = high[area], low < high, let bound = bounds[area] else {
                    return nil
                }
                return rank(of: bound, without: index[area])
            }
        }
        (best, worst) = (ranks(high), ranks(low))
    }
}
