import Areas

/// A campaign as an integer programme: per area x visits, and y = 1 where it is entered if that matters.
struct CampaignProgramme {
    enum Outcome {
        case optimal([Int], bound: Double)
        case stopped([Int]?, bound: Double)
        case infeasible
    }

    let campaign: Campaign
    private(set) var programme = IntegerProgramme()
    /// Per area the variables, `nil` for an area that cannot be visited.
    private(set) var visits: [Int?] = []
    private(set) var entered: [Int?] = []
    /// The limits that hold for areas together.
    private(set) var sharedLimits: [Int] = []

    /// - Parameter saving: instead of reaching as many as possible, spend as little as possible of this, of which there is
    ///   then no limit.
    init(_ campaign: Campaign, saving: CampaignResource? = nil) {
        self.campaign = campaign
        for area in campaign.areas { addVariables(area, saving: saving) }
        for resource in CampaignResource.allCases where resource != saving {
            guard let limit = campaign.budget[resource] else { continue }
            sharedLimits.append(programme.limit(terms(resource), atMost: Double(limit - constant(resource))))
        }
        for (_, limit, areas) in campaign.limitedWijken {
            sharedLimits.append(
                programme.limit(
                    areas.compactMap { area in visits[area].map { IntegerProgramme.Term($0, 1) } },
                    atLeast: limit.least > 0 ? Double(limit.least) : nil, atMost: limit.most.map(Double.init)))
        }
    }

    private mutating func addVariables(_ area: CampaignArea, saving: CampaignResource?) {
        let least = area.effectiveLeast
        // Nobody goes where nothing is gained, unless told to; for a wijk it may have to.
        let isUseful = area.gain > 0 || campaign.wijken[area.wijk ?? area.code]?.least ?? 0 > 0
        let most = min(isUseful ? area.most : least, area.affordable(campaign.budget, without: saving))
        guard most >= max(least, 1), least > 0 || most >= area.leastWhenEntered else {
            visits.append(nil)
            entered.append(nil)
            return
        }
        let gain = saving.map { -Double(area.costs.perVisit($0)) } ?? area.gain
        let x = programme.add(gain: gain, in: Double(least)...Double(most), whole: true)
        visits.append(x)
        guard least == 0, area.costs.hasFixedPart || area.leastWhenEntered > 1 else {
            entered.append(nil)
            return
        }
        let y = programme.add(gain: saving.map { -Double(area.costs.fixed($0)) } ?? 0, in: 0...1, whole: true)
        entered.append(y)
        programme.limit([.init(x, 1), .init(y, -Double(most))], atMost: 0)
        if area.leastWhenEntered > 1 {
            programme.limit([.init(x, 1), .init(y, -Double(area.leastWhenEntered))], atLeast: 0)
        }
    }

    private func terms(_ resource: CampaignResource) -> [IntegerProgramme.Term] {
        campaign.areas.indices.flatMap { area in
            let costs = campaign.areas[area].costs
            return [
                visits[area].map { IntegerProgramme.Term($0, Double(costs.perVisit(resource))) },
                entered[area].map { IntegerProgramme.Term($0, Double(costs.fixed(resource))) },
            ].compactMap(\.self)
        }
    }

    /// What areas that must be visited take for being entered.
    private func constant(_ resource: CampaignResource) -> Int {
        campaign.areas.reduce(0) { $0 + ($1.effectiveLeast > 0 ? $1.costs.fixed(resource) : 0) }
    }

    /// - Parameter start: visits per area to begin from.
    func maximum(within seconds: Double, from start: [Int]? = nil) throws(Failure) -> Outcome {
        let values = start.map { start in
            var values = [Double](repeating: 0, count: programme.variables.count)
            for area in campaign.areas.indices {
                if let x = visits[area] { values[x] = Double(start[area]) }
                if let y = entered[area] { values[y] = start[area] > 0 ? 1 : 0 }
            }
            return values
        }
        switch try programme.maximum(within: seconds, from: values) {
        case .infeasible: return .infeasible
        case .stopped(nil): return .stopped(nil, bound: .infinity)
        case .stopped(let solution?): return .stopped(try visits(solution), bound: solution.bound)
        case .optimal(let solution): return .optimal(try visits(solution), bound: solution.bound)
        }
    }

    private func visits(_ solution: ProgrammeSolution) throws(Failure) -> [Int] {
        visits.map { $0.map { Int(solution.values[$0]) } ?? 0 }
    }

    /// What stands in the way of a campaign that cannot be planned: how much more of one budget it would take, else that the
    /// limits of areas and wijken do not go together.
    func obstacle(within seconds: Double) throws(Failure) -> Failure {
        var ways: [String] = []
        for resource in CampaignResource.allCases where campaign.budget[resource] != nil {
            let saving = CampaignProgramme(campaign, saving: resource)
            guard case .optimal(let visits, _) = try saving.maximum(within: seconds) else { continue }
            ways.append(campaign.totals(visits).text(resource))
        }
        guard !ways.isEmpty else {
            return Failure(
                .usage, at: "plan", "de grenzen per gebied en per wijk gaan niet samen, hoe groot het budget ook is",
                remedy: "Verlaag een minimum of verhoog een maximum.")
        }
        return Failure(
            .usage, at: "plan", "het budget is te klein voor de gevraagde minima",
            remedy: "Nodig is minstens \(ways.joined(separator: " of ")), of verlaag een minimum.")
    }
}

extension CampaignArea {
    /// The least number of visits, given that a visited area has its own minimum too.
    var effectiveLeast: Int { least > 0 ? max(least, leastWhenEntered) : 0 }

    /// So many visits would be paid if everything went here.
    func affordable(_ budget: CampaignBudget, without saving: CampaignResource?) -> Int {
        CampaignResource.allCases.reduce(Int.max) { most, resource in
            let price = costs.perVisit(resource)
            guard resource != saving, price > 0, let amount = budget[resource] else { return most }
            return min(most, max(0, amount - costs.fixed(resource)) / price)
        }
    }
}
