/// How likely the neighbours of an area would be as they are if the values of all other areas were dealt out at random.
///
/// The area keeps its own value, and its k neighbours are a random set of k of the others (Anselin, "Local indicators of
/// spatial association: LISA", *Geographical Analysis* 27(2), 1995, 93–115, p. 96). Its own value being fixed, the order of the
/// local statistics is that of the sums over the neighbours; the two-sided chance is the same for both.
struct ConditionalPermutation: Sendable {
    private let values: [Double]
    private let plan: PermutationPlan
    private let slack: Double

    /// - Parameter values: the standard scores that are dealt out, one per member.
    init(_ column: StandardisedColumn, plan: PermutationPlan) {
        (values, self.plan) = (column.scores, plan)
        // Equal sums come out of different orders of adding up with differences of this size at the very most.
        slack = 1e-11 * column.largestScore
    }

    /// The two-sided chance of a sum over `k` neighbours of a member, more than 0 and at most 1.
    ///
    /// Where there are at most 20,000 sets of neighbours it is exact: twice the share of sets with a sum at least as
    /// extreme. Else it is the pseudo p of the plan.
    func chance(of sum: Double, neighbours k: Int, member: Int, key: UInt64) -> Double {
        let others = values.count - 1
        if let sets = SubsetEnumeration.count(choosing: k, from: others) {
            let (high, low) = counts(enumerating: k, member: member, sum: sum)
            return min(1, 2 * Double(min(high, low)) / Double(sets))
        }
        let (high, low) = counts(sampling: k, member: member, key: key, sum: sum)
        return plan.chance(asHigh: high, asLow: low)
    }

    private func counts(enumerating k: Int, member: Int, sum: Double) -> (high: Int, low: Int) {
        var (high, low) = (0, 0)
        let margin = slack * Double(k)
        SubsetEnumeration.forEach(choosing: k, from: values.count - 1) { places in
            let simulated = places.reduce(0) { $0 + values[$1 < member ? $1 : $1 + 1] }
            if simulated >= sum - margin { high += 1 }
            if simulated <= sum + margin { low += 1 }
        }
        return (high, low)
    }

    /// Sets of k out of the others, each equally likely, by Floyd's method (Bentley and Floyd, "A sample of brilliance",
    /// *Communications of the ACM* 30(9), 1987, 754–757): no more random numbers than neighbours.
    func counts(sampling k: Int, member: Int, key: UInt64, sum: Double) -> (high: Int, low: Int) {
        let margin = slack * Double(k)
        let (ceiling, floor) = (sum + margin, sum - margin)
        let firstBound = UInt32(values.count - k)
        let own = UInt32(member)
        let random = RandomWords(plan: plan, subject: key)
        var drawn = [UInt32](repeating: 0, count: RandomWords.room(for: k))
        var chosen = drawn
        var words = drawn.mutableSpan
        var picks = chosen.mutableSpan
        let values = values.span
        var (high, low) = (0, 0)
        for permutation in 0..<plan.count {
            random.fill(&words, permutation: permutation)
            var simulated = 0.0
            for place in 0..<k {
                let bound = firstBound &+ UInt32(truncatingIfNeeded: place)
                var pick = random.bounded(words[place], at: place, below: bound, permutation: permutation)
                var earlier = 0
                while earlier < place, picks[earlier] != pick { earlier &+= 1 }
                if earlier < place { pick = bound &- 1 }
                picks[place] = pick
                simulated += values[Int(pick < own ? pick : pick &+ 1)]
            }
            if simulated >= floor { high += 1 }
            if simulated <= ceiling { low += 1 }
        }
        return (high, low)
    }
}
