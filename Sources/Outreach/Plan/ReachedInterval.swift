import Areas

/// How many strongly lonely people a plan may really reach, given the margins of the estimates.
package struct ReachedInterval: Sendable, Equatable {
    /// The 2.5 and 97.5 % quantiles over the draws.
    package let low: Double
    package let high: Double

    /// - Parameters:
    ///   - visits: per area of the campaign; they stay as they are.
    ///   - draws: at least 1.
    ///   - gains: per draw, counted from 0, the chance and weight of every area.
    package init(
        of visits: [Int], draws: Int, gains: (_ draw: Int) -> [(chance: Double, weight: Double)]
    ) {
        let reached = (0..<draws).map { draw in
            zip(visits, gains(draw)).reduce(0) { $0 + Double($1.0) * $1.1.chance }
        }.sorted()
        func limit(_ share: Double) -> Double { quantile(share, count: reached.count) { reached[$0] } }
        (low, high) = (limit(0.025), limit(0.975))
    }
}
