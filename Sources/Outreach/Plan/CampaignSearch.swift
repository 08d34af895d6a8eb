import Areas

/// The best plan of a campaign, first sought for the few areas that are in doubt.
///
/// Most areas are decided by the prices of the relaxation alone. So the problem is solved for plans near its bound, and then further
/// from it, until the best that was found is as near as was looked: then it is the best of all. Each time by dynamic programming
/// (`CampaignCore`), or by branch and bound where that would take too many steps.
struct CampaignSearch {
    private let campaign: Campaign
    private let clock = ContinuousClock()
    private let end: ContinuousClock.Instant
    private var best: (visits: [Int], objective: Double)?

    /// How near the bound is looked, as shares of it, one after another: a country of areas has a plan much nearer than a gemeente,
    /// and the last leaves out nothing.
    private static let slacks = (0...9).map { 0x1p-18 * Double(1 << (2 * $0)) } + [1.1]

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
            for share in Self.slacks {
                let toBest = best.map { max(priced.bound - $0.objective, 0) } ?? .infinity
                let outcome = try near(priced, min(share * abs(priced.bound), toBest))
                if let outcome { return outcome }
            }
        }
        return try whole.maximum(within: secondsLeft, from: best?.visits)
    }

    /// The outcome where the best plan is among those within `slack` of the bound or time is up; `nil` where it may lie further
    /// away.
    private mutating func near(_ priced: PricedCampaign, _ slack: Double) throws(Failure) -> CampaignProgramme.Outcome?
    {
        switch CampaignCore(priced, slack: slack).best() {
        case .none: return nil
        case .best(let visits): return proven(visits, priced, slack)
        case .tooLarge: break
        }
        let narrowed = priced.narrowed(slack: slack)
        let start = best.map(\.visits).flatMap { narrowed.allows($0) ? $0 : nil }
        switch try CampaignProgramme(narrowed).maximum(within: secondsLeft, from: start) {
        case .infeasible: return nil
        case .optimal(let visits, _): return proven(visits, priced, slack)
        case .stopped(let visits, let bound):
            if let visits { keep(visits) }
            return .stopped(best?.visits, bound: min(priced.bound, max(bound, priced.bound - slack)))
        }
    }

    /// The best plan within the slack is the best of all where it comes within the slack itself.
    private mutating func proven(_ visits: [Int], _ priced: PricedCampaign, _ slack: Double) -> CampaignProgramme
        .Outcome?
    {
        keep(visits)
        guard let best, best.objective >= priced.bound - slack - priced.rounding else { return nil }
        return .optimal(best.visits, bound: best.objective)
    }

    private mutating func keep(_ visits: [Int]) {
        let objective = campaign.totals(visits).objective
        if best.map({ objective > $0.objective }) ?? true { best = (visits, objective) }
    }
}
