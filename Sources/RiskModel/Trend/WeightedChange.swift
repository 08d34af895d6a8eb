extension YearChange {
    /// The change of larger areas as their parts make it, in percentage points: Σ people·change / Σ people over the parts
    /// whose change and people are known, with the people of now for both years. A published figure of the larger area
    /// may be one year's and not the other's; this compares like with like.
    ///
    /// - Parameters:
    ///   - people: of the parts; a part without people does not count.
    ///   - group: per part the place of its larger area, -1 for none.
    ///   - count: how many larger areas there are; those without a known part have no change.
    package func weighted(by people: [Double?], group: [Int], count: Int) -> [Double?] {
        var (totals, all) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
        for (part, place) in group.enumerated() where place >= 0 {
            guard let change = change[part], let people = people[part], people > 0 else { continue }
            totals[place] += change * people
            all[place] += people
        }
        return zip(totals, all).map { $1 > 0 ? $0 / $1 : nil }
    }
}
