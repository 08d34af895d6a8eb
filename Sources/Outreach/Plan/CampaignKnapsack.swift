import Areas

/// A campaign without limits per wijk as a multiple-choice knapsack with a dimension per budget, solved exactly by dynamic
/// programming (Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004, sections 9.3.2 and 11.5).
///
/// Where many areas bring the same, as with figures of one decimal, branch and bound has to tell all their orders apart; this has
/// not. Costs are counted in the largest unit they are whole numbers of, so that prices in whole euros need few steps.
struct CampaignKnapsack {
    /// What may be added in one area to the least that must be done there.
    private struct Item {
        let area: Int
        /// Visits of the first option beside adding nothing, and how many options there are.
        let first: Int
        let optionCount: Int
        let gain: Double
        /// Per dimension, in units: once, and per visit.
        let entry: [Int]
        let perVisit: [Int]

        func weights(_ visits: Int) -> [Int] { zip(entry, perVisit).map { $0 + $1 * visits } }
    }

    private let least: [Int]
    private let items: [Item]
    /// Per dimension how many units there are to spend beyond the least; three dimensions, the last the widest.
    private let capacity: [Int]

    private static let mostSteps = 300_000_000
    private static let mostStates = 20_000_000

    /// `nil` where the campaign has limits per wijk, or would take too many steps.
    ///
    /// - Parameter programme: says what may be done where.
    init?(_ programme: CampaignProgramme) {
        let campaign = programme.campaign
        guard campaign.limitedWijken.isEmpty else { return nil }
        let choices = campaign.areas.indices.map { programme.choices(in: $0) }
        let least = choices.map { $0.map { $0.mayStayAway ? 0 : $0.visits.lowerBound } ?? 0 }
        let most = choices.map { $0?.visits.upperBound ?? 0 }
        let spent = campaign.totals(least)
        let atMost = campaign.totals(most)
        let undecided = campaign.areas.indices.filter { least[$0] < most[$0] }
        let binding = CampaignResource.allCases.filter { resource in
            campaign.budget[resource].map { $0 < atMost[resource] } ?? false
        }
        let scales = binding.map { resource in
            let amounts = undecided.flatMap { area in
                let costs = campaign.areas[area].costs
                return [costs.perVisit(resource), least[area] == 0 ? costs.fixed(resource) : 0]
            }
            return (resource: resource, unit: max(amounts.reduce(0, greatestCommonDivisor), 1))
        }
        let dimensions = scales.map { scale in
            (scale: scale, capacity: ((campaign.budget[scale.resource] ?? 0) - spent[scale.resource]) / scale.unit)
        }.sorted { $0.capacity < $1.capacity }
        let padding = Array(repeating: 0, count: 3 - dimensions.count)
        let capacity = padding + dimensions.map(\.capacity)
        let items = undecided.map { area in
            let costs = campaign.areas[area].costs
            let first = least[area] == 0 ? max(choices[area]?.visits.lowerBound ?? 0, 1) : 1
            return Item(
                area: area, first: first, optionCount: most[area] - least[area] - first + 1,
                gain: campaign.areas[area].gain,
                entry: padding
                    + dimensions.map { least[area] == 0 ? costs.fixed($0.scale.resource) / $0.scale.unit : 0 },
                perVisit: padding + dimensions.map { costs.perVisit($0.scale.resource) / $0.scale.unit })
        }
        guard capacity.allSatisfy({ $0 >= 0 }) else { return nil }
        let states = capacity.reduce(1.0) { $0 * Double($1 + 1) }
        let options = items.reduce(0.0) { $0 + Double($1.optionCount) }
        guard states * options <= Double(Self.mostSteps), states * Double(items.count) <= Double(Self.mostStates),
            most.allSatisfy({ $0 <= UInt16.max })
        else { return nil }
        (self.least, self.items, self.capacity) = (least, items, capacity)
    }

    /// The best visits per area. Of equal plans always the same.
    func best() -> [Int] {
        let (wide, middle) = (capacity[2] + 1, capacity[1] + 1)
        let stateCount = (capacity[0] + 1) * middle * wide
        var values = [Double](repeating: 0, count: stateCount)
        var added: [[UInt16]] = []
        for item in items {
            let before = values
            var visits = [UInt16](repeating: 0, count: stateCount)
            for option in 0..<item.optionCount {
                let count = item.first + option
                let weights = item.weights(count)
                guard zip(weights, capacity).allSatisfy({ $0 <= $1 }) else { break }
                let gain = item.gain * Double(count)
                for outer in weights[0]...capacity[0] {
                    for inner in weights[1]...capacity[1] {
                        let row = (outer * middle + inner) * wide
                        let from = ((outer - weights[0]) * middle + inner - weights[1]) * wide - weights[2]
                        for column in weights[2]..<wide where before[from + column] + gain > values[row + column] {
                            values[row + column] = before[from + column] + gain
                            visits[row + column] = UInt16(count)
                        }
                    }
                }
            }
            added.append(visits)
        }
        return following(added)
    }

    /// Walks back from the whole capacity.
    private func following(_ added: [[UInt16]]) -> [Int] {
        var result = least
        var left = capacity
        for (item, visits) in zip(items, added).reversed() {
            let count = Int(visits[(left[0] * (capacity[1] + 1) + left[1]) * (capacity[2] + 1) + left[2]])
            guard count > 0 else { continue }
            result[item.area] += count
            left = zip(left, item.weights(count)).map { $0 - $1 }
        }
        return result
    }
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (larger, smaller) = (one, other)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
}
