import Areas

/// The best plan among those whose objective is within `slack` of the bound of a `PricedCampaign`, by dynamic programming over lists
/// of partial plans (Pisinger, European Journal of Operational Research 83, 1995, 394–410: multiple-choice knapsack).
///
/// Area after area a partial plan takes one of its choices. Of partial plans that have spent the same only the best goes on, and none
/// that lost more against the best choices at these prices than `slack`. Where many areas bring the same, as with figures of one
/// decimal, branch and bound has to tell all their orders apart; here they meet in one entry.
struct CampaignCore {
    /// One area that is in doubt, and what can be added there to the least that must be.
    private struct Item {
        let area: Int
        let wijk: Int?
        let options: [Option]
    }

    private struct Option {
        let visits: Int
        let spent: Spent
        let gain: Double
        /// How much less it brings than the best choice, at the prices.
        let loss: Double
    }

    /// Visits, cents and minutes so far, of those that can run out, and the visits in the wijk at hand.
    private typealias Spent = SIMD4<Int>

    private struct Partial {
        var spent: Spent
        var gain: Double
        var loss: Double
        /// The partial plan before it in the list of the area before, and what was added.
        var parent: Int32
        var visits: Int32
    }

    private let campaign: Campaign
    private let least: [Int]
    private let items: [Item]
    private let capacity: Spent
    private let slack: Double
    /// Per limited wijk what may still be added.
    private let wijkLimits: [(least: Int, most: Int)]
    /// Then there are no items.
    private let hasTooManyOptions: Bool

    /// Some tenths of a second.
    private static let mostSteps = 30_000_000
    private static let mostOptions = 300_000
    private static let lookingBack = 12

    /// - Parameter slack: 0 or more.
    init(_ priced: PricedCampaign, slack: Double) {
        let narrowed = priced.narrowed(slack: slack)
        let programme = CampaignProgramme(narrowed)
        let choices = narrowed.areas.indices.map { programme.choices(in: $0) }
        let least = choices.map { $0.map { $0.mayStayAway ? 0 : $0.visits.lowerBound } ?? 0 }
        let most = choices.map { $0?.visits.upperBound ?? 0 }
        let (spent, atMost) = (narrowed.totals(least), narrowed.totals(most))
        var capacity = Spent(repeating: 0)
        var isBinding = [false, false, false]
        for (place, resource) in CampaignResource.allCases.enumerated() {
            guard let amount = narrowed.budget[resource], amount < atMost[resource] else { continue }
            (capacity[place], isBinding[place]) = (amount - spent[resource], true)
        }
        let wijken = narrowed.limitedWijken
        var wijkOfArea = [Int?](repeating: nil, count: choices.count)
        for (wijk, members) in wijken.enumerated() { for area in members.areas { wijkOfArea[area] = wijk } }
        wijkLimits = wijken.map { wijk in
            let already = wijk.areas.reduce(0) { $0 + least[$1] }
            return (max(wijk.limit.least - already, 0), wijk.limit.most.map { $0 - already } ?? .max)
        }
        hasTooManyOptions = zip(least, most).reduce(0) { $0 + $1.1 - $1.0 } > Self.mostOptions
        let undecided = hasTooManyOptions ? [] : narrowed.areas.indices.filter { least[$0] < most[$0] }
        items = undecided.map { number -> Item in
            let (area, choice) = (narrowed.areas[number], choices[number])
            let first = least[number] == 0 ? max(choice?.visits.lowerBound ?? 0, 1) : least[number] + 1
            let options = ([least[number]] + Array(first...most[number])).map { count -> Option in
                let before = area.costs.total(visits: least[number])
                let after = area.costs.total(visits: count)
                let added = Spent(count - least[number], after.cents - before.cents, after.minutes - before.minutes, 0)
                var spent = Spent(repeating: 0)
                for place in 0..<3 where isBinding[place] { spent[place] = added[place] }
                if wijkOfArea[number] != nil { spent[3] = count - least[number] }
                return Option(
                    visits: count - least[number], spent: spent, gain: area.gain * Double(count - least[number]),
                    loss: priced.loss(area: number, visits: count))
            }
            return Item(area: number, wijk: wijkOfArea[number], options: options)
        }.sorted { one, other in
            // Wijk after wijk, and what leaves least choice first, so that lists stay short for long.
            let (first, second) = (one.wijk ?? -1, other.wijk ?? -1)
            return first != second ? first < second : (one.options.count, one.area) < (other.options.count, other.area)
        }
        (self.campaign, self.least, self.capacity, self.slack) = (narrowed, least, capacity, slack + priced.rounding)
    }

    enum Outcome {
        case best([Int])
        /// No plan is within the slack.
        case none
        /// It would take too many steps.
        case tooLarge
    }

    /// The best visits per area; of equal plans always the same.
    func best() -> Outcome {
        guard !hasTooManyOptions else { return .tooLarge }
        let unfillable = wijkLimits.indices.contains { wijk in
            wijkLimits[wijk].most < 0 || (wijkLimits[wijk].least > 0 && !items.contains { $0.wijk == wijk })
        }
        guard !unfillable, (0..<3).allSatisfy({ capacity[$0] >= 0 }) else { return .none }
        var list = [Partial(spent: Spent(repeating: 0), gain: 0, loss: 0, parent: 0, visits: 0)]
        var history: [[(parent: Int32, visits: Int32)]] = []
        var steps = 0
        for (number, item) in items.enumerated() {
            let mostInWijk = item.wijk.map { wijkLimits[$0].most } ?? .max
            var next: [Partial] = []
            for option in item.options {
                let extended = extended(list, by: option, mostInWijk: mostInWijk)
                steps += list.count + next.count + extended.count
                guard steps <= Self.mostSteps, next.count <= Int32.max else { return .tooLarge }
                next = merged(next, extended)
            }
            if let wijk = item.wijk, number == items.count - 1 || items[number + 1].wijk != wijk {
                next = leaving(next, least: wijkLimits[wijk].least)
            }
            next = undominated(next)
            guard !next.isEmpty else { return .none }
            history.append(next.map { ($0.parent, $0.visits) })
            list = next
        }
        guard let last = list.indices.max(by: { list[$0].gain < list[$1].gain }) else { return .none }
        return .best(visits(from: last, history))
    }

    private func extended(_ list: [Partial], by option: Option, mostInWijk: Int) -> [Partial] {
        var result: [Partial] = []
        result.reserveCapacity(list.count)
        for (number, partial) in list.enumerated() {
            let spent = partial.spent &+ option.spent
            let loss = partial.loss + option.loss
            guard loss <= slack, spent[0] <= capacity[0], spent[1] <= capacity[1], spent[2] <= capacity[2],
                spent[3] <= mostInWijk
            else { continue }
            result.append(
                Partial(
                    spent: spent, gain: partial.gain + option.gain, loss: loss, parent: Int32(number),
                    visits: Int32(option.visits)))
        }
        return result
    }

    /// Two lists in the order of what is spent as one; of partial plans that spent the same the better, and the first of equals.
    private func merged(_ one: [Partial], _ other: [Partial]) -> [Partial] {
        guard !one.isEmpty, !other.isEmpty else { return one.isEmpty ? other : one }
        var result: [Partial] = []
        result.reserveCapacity(one.count + other.count)
        var (first, second) = (0, 0)
        while first < one.count, second < other.count {
            if one[first].spent == other[second].spent {
                result.append(other[second].gain > one[first].gain ? other[second] : one[first])
                (first, second) = (first + 1, second + 1)
            } else if isBefore(one[first].spent, other[second].spent) {
                result.append(one[first])
                first += 1
            } else {
                result.append(other[second])
                second += 1
            }
        }
        result.append(contentsOf: one[first...])
        result.append(contentsOf: other[second...])
        return result
    }

    private func isBefore(_ one: Spent, _ other: Spent) -> Bool {
        for place in 0..<4 where one[place] != other[place] { return one[place] < other[place] }
        return false
    }

    /// What holds to the minimum of a wijk; its visits do not matter any more after that.
    private func leaving(_ list: [Partial], least: Int) -> [Partial] {
        var result: [Partial] = []
        for var partial in list where partial.spent[3] >= least {
            partial.spent[3] = 0
            if let last = result.last, last.spent == partial.spent {
                if partial.gain > last.gain { result[result.count - 1] = partial }
            } else {
                result.append(partial)
            }
        }
        return result
    }

    /// Without partial plans that spent as much or more of everything than one of those just before them and bring no more. That is
    /// all there are where one budget can run out, and most where there are more.
    private func undominated(_ list: [Partial]) -> [Partial] {
        var result: [Partial] = []
        result.reserveCapacity(list.count)
        for partial in list {
            let isDominated = result.suffix(Self.lookingBack).contains { other in
                // What is spent first is in order; in one wijk more visits may be needed.
                other.gain >= partial.gain && other.spent[1] <= partial.spent[1] && other.spent[2] <= partial.spent[2]
                    && other.spent[3] == partial.spent[3]
            }
            if !isDominated { result.append(partial) }
        }
        return result
    }

    private func visits(from last: Int, _ history: [[(parent: Int32, visits: Int32)]]) -> [Int] {
        var result = least
        var place = last
        for (item, list) in zip(items, history).reversed() {
            result[item.area] += Int(list[place].visits)
            place = Int(list[place].parent)
        }
        return result
    }
}
