import Areas
import TestSupport
import Testing

@testable import SpatialStatistics

/// What must hold for any values, on seeded random ones.
struct LawTests {
    static let plan = PermutationPlan(count: 199, seed: 7)

    struct Case {
        let values: [Double?]
        let others: [Double?]
        let neighbours: NeighbourLists
        let keys: [UInt64]

        init(seed: UInt64, side: Int = 9) {
            var random = SplitMix64(seed: seed)
            let count = side * side
            // Whole numbers, so that ties happen; some areas without a value, some without neighbours.
            values = (0..<count).map { _ in random.unit() < 0.1 ? nil : (random.unit() * 20).rounded() }
            others = (0..<count).map { _ in random.unit() < 0.1 ? nil : (random.unit() * 20).rounded() }
            let islands = Set((0..<4).map { _ in Int(random.unit() * Double(count)) })
            neighbours = gridNeighbours(side: side, without: islands)
            keys = gridKeys(count)
        }

        init(_ old: Case, values: [Double?], others: [Double?]) {
            (self.values, self.others) = (values, others)
            (neighbours, keys) = (old.neighbours, old.keys)
        }

        /// The same areas with row `order[r]` of the old table in row `r`.
        init(_ old: Case, order: [Int]) {
            values = order.map { old.values[$0] }
            others = order.map { old.others[$0] }
            keys = order.map { old.keys[$0] }
            var place = [Int](repeating: 0, count: order.count)
            for (new, old) in order.enumerated() { place[old] = new }
            neighbours = old.neighbours.grouped(by: place, count: order.count)
        }

        func sample() throws -> SpatialSample { try SpatialSample(values, neighbours: neighbours, keys: keys) }
        func both() throws -> SpatialSample {
            try SpatialSample(own: values, around: others, neighbours: neighbours, keys: keys)
        }
    }

    @Test(arguments: 1...8)
    func `the order of the areas and the number of threads change nothing`(seed: UInt64) async throws {
        let old = Case(seed: seed)
        var random = SplitMix64(seed: seed + 100)
        let order = Array(0..<old.values.count).shuffled(using: &random)
        let new = Case(old, order: order)
        let (before, after) = (
            try await LocalMoran(old.both(), plan: Self.plan, threads: 1),
            try await LocalMoran(new.both(), plan: Self.plan, threads: 3)
        )
        #expect(after.statistic == order.map { before.statistic[$0] })
        #expect(after.chance == order.map { before.chance[$0] })
        #expect(after.label == order.map { before.label[$0] })
        let whole = try await GlobalMoran(old.sample(), plan: Self.plan, threads: 1)
        let wholeAfter = try await GlobalMoran(new.sample(), plan: Self.plan, threads: 3)
        #expect(whole.value == wholeAfter.value && whole.chance == wholeAfter.chance)
        let scores = GetisOrd(try old.sample()).score
        #expect(GetisOrd(try new.sample()).score == order.map { scores[$0] })
    }

    @Test(arguments: 1...8)
    func `another unit changes nothing, and turning the scale around turns the labels around`(seed: UInt64) async throws
    {
        let old = Case(seed: seed)
        let larger = Case(old, values: old.values.map { $0.map { 1e6 + 3.7 * $0 } }, others: old.others)
        let turned = Case(old, values: old.values.map { $0.map { -$0 } }, others: old.others)
        let plain = try await LocalMoran(old.sample(), plan: Self.plan, threads: 1)
        let scaled = try await LocalMoran(larger.sample(), plan: Self.plan, threads: 1)
        let mirrored = try await LocalMoran(turned.sample(), plan: Self.plan, threads: 1)
        for other in [scaled, mirrored] {
            #expect(zip(plain.statistic, other.statistic).allSatisfy { isEqual($0, $1) })
            #expect(plain.chance == other.chance)
        }
        #expect(scaled.label == plain.label)
        let opposite: [ClusterLabel: ClusterLabel] = [
            .highHigh: .lowLow, .lowLow: .highHigh, .highLow: .lowHigh, .lowHigh: .highLow,
        ]
        #expect(mirrored.label == plain.label.map { $0.map { opposite[$0] ?? $0 } })
    }

    /// Islands keep their part in mean and variance, so S0 is the number of areas with neighbours.
    @Test(arguments: 1...8)
    func `local values add up to the whole, with gaps and islands`(seed: UInt64) async throws {
        let sample = try Case(seed: seed).sample()
        let local = try await LocalMoran(sample, plan: Self.plan, threads: 1)
        let whole = try await GlobalMoran(sample, plan: Self.plan, threads: 1)
        let withNeighbours = Double(local.statistic.count { $0 != nil })
        let sum = local.statistic.reduce(0) { $0 + ($1 ?? 0) }
        let n = Double(sample.count)
        #expect(abs(sum - (n - 1) / n * withNeighbours * whole.value) < 1e-9)
    }

    /// Areas without a value may as well not be there.
    @Test(arguments: 1...4)
    func `missing areas are taken out of everything`(seed: UInt64) async throws {
        let old = Case(seed: seed)
        let kept = old.values.indices.filter { old.values[$0] != nil }
        var place = [Int](repeating: -1, count: old.values.count)
        for (new, old) in kept.enumerated() { place[old] = new }
        let sample = try SpatialSample(
            kept.map { old.values[$0] }, neighbours: old.neighbours.grouped(by: place, count: kept.count),
            keys: kept.map { old.keys[$0] })
        let whole = try await LocalMoran(old.sample(), plan: Self.plan, threads: 1)
        let part = try await LocalMoran(sample, plan: Self.plan, threads: 1)
        #expect(kept.map { whole.statistic[$0] } == part.statistic)
        #expect(kept.map { whole.chance[$0] } == part.chance)
        #expect(whole.label.indices.allSatisfy { (whole.label[$0] == nil) == (old.values[$0] == nil) })
    }

    private func isEqual(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) < 1e-9
    }
}
