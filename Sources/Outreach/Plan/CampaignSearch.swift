import Areas

/// The best plan of a campaign, first sought for the few areas that are in doubt.
///
/// Most areas are decided by the prices of the relaxation alone. So the problem is solved for plans that come near its bound, and
/// once more for all that come as near as the best of those, which then holds the best of all: by dynamic programming where that
/// takes few steps, else by branch and bound.
struct CampaignSearch {
    private let campaign: Campaign
    private let clock = ContinuousClock()
    private let end: ContinuousClock.Instant
    private var best: (visits: [Int], objective: Double)?

    /// Near the bound, to begin with: this share of it.
    private static let firstSlack = 1e-3
    /// So often is looked further from the bound where no plan is known.
    private static let mostWidenings = 3

    private init(_ campaign: Campaign, within seconds: Double) {
        self.campaign = campaign
        end = clock.now + .seconds(seconds)
    }

    private var secondsLeft: Double { max((end - clock.now) / .seconds(1), 0) }

    /// - Parameter seconds: for everything together; the outcome depends on nothing but the campaign, unless time is up.
    ///
    /// Throws what the solver throws.
    static func maximum(_ campaign: Campaign, within seconds: Double) throws(Failure) -> CampaignProgramme.Outcome {
        var search = CampaignSearch(campaign, within: seconds)
        return try search.maximum()
    }

    private mutating func maximum() throws(Failure) -> CampaignProgramme.Outcome {
        let whole = CampaignProgramme(campaign)
        if let greedy = campaign.greedy() { keep(greedy) }
        if let relaxation = whole.programme.relaxed(within: secondsLeft) {
            let priced = PricedCampaign(whole, prices: relaxation.prices)
            var slack = Self.firstSlack * abs(priced.bound)
            for _ in 0...Self.mostWidenings {
                if let best { slack = min(slack, max(priced.bound - best.objective, 0)) }
                let outcome = try near(priced, slack)
                if let outcome { return outcome }
                slack = best.map { max(priced.bound - $0.objective, 0) } ?? slack * 10
            }
        }
        return try whole.maximum(within: secondsLeft, from: best?.visits)
    }

    /// The outcome where the best plan is among those within `slack` of the bound or time is up; `nil` where it may lie further
    /// away.
    private mutating func near(_ priced: PricedCampaign, _ slack: Double) throws(Failure) -> CampaignProgramme.Outcome?
    {
        let narrowed = priced.narrowed(slack: slack)
        let start = best.map(\.visits).flatMap { narrowed.allows($0) ? $0 : nil }
        switch try core(narrowed, from: start) {
        case .infeasible: return nil
        case .stopped(let visits, let bound):
            if let visits { keep(visits) }
            return .stopped(best?.visits, bound: min(priced.bound, max(bound, priced.bound - slack)))
        case .optimal(let visits, _):
            keep(visits)
            guard let best, best.objective >= priced.bound - slack - PricedCampaign.rounding(priced.bound) else {
                return nil
            }
            return .optimal(best.visits, bound: best.objective)
        }
    }

    /// The best plan of what is in doubt.
    private func core(_ narrowed: Campaign, from start: [Int]?) throws(Failure) -> CampaignProgramme.Outcome {
        let programme = CampaignProgramme(narrowed)
        guard let knapsack = CampaignKnapsack(programme) else {
            return try programme.maximum(within: secondsLeft, from: start)
        }
        let visits = knapsack.best()
        return .optimal(visits, bound: narrowed.totals(visits).objective)
    }

    private mutating func keep(_ visits: [Int]) {
        let objective = campaign.totals(visits).objective
        if best.map({ objective > $0.objective }) ?? true { best = (visits, objective) }
    }
}
