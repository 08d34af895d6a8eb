package import Areas

/// The best way to spend the budget of a campaign.
package struct CampaignPlan: Sendable, Equatable {
    /// Visits per area of the campaign.
    package let visits: [Int]
    package let totals: CampaignTotals
    /// No plan has a larger objective: proven. Equals that of the plan, unless time was up.
    package let bound: Double
    /// Whether the plan is proven to be the best; else time was up.
    package let isOptimal: Bool

    /// What a better plan could add at most, as a share of the bound.
    package var gap: Double {
        isOptimal || bound <= totals.objective ? 0 : (bound - totals.objective) / bound
    }

    /// Plans a campaign; the outcome depends on nothing else, unless time is up.
    ///
    /// With one price for all and no fixed part the areas with most gain per visit come first (the optimum by ratio);
    /// otherwise `CampaignSearch` looks for it. Throws `Failure(.usage)` that says what stands in the way where
    /// no plan holds to all limits, and where time was up before there was any plan.
    package init(_ campaign: Campaign, within seconds: Double) throws(Failure) {
        try campaign.checkFeasible()
        if let visits = campaign.bestByRatio() {
            (self.visits, totals) = (visits, campaign.totals(visits))
            (bound, isOptimal) = (totals.objective, true)
            return
        }
        switch try CampaignSearch.maximum(campaign, within: seconds) {
        case .infeasible: throw try CampaignProgramme(campaign).obstacle(within: seconds)
        case .stopped(nil, _):
            throw Failure(
                .usage, at: "--tijd", "binnen \(Int(seconds.rounded(.up))) seconden is geen enkele verdeling gevonden",
                remedy: "Geef meer tijd, of stel minder grenzen per gebied en wijk.")
        case .optimal(let visits, _):
            (self.visits, totals) = (visits, campaign.totals(visits))
            (bound, isOptimal) = (totals.objective, true)
        case .stopped(let visits?, let bound):
            (self.visits, totals) = (visits, campaign.totals(visits))
            (self.bound, isOptimal) = (bound, false)
        }
    }
}
