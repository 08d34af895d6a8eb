/// How likely the neighbours of an area would be as they are if the values of all other areas were dealt out at random.
///
/// The area keeps its own value, and its k neighbours are a random set of k of the others (Anselin, "Local indicators of
/// spatial association: LISA", *Geographical Analysis* 27(2), 1995, 93–115, p. 96). Its own value being fixed, the order of the
/// local statistics is that of the sums over the neighbours; the two-sided chance is the same for both.
struct ConditionalPermutation: Sendable {
    /// The standard scores that are dealt out, one per member, twice after each other: the others of member `m` are the n − 1
    /// places from `m + 1` on.
    private let values: [Double]
    private let plan: PermutationPlan
    private let slack: Double
    /// The random sets for each number of neighbours that needs them.
    private let sets: [RandomSets?]
    private var count: Int { values.count / 2 }

    /// - Parameter sizes: the numbers of neighbours that will be asked for.
    init(_ column: StandardisedColumn, sizes: Set<Int>, plan: PermutationPlan) {
        (values, self.plan) = (column.scores + column.scores, plan)
        // Equal sums come out of different orders of adding up with differences of this size at the very most.
        slack = 1e-11 * column.largestScore
        let others = column.scores.count - 1
        sets = (0...(sizes.max() ?? 0)).map { k in
            guard sizes.contains(k), SubsetEnumeration.count(choosing: k, from: others) == nil else { return nil }
            return RandomSets(size: k, of: others, plan: plan)
        }
    }

    /// The two-sided chance of a sum over `k` neighbours of a member, more than 0 and at most 1.
    ///
    /// Where there are at most 20,000 sets of neighbours it is exact: twice the share of sets with a sum at least as
    /// extreme. Else it is the pseudo p of the plan.
    func chance(of sum: Double, neighbours k: Int, member: Int) -> Double {
        if let sets = sets[k] {
            let (high, low) = counts(sampling: sets, member: member, sum: sum)
            return plan.chance(asHigh: high, asLow: low)
        }
        let (high, low, all) = counts(enumerating: k, member: member, sum: sum)
        return min(1, 2 * Double(min(high, low)) / Double(all))
    }

    private func counts(enumerating k: Int, member: Int, sum: Double) -> (high: Int, low: Int, all: Int) {
        var (high, low, all) = (0, 0, 0)
        let margin = slack * Double(k)
        SubsetEnumeration.forEach(choosing: k, from: count - 1) { places in
            let simulated = places.reduce(0) { $0 + values[member + 1 + $1] }
            if simulated >= sum - margin { high += 1 }
            if simulated <= sum + margin { low += 1 }
            all += 1
        }
        return (high, low, all)
    }

    func counts(sampling sets: RandomSets, member: Int, sum: Double) -> (high: Int, low: Int) {
        let (places, values) = (sets.places.span, values.span)
        let margin = slack * Double(sets.size)
        let (ceiling, floor) = (sum + margin, sum - margin)
        var (high, low) = (0, 0)
        for start in stride(from: 0, to: places.count, by: sets.size) {
            var simulated = 0.0
            for place in start..<start + sets.size { simulated += values[member + 1 + Int(places[place])] }
            high += simulated >= floor ? 1 : 0
            low += simulated <= ceiling ? 1 : 0
        }
        return (high, low)
    }
}
