package import Areas

/// How often each area is in the best plan when the figures are drawn again within their margins.
package struct PlanRobustness: Sendable, Equatable {
    /// Per area of the campaign the share of the draws in which it is visited, 0...1.
    package let chance: [Double]
    package let drawCount: Int
    /// Expected strongly lonely people reached by the plan at hand, in every draw, from low to high.
    package let reached: [Double]

    /// Plans the campaign anew in every draw.
    ///
    /// - Parameters:
    ///   - plan: the plan at hand.
    ///   - gains: per draw, counted from 0, the chance and weight of every area.
    ///   - seconds: for all draws together; `nil` where that is not enough, so that the outcome never depends on the
    ///     speed of the machine.
    package init?(
        of plan: CampaignPlan, _ campaign: Campaign, draws: Int, within seconds: Double, threads: Int,
        gains: @escaping @Sendable (_ draw: Int) -> [(chance: Double, weight: Double)]
    ) async throws(Failure) {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        let drawsPerPiece = 10
        let pieces = try await inParallel((draws + drawsPerPiece - 1) / drawsPerPiece, threads: threads) {
            piece throws(Failure) -> (entered: [Int], reached: [Double])? in
            var entered = [Int](repeating: 0, count: campaign.areas.count)
            var reached: [Double] = []
            for draw in piece * drawsPerPiece..<min(draws, (piece + 1) * drawsPerPiece) {
                let drawn = campaign.with(gains(draw))
                reached.append(drawn.totals(plan.visits).reached)
                let left = (end - clock.now) / .seconds(1)
                guard left > 0 else { return nil }
                let best = try CampaignPlan(drawn, within: left)
                guard best.isOptimal else { return nil }
                for (area, visits) in best.visits.enumerated() where visits > 0 { entered[area] += 1 }
            }
            return (entered, reached)
        }
        let done = pieces.compactMap(\.self)
        guard draws > 0, done.count == pieces.count else { return nil }
        drawCount = draws
        chance = campaign.areas.indices.map { area in
            Double(done.reduce(0) { $0 + $1.entered[area] }) / Double(draws)
        }
        reached = done.flatMap(\.reached).sorted()
    }

    /// The limits between which 95 % of the draws put what the plan reaches: 2.5 and 97.5 % quantiles, linear between
    /// order statistics (Hyndman and Fan 1996, type 7).
    package var reachedInterval: (low: Double, high: Double) { (quantile(0.025), quantile(0.975)) }

    private func quantile(_ share: Double) -> Double {
        let place = Double(reached.count - 1) * share
        let below = Int(place)
        let (low, high) = (reached[below], reached[min(below + 1, reached.count - 1)])
        return low + (place - Double(below)) * (high - low)
    }
}
