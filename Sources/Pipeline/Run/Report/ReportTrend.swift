import Areas
import Publishing
import RiskModel

/// Loneliness through the years, as the sheet of an area shows it.
enum ReportTrend {
    /// `null` for a run with fewer than two years. `buiten` says whether a change exceeds the margins of both years.
    static func json(_ step: TrendStep, _ level: AreaLevel) -> JSON {
        guard let trend = step.levels.first(where: { $0.areas.level == level })?.trend else { return .null }
        return [
            "jaren": .array(trend.years.map { .integer($0.year) }),
            "pct": .array(trend.years.map { ReportTable.numbers($0.rate) }),
            "laag": .array(trend.years.map { ReportTable.numbers($0.low) }),
            "hoog": .array(trend.years.map { ReportTable.numbers($0.high) }),
            "verandering": .array(trend.changes.map { ReportTable.numbers($0.change) }),
            "buiten": .array(
                trend.changes.map { change in
                    .array(change.verdict.map { $0.map { .bool($0 != .withinMargins) } ?? .null })
                }),
        ]
    }
}
