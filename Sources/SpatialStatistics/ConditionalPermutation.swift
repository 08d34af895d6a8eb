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
        let values = values.span
        let margin = slack * Double(k)
        let (ceiling, floor) = (sum + margin, sum - margin)
        let (others, own) = (UInt32(values.count - 1), UInt32(member))
        var chosen = [UInt32](repeating: 0, count: k)
        var picks = chosen.mutableSpan
        var (high, low) = (0, 0)
        for permutation in 0..<plan.count {
            var simulated = 0.0
            var words = SIMD4<UInt32>()
            for place in 0..<k {
                if place & 3 == 0 {
                    words = plan.words(subject: key, permutation: permutation, block: UInt32(place >> 2))
                }
                let last = others - UInt32(k) + UInt32(place)
                var pick = PermutationPlan.bounded(words[place & 3], below: last + 1) { attempt in
                    // Blocks from the far end, which no neighbour reaches.
                    let block = ~(UInt32(place) &* 64 &+ attempt)
                    return plan.words(subject: key, permutation: permutation, block: block).x
                }
                for earlier in 0..<place where picks[earlier] == pick { pick = last }
                picks[place] = pick
                simulated += values[Int(pick < own ? pick : pick + 1)]
            }
            if simulated >= floor { high += 1 }
            if simulated <= ceiling { low += 1 }
        }
        return (high, low)
    }
}
