package import Areas

extension AreaTable {
    /// Takes away the heat of areas of which too little is known, and returns them in code order.
    ///
    /// An area whose `hitte_dekking` is unknown keeps its heat: a table of heat per area rarely says. `least` is 0...1.
    package mutating func dropThinHeat(below least: Double) -> [AreaCode] {
        let coverage = self[.hitteDekking]
        var heat = self[.hitte]
        // Coverage is a ratio of two sums; the last digits must not decide.
        let thin = codes.indices.filter { heat[$0] != nil && (coverage[$0] ?? 1) < least - 1e-9 }
        for row in thin { heat[row] = nil }
        if !thin.isEmpty { self[.hitte] = heat }
        return thin.map { codes[$0] }
    }

    /// How much of each larger area has heat data, and how much of that is above the threshold, from its parts.
    ///
    /// Coverage is Σ land·d / Σ land over the parts, with d a part's own coverage; a part that does not tell its coverage
    /// counts as 1 with heat and 0 without. The share above the threshold is weighted by land·d over the parts that know
    /// it. Parts without land area do not count; without any, both are missing.
    /// - Parameter group: per part the row of its larger area in this table, -1 for none.
    package mutating func takeHeatCoverage(of parts: AreaTable, group: [Int]) {
        guard parts.has(Figure.hitte.rawValue) else { return }
        let (land, heat) = (parts[.oppervlakteLandKm2], parts[.hitte])
        let (coverage, above) = (parts[.hitteDekking], parts[.hitteBovenDrempel])
        var (total, covered) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
        var (hot, known) = (total, total)
        for (part, parent) in group.enumerated() where parent >= 0 {
            guard let land = land[part], land > 0 else { continue }
            let share = land * (coverage[part] ?? (heat[part] == nil ? 0 : 1))
            total[parent] += land
            covered[parent] += share
            if let above = above[part] {
                hot[parent] += share * above
                known[parent] += share
            }
        }
        self[.hitteDekking] = zip(covered, total).map { $1 > 0 ? $0 / $1 : nil }
        self[.hitteBovenDrempel] = zip(hot, known).map { $1 > 0 ? $0 / $1 : nil }
    }
}
