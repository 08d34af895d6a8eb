import Areas
import TestSupport
import Testing

@testable import SpatialStatistics

/// The chances of conditional permutation against all sets of neighbours, listed in the plainest way.
struct ChanceTests {
    static func values(seed: UInt64, count: Int) throws -> StandardisedColumn {
        var random = SplitMix64(seed: seed)
        return try StandardisedColumn((0..<count).map { _ in (random.unit() * 12).rounded() })
    }

    /// Shares of sets of k others with a sum at least as high and at least as low, by bit patterns.
    static func bruteForce(_ scores: [Double], k: Int, member: Int, sum: Double) -> (high: Double, low: Double) {
        let others = scores.indices.filter { $0 != member }
        var (high, low, all) = (0, 0, 0)
        for pattern in 0..<(1 << others.count) where pattern.nonzeroBitCount == k {
            let total = others.indices.reduce(0.0) { $0 + (pattern >> $1 & 1 == 1 ? scores[others[$1]] : 0) }
            all += 1
            if total >= sum - 1e-9 { high += 1 }
            if total <= sum + 1e-9 { low += 1 }
        }
        return (Double(high) / Double(all), Double(low) / Double(all))
    }

    @Test(arguments: 1...10)
    func `enumeration equals brute force`(seed: UInt64) throws {
        let column = try Self.values(seed: seed, count: 14)
        let deal = ConditionalPermutation(column, sizes: Set(1...13), plan: PermutationPlan())
        for k in 1...13 {
            let member = Int(seed) % 14
            let sum = column.scores.indices.filter { $0 != member }.prefix(k).reduce(0) { $0 + column.scores[$1] }
            let (high, low) = Self.bruteForce(column.scores, k: k, member: member, sum: sum)
            let chance = deal.chance(of: sum, neighbours: k, member: member)
            #expect(abs(chance - min(1, 2 * min(high, low))) < 1e-12)
        }
    }

    /// One in 370 comparisons would miss by chance; the seeds are fixed.
    @Test(arguments: 1...10)
    func `sampling lies within three standard errors of enumeration`(seed: UInt64) throws {
        let column = try Self.values(seed: seed, count: 16)
        let plan = PermutationPlan(count: 99_999, seed: seed + 20)
        let deal = ConditionalPermutation(column, sizes: [], plan: plan)
        for k in [1, 2, 5, 9, 14, 15] {
            let member = Int(seed) % 16
            let sum = column.scores.indices.filter { $0 != member }.suffix(k).reduce(0) { $0 + column.scores[$1] }
            let exact = Self.bruteForce(column.scores, k: k, member: member, sum: sum)
            let found = deal.counts(sampling: RandomSets(size: k, of: 15, plan: plan), member: member, sum: sum)
            for (share, count) in [(exact.high, found.high), (exact.low, found.low)] {
                let error = (share * (1 - share) / Double(plan.count)).squareRoot()
                let difference = abs(Double(count) / Double(plan.count) - share)
                #expect(difference <= 3 * error + 1e-12, "k \(k)")
            }
        }
    }

    /// Each of the 20 sets of three out of six equally often, within four standard errors.
    @Test func `random sets are fair`() {
        let sets = RandomSets(size: 3, of: 6, plan: PermutationPlan(count: 20_000, seed: 2))
        var counts: [[UInt32]: Int] = [:]
        for start in stride(from: 0, to: sets.places.count, by: 3) {
            counts[sets.places[start..<start + 3].sorted(), default: 0] += 1
        }
        #expect(counts.count == 20 && counts.keys.allSatisfy { Set($0).count == 3 && $0[2] < 6 })
        let worst = counts.values.map { abs(Double($0) - 1000) }.max() ?? 1000
        #expect(worst < 4 * 31)
    }

    @Test func `the number of sets is the binomial coefficient`() {
        #expect(SubsetEnumeration.count(choosing: 3, from: 10) == 120)
        #expect(SubsetEnumeration.count(choosing: 10, from: 10) == 1)
        #expect(SubsetEnumeration.count(choosing: 0, from: 5) == 1)
        #expect(SubsetEnumeration.count(choosing: 6, from: 5) == 0)
        #expect(SubsetEnumeration.count(choosing: 2, from: 200) == 19_900)
        #expect(SubsetEnumeration.count(choosing: 2, from: 202) == nil)
        #expect(SubsetEnumeration.count(choosing: 7000, from: 14_000) == nil)
        for (n, k) in [(7, 3), (6, 6), (5, 1), (4, 0)] {
            var sets: Set<[Int]> = []
            SubsetEnumeration.forEach(choosing: k, from: n) { sets.insert($0) }
            #expect(sets.count == SubsetEnumeration.count(choosing: k, from: n))
        }
    }

    /// Each of the 24 orders of four values equally often, within four standard errors.
    @Test func `shuffling is fair`() {
        let plan = PermutationPlan(count: 24_000, seed: 3)
        var counts: [[Double]: Int] = [:]
        for permutation in 0..<plan.count {
            counts[plan.shuffled([1, 2, 3, 4], permutation: permutation), default: 0] += 1
        }
        #expect(counts.count == 24)
        let worst = counts.values.map { abs(Double($0) - 1000) }.max() ?? 1000
        #expect(worst < 4 * 31)
    }

    @Test func `other seeds draw other numbers`() throws {
        let column = try Self.values(seed: 5, count: 60)
        let deal = ConditionalPermutation(column, sizes: [], plan: PermutationPlan())
        let counts = (0..<6).map { seed in
            deal.counts(
                sampling: RandomSets(size: 6, of: 59, plan: PermutationPlan(seed: seed << 30)), member: 3, sum: 0.5
            ).high
        }
        #expect(Set(counts).count > 3)
    }

    /// Benjamini and Hochberg 1995, p. 294: of these fifteen, four are significant at 5 %.
    /// An area around the whole map has thousands of neighbours; looking each place up among the others took minutes.
    @Test(.timeLimit(.minutes(1))) func `a set of thousands of places has each once`() {
        let sets = RandomSets(size: 6_000, of: 8_000, plan: PermutationPlan(count: 99, seed: 3))
        for start in stride(from: 0, to: sets.places.count, by: 6_000) {
            let places = Set(sets.places[start..<start + 6_000])
            #expect(places.count == 6_000 && places.allSatisfy { $0 < 8_000 })
        }
    }

    @Test func `the normal tail is that of the tables`() {
        #expect(abs(twoSidedNormalChance(1.959963984540054) - 0.05) < 1e-12)
        #expect(twoSidedNormalChance(0) == 1)
    }
}
