import Areas

/// A plan that grows area by area. What is left of budgets and wijken is kept beside it, since a country has thousands of areas.
struct CampaignFilling {
    private(set) var visits: [Int]
    private let areas: [CampaignArea]
    private let limits: [(resource: CampaignResource, amount: Int)]
    private var left: [Int]
    /// Per area the number of its limited wijk.
    private let wijkOfArea: [Int?]
    /// Per limited wijk how many visits may be added.
    private var leftInWijk: [Int]

    init(_ campaign: Campaign, from visits: [Int]) {
        self.visits = visits
        areas = campaign.areas
        limits = CampaignResource.allCases.compactMap { resource in campaign.budget[resource].map { (resource, $0) } }
        let spent = campaign.totals(visits)
        left = limits.map { $0.amount - spent[$0.resource] }
        let wijken = campaign.limitedWijken
        var wijkOfArea = [Int?](repeating: nil, count: areas.count)
        for (number, wijk) in wijken.enumerated() { for area in wijk.areas { wijkOfArea[area] = number } }
        self.wijkOfArea = wijkOfArea
        leftInWijk = wijken.map { wijk in
            wijk.limit.most.map { $0 - wijk.areas.reduce(0) { $0 + visits[$1] } } ?? .max
        }
    }

    /// Fills the area that brings most for what it takes; `false` where nothing can be added.
    mutating func fillNext() -> Bool {
        var best: (area: Int, more: Int, ratio: Double)?
        for (number, area) in areas.enumerated() where area.gain > 0 && visits[number] < area.most {
            let more = room(number)
            guard more > 0, visits[number] + more >= area.leastWhenEntered else { continue }
            let ratio = area.gain * Double(more) / max(share(number, more), .leastNonzeroMagnitude)
            if best.map({ ratio > $0.ratio }) ?? true { best = (number, more, ratio) }
        }
        guard let best else { return false }
        for (place, limit) in limits.enumerated() { left[place] -= taken(best.area, best.more, limit.resource) }
        if let wijk = wijkOfArea[best.area], leftInWijk[wijk] < .max { leftInWijk[wijk] -= best.more }
        visits[best.area] += best.more
        return true
    }

    /// So many visits can be added to an area.
    private func room(_ area: Int) -> Int {
        var most = areas[area].most - visits[area]
        for (place, limit) in limits.enumerated() {
            let rest = left[place] - (visits[area] == 0 ? areas[area].costs.fixed(limit.resource) : 0)
            let price = areas[area].costs.perVisit(limit.resource)
            if rest < 0 { most = 0 } else if price > 0 { most = min(most, rest / price) }
        }
        return wijkOfArea[area].map { min(most, leftInWijk[$0]) } ?? most
    }

    private func taken(_ area: Int, _ more: Int, _ resource: CampaignResource) -> Int {
        areas[area].costs.perVisit(resource) * more + (visits[area] == 0 ? areas[area].costs.fixed(resource) : 0)
    }

    /// What that takes of the scarcest budget, as a share of all there was.
    private func share(_ area: Int, _ more: Int) -> Double {
        limits.reduce(0.0) { share, limit in
            limit.amount > 0 ? max(share, Double(taken(area, more, limit.resource)) / Double(limit.amount)) : share
        }
    }
}
