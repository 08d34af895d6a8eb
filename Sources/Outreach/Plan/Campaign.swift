package import Areas

/// A campaign to be planned: where visits can be paid, what there is to spend, and what must hold.
///
/// The plan maximises Σ weight·chance·visits (methods: expected strongly lonely people reached, weighed by heat where that is
/// asked), with visits in whole numbers.
package struct Campaign: Sendable {
    /// In the order of the list; areas that tie come into the plan in this order where there is nothing else to choose by.
    package let areas: [CampaignArea]
    package let budget: CampaignBudget
    /// Limits per wijk, for those that have one.
    package let wijken: [AreaCode: WijkLimit]

    package init(areas: [CampaignArea], budget: CampaignBudget, wijken: [AreaCode: WijkLimit] = [:]) {
        (self.areas, self.budget, self.wijken) = (areas, budget, wijken)
    }

    /// The same campaign with other chances and weights per area; those of a draw.
    package func with(_ gains: [(chance: Double, weight: Double)]) -> Campaign {
        let changed = zip(areas, gains).map { area, gain in
            var result = CampaignArea(
                code: area.code, people: area.people, chance: gain.chance, weight: gain.weight)
            (result.costs, result.least, result.most) = (area.costs, area.least, area.most)
            result.leastWhenEntered = area.leastWhenEntered
            return result
        }
        return Campaign(areas: changed, budget: budget, wijken: wijken)
    }

    /// The same campaign with another budget.
    package func with(_ budget: CampaignBudget) -> Campaign {
        Campaign(areas: areas, budget: budget, wijken: wijken)
    }

    /// The areas of each wijk that has a limit, wijken in the order of their code.
    var limitedWijken: [(wijk: AreaCode, limit: WijkLimit, areas: [Int])] {
        var members: [AreaCode: [Int]] = [:]
        for (number, area) in areas.enumerated() {
            if let wijk = area.wijk, wijken[wijk] != nil { members[wijk, default: []].append(number) }
        }
        return wijken.keys.sorted().map { ($0, wijken[$0] ?? WijkLimit(), members[$0] ?? []) }
    }

    /// What visits to one area take and bring.
    package func totals(of area: Int, visits: Int) -> CampaignTotals {
        Campaign(areas: [areas[area]], budget: budget).totals([visits])
    }

    /// What visits, one number per area, take and bring.
    package func totals(_ visits: [Int]) -> CampaignTotals {
        var totals = CampaignTotals()
        totals.isPriced = areas.contains(where: \.costs.isPriced)
        totals.isTimed = areas.contains(where: \.costs.isTimed)
        for (area, count) in zip(areas, visits) {
            let costs = area.costs.total(visits: count)
            totals.visits += count
            totals.areas += count > 0 ? 1 : 0
            totals.cents += costs.cents
            totals.minutes += costs.minutes
            totals.isPriced = totals.isPriced && (count == 0 || area.costs.isPriced)
            totals.isTimed = totals.isTimed && (count == 0 || area.costs.isTimed)
            totals.reached += Double(count) * area.chance
            totals.objective += Double(count) * area.gain
        }
        return totals
    }

    /// Whether visits hold to everything, to the cent.
    package func allows(_ visits: [Int]) -> Bool {
        let totals = totals(visits)
        return visits.count == areas.count
            && zip(areas, visits).allSatisfy { area, count in
                count >= area.least && count <= area.most && (count == 0 || count >= area.leastWhenEntered)
            }
            && totals.visits <= budget.visits ?? .max && totals.cents <= budget.cents ?? .max
            && totals.minutes <= budget.minutes ?? .max
            && limitedWijken.allSatisfy { _, limit, areas in
                let count = areas.reduce(0) { $0 + visits[$1] }
                return count >= limit.least && count <= limit.most ?? .max
            }
    }
}
