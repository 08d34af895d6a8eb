import Areas

/// An upper limit on what a campaign can bring, and which visits can be part of a plan that comes near it.
///
/// With a price on every limit that areas share, what is left falls apart into one small problem per area (Lagrangian relaxation;
/// Fisher, Management Science 27, 1981). The bound is the sum of their best outcomes and what the limits themselves are worth. An
/// area whose outcome is more than `slack` below its best in some choice cannot make that choice in a plan within `slack` of the
/// bound (reduced cost fixing; Balas and Zemel, Operations Research 28, 1980, for one knapsack).
struct PricedCampaign {
    /// Proven: no plan has a larger objective.
    let bound: Double
    private let programme: CampaignProgramme
    /// Per variable of the programme its gain less the prices of what it takes.
    private let netGains: [Double]

    /// - Parameter prices: per limit of the programme; what is no price for its limit counts as 0, so that the bound is always true.
    init(_ programme: CampaignProgramme, prices: [Double]) {
        self.programme = programme
        var netGains = programme.programme.variables.map(\.gain)
        var bound = 0.0
        for limit in programme.sharedLimits {
            let row = programme.programme.rows[limit]
            guard let amount = prices[limit] > 0 ? row.most : row.least, prices[limit] != 0 else { continue }
            bound += prices[limit] * amount
            for term in row.terms { netGains[term.variable] -= prices[limit] * term.coefficient }
        }
        self.netGains = netGains
        self.bound = programme.campaign.areas.indices.reduce(bound) { sum, area in
            sum + (Choice(area, programme, netGains)?.best ?? 0)
        }
    }

    /// What rounding of sums may take from a slack that is only just enough.
    var rounding: Double { 1e-9 * max(1, abs(bound)) }

    /// How much less so many visits to an area bring, at the prices, than the best that can be done there: 0 or more.
    func loss(area: Int, visits: Int) -> Double {
        guard let choice = Choice(area, programme, netGains) else { return 0 }
        return choice.best - (visits == 0 && choice.choices.mayStayAway ? 0 : choice.outcome(visits))
    }

    /// The same campaign, where each area may only do what a plan with an objective of at least `bound − slack` can do there.
    func narrowed(slack: Double) -> Campaign {
        let slack = slack + rounding
        let campaign = programme.campaign
        let areas = campaign.areas.indices.map { number in
            var area = campaign.areas[number]
            guard let choice = Choice(number, programme, netGains) else { return area }
            let visits = choice.visits(slack)
            if choice.choices.mayStayAway, choice.best <= slack {
                area.most = visits?.upperBound ?? 0
                area.leastWhenEntered = max(area.leastWhenEntered, visits?.lowerBound ?? 0)
            } else if let visits {
                (area.least, area.most) = (visits.lowerBound, visits.upperBound)
            }
            return area
        }
        return Campaign(areas: areas, budget: campaign.budget, wijken: campaign.wijken)
    }
}

/// What one area brings at given prices: nothing where nobody goes, else `entry` + `perVisit` · visits.
private struct Choice {
    let choices: AreaChoices
    private let entry: Double
    private let perVisit: Double

    /// `nil` for an area that cannot be visited.
    init?(_ area: Int, _ programme: CampaignProgramme, _ netGains: [Double]) {
        guard let visits = programme.visits[area], let choices = programme.choices(in: area) else { return nil }
        self.choices = choices
        perVisit = netGains[visits]
        entry = programme.entered[area].map { netGains[$0] } ?? 0
    }

    func outcome(_ visits: Int) -> Double { entry + perVisit * Double(visits) }

    /// The largest outcome.
    var best: Double {
        let entered = max(outcome(choices.visits.lowerBound), outcome(choices.visits.upperBound))
        return choices.mayStayAway ? max(entered, 0) : entered
    }

    /// The numbers of visits whose outcome is at most `slack` below the best; `nil` where there are none.
    func visits(_ slack: Double) -> ClosedRange<Int>? {
        guard perVisit != 0 else { return best - entry <= slack ? choices.visits : nil }
        // Where the outcome is just enough, rounded to the side of more choices.
        let edge = (best - slack - entry) / perVisit
        let (low, high) = (Double(choices.visits.lowerBound), Double(choices.visits.upperBound))
        let least = perVisit > 0 ? max(low, (edge - 1e-9 * abs(edge)).rounded(.up)) : low
        let most = perVisit > 0 ? high : min(high, (edge + 1e-9 * abs(edge)).rounded(.down))
        return least <= most ? Int(least)...Int(most) : nil
    }
}
