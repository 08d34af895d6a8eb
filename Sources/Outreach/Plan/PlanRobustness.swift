package import Areas

/// How often each area is in the best plan when the figures are drawn again within their margins.
package struct PlanRobustness: Sendable, Equatable {
    /// Per area of the campaign the share of the draws in which it is visited, 0...1.
    package let chance: [Double]
    package let drawCount: Int

    /// Plans the campaign anew in every draw.
    ///
    /// - Parameters:
    ///   - gains: per draw, counted from 0, the chance and weight of every area.
    ///   - seconds: for all draws together; `nil` where that is not enough, so that the outcome never depends on the
    ///     speed of the machine.
    package init?(
        of campaign: Campaign, draws: Int, within seconds: Double, threads: Int,
        gains: @escaping @Sendable (_ draw: Int) -> [(chance: Double, weight: Double)]
    ) async throws(Failure) {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        let drawsPerPiece = 10
        let pieces = try await inParallel((draws + drawsPerPiece - 1) / drawsPerPiece, threads: threads) {
            piece throws(Failure) -> [Int]? in
            var entered = [Int](repeating: 0, count: campaign.areas.count)
            for draw in piece * drawsPerPiece..<min(draws, (piece + 1) * drawsPerPiece) {
                let left = (end - clock.now) / .seconds(1)
                guard left > 0 else { return nil }
                let best = try CampaignPlan(campaign.with(gains(draw)), within: left)
                guard best.isOptimal else { return nil }
                for (area, visits) in best.visits.enumerated() where visits > 0 { entered[area] += 1 }
            }
            return entered
        }
        let done = pieces.compactMap(\.self)
        guard draws > 0, done.count == pieces.count else { return nil }
        drawCount = draws
        chance = campaign.areas.indices.map { area in
            Double(done.reduce(0) { $0 + $1[area] }) / Double(draws)
        }
    }
}
