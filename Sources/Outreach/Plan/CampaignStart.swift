import Areas

extension Campaign {
    /// The optimum where a visit costs the same everywhere, entering an area costs nothing and no limit is on a wijk: first
    /// what must be, then the areas by gain per visit. `nil` where one of these does not hold.
    ///
    /// Expects that the limits can be held (`checkFeasible`).
    func bestByRatio() -> [Int]? {
        guard let first = areas.first else { return [] }
        let isPlain = areas.allSatisfy {
            !$0.costs.hasFixedPart && $0.leastWhenEntered <= 1 && $0.costs.cents == first.costs.cents
                && $0.costs.minutes == first.costs.minutes
        }
        guard isPlain, wijken.isEmpty else { return nil }
        var visits = areas.map(\.least)
        var left = first.affordable(budget, without: nil) - visits.reduce(0, +)
        for area in byGain where areas[area].gain > 0 {
            let more = min(areas[area].most - visits[area], left)
            visits[area] += more
            left -= more
        }
        return visits
    }

    /// A good plan to begin the search from: areas are filled one after another, each time the one that brings most for what
    /// it takes of the scarcest budget. `nil` where that does not lead to a plan that holds to everything.
    func greedy() -> [Int]? {
        var visits = areas.map(\.effectiveLeast)
        for (_, limit, members) in limitedWijken {
            var short = limit.least - members.reduce(0) { $0 + visits[$1] }
            for area in members.sorted(by: { isBefore($0, $1) }) where short > 0 {
                let most = max(0, areas[area].most - visits[area])
                let more = min(max(short, visits[area] == 0 ? areas[area].leastWhenEntered : 0), most)
                visits[area] += more
                short -= more
            }
        }
        guard allows(visits) else { return nil }
        var filling = CampaignFilling(self, from: visits)
        while filling.fillNext() {}
        return filling.visits
    }

    /// The areas by gain per visit, those with most first, equals as they stand.
    package var byGain: [Int] { areas.indices.sorted { isBefore($0, $1) } }

    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        areas[one].gain != areas[other].gain ? areas[one].gain > areas[other].gain : one < other
    }
}
