import Areas

/// What is known of the error of each area's rate and heat.
struct FigureErrors: Sendable {
    /// One per area: where the truth lies; `nil` where the figure is missing or nobody knows its error.
    let rate: [TruncatedNormal?]
    let heat: [TruncatedNormal?]
    /// How many of the rates have no limits and take the standard error that was given.
    let assumedCount: Int

    /// The rate: a normal distribution around the estimate, sd = (high − low)/(2·1.959964), truncated to 0...100 %; around
    /// the shrunk estimate for survey figures. Areas without limits take `rateStandardError`.
    ///
    /// The group that survey figures are drawn towards is the gemeente where at least ten of its areas are here, else
    /// everything on the map.
    init(of table: AreaTable, by settings: UncertaintySettings) {
        let columns = (table[.sterkEenzaamPct], table[.sterkEenzaamLaag], table[.sterkEenzaamHoog])
        let estimates = table.codes.indices.map { Self.estimate(columns, $0, settings.rateStandardError) }
        assumedCount = columns.0.indices.count { row in
            estimates[row] != nil && !Self.hasLimits(columns.1[row], columns.2[row])
        }
        let centred =
            settings.errorKind == .sample ? Self.shrunk(estimates, gemeenten: table.codes.map(\.gemeente)) : estimates
        rate = centred.map { $0.map { TruncatedNormal(mean: $0.0, standardDeviation: $0.1, low: 0, high: 100) } }
        heat = table[.hitte].map { value in
            guard let value, let error = settings.heatStandardError else { return nil }
            return TruncatedNormal(mean: value, standardDeviation: error)
        }
    }

    var rateCount: Int { rate.count { $0 != nil } }
    var heatCount: Int { heat.count { $0 != nil } }

    private static func estimate(
        _ columns: (rate: [Double?], low: [Double?], high: [Double?]), _ row: Int, _ fallback: Double?
    ) -> (Double, Double)? {
        guard let rate = columns.rate[row] else { return nil }
        if let low = columns.low[row], let high = columns.high[row], hasLimits(low, high) {
            return (rate, (high - low) / (2 * normalQuantile975))
        }
        return fallback.map { (rate, $0) }
    }

    private static func hasLimits(_ low: Double?, _ high: Double?) -> Bool {
        if let low, let high { high > low } else { false }
    }

    private static func shrunk(_ estimates: [(Double, Double)?], gemeenten: [AreaCode?]) -> [(Double, Double)?] {
        var members: [AreaCode: [Int]] = [:]
        var everyone: [Int] = []
        for (row, estimate) in estimates.enumerated() where estimate != nil {
            everyone.append(row)
            if let gemeente = gemeenten[row] { members[gemeente, default: []].append(row) }
        }
        func shrinkage(_ rows: [Int]) -> Shrinkage? {
            Shrinkage(rows.compactMap { estimates[$0] }.sorted { ($0.0, $0.1) < ($1.0, $1.1) })
        }
        let all = shrinkage(everyone)
        let own = members.filter { $0.value.count >= 10 }.mapValues(shrinkage)
        return estimates.indices.map { row in
            guard let (value, error) = estimates[row] else { return nil }
            guard let shrinkage = gemeenten[row].flatMap({ own[$0] ?? nil }) ?? all else { return (value, error) }
            let truth = shrinkage(value, standardError: error)
            return (truth.mean, truth.standardDeviation)
        }
    }
}
