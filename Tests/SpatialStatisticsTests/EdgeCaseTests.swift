import Areas
import TestSupport
import Testing

@testable import SpatialStatistics

/// What has no answer gets none, never NaN.
struct EdgeCaseTests {
    static let plan = PermutationPlan(count: 99, seed: 1)

    private func failure(_ values: [Double?], _ neighbours: NeighbourLists) -> NoStatistic? {
        do {
            _ = try SpatialSample(values, neighbours: neighbours, keys: gridKeys(values.count))
            return nil
        } catch { return error }
    }

    @Test func `whole columns without an answer say why`() {
        let grid = gridNeighbours(side: 4)
        let rising = (0..<16).map { Optional(Double($0)) }
        #expect(failure(rising.map { ($0 ?? 0) < 9 ? $0 : nil }, grid) == .tooFewAreas(9))
        #expect(failure(Array(repeating: nil, count: 16), grid) == .tooFewAreas(0))
        #expect(failure(Array(repeating: 0.1 + 0.2, count: 16), grid) == .constant)
        #expect(failure(Array(repeating: 0, count: 16), grid) == .constant)
        #expect(failure((0..<16).map { 0.3 + Double($0 % 2) * 1e-16 }, grid) == .constant)
        #expect(failure(rising, NeighbourLists(count: 16, pairs: [])) == .noNeighbours)
        #expect(failure(rising.map { $0 == 1 ? .nan : $0 == 2 ? .infinity : $0 }, grid) == nil)
        #expect(failure([], NeighbourLists(count: 0, pairs: [])) == .tooFewAreas(0))
    }

    /// esda gives an island 0 and calls it Low-Low; here it has no statistic and a label of its own.
    @Test func `an island has no statistic and is called so`() async throws {
        let values: [Double?] = (0..<16).map { $0 == 5 ? nil : Double($0 * $0 % 7) }
        let sample = try SpatialSample(
            values, neighbours: gridNeighbours(side: 4, without: [0]), keys: gridKeys(16))
        let local = try await LocalMoran(sample, plan: Self.plan, threads: 1)
        #expect(local.statistic[0] == nil && local.chance[0] == nil && local.neighbourMean[0] == nil)
        #expect(local.label[0] == .noNeighbours && local.label[5] == nil && local.statistic[5] == nil)
        let gi = GetisOrd(sample)
        #expect(gi.score[0] == nil && gi.chance[0] == nil && gi.score[5] == nil && gi.score[1] != nil)
        // The island still counts in the mean.
        #expect(sample.count == 15)
    }

    /// By hand: ten areas in a row, values 1 to 10; the mean is 5.5 and Σ(x − mean)² = 82.5. The first has one neighbour, with 2:
    /// I = 9 · (−4.5) · (−3.5) / 82.5. Gi* of the first: m = 2, s² = 8.25, z = (1 + 2 − 11) / √(8.25 · (20 − 4)/9).
    @Test func `a row of ten, by hand`() async throws {
        let row = NeighbourLists(count: 10, pairs: (0..<9).compactMap { AreaPair($0, $0 + 1) })
        let sample = try SpatialSample((1...10).map { Optional(Double($0)) }, neighbours: row, keys: gridKeys(10))
        let local = try await LocalMoran(sample, plan: Self.plan, threads: 1)
        let expected = 9 * 4.5 * 3.5 / 82.5
        #expect(abs((local.statistic[0] ?? 0) - expected) < 1e-12 && local.neighbourMean[0] == 2)
        let z = -8 / (8.25 * 16 / 9).squareRoot()
        #expect(abs((GetisOrd(sample).score[0] ?? 0) - z) < 1e-12)
        // One of the nine others is lower or equal: 2 · 1/9.
        #expect(abs((local.chance[0] ?? 0) - 2.0 / 9) < 1e-12)
    }

    /// spdep and esda agree that Gi* counts the area itself with weight 1; row-standardised weights, for which esda 2.9 gives
    /// other numbers, are not used.
    @Test func `an area next to all others has no Gi*`() throws {
        let star = NeighbourLists(count: 12, pairs: (1..<12).compactMap { AreaPair(0, $0) })
        let sample = try SpatialSample((0..<12).map { Optional(Double($0)) }, neighbours: star, keys: gridKeys(12))
        let gi = GetisOrd(sample)
        #expect(gi.score[0] == nil && gi.score[3] != nil)
    }

    @Test(arguments: [1e300, 1e-300, 1e15])
    func `very large and very small values stay finite`(unit: Double) async throws {
        let values = (0..<36).map { Optional(unit * Double($0 * 7 % 11)) }
        let sample = try SpatialSample(values, neighbours: gridNeighbours(side: 6), keys: gridKeys(36))
        let local = try await LocalMoran(sample, plan: Self.plan, threads: 1)
        let whole = try await GlobalMoran(sample, plan: Self.plan, threads: 1)
        let gi = GetisOrd(sample)
        for column in [local.statistic, local.chance, local.neighbourMean, gi.score, gi.chance] {
            #expect(column.allSatisfy { $0?.isFinite ?? false })
        }
        #expect(whole.value.isFinite && whole.randomVariance > 0)
    }

    @Test func `two halves are two clusters`() async throws {
        let halves: [Double?] = (0..<144).map { $0 % 12 < 6 ? 10 : 0 }
        let local = try await LocalMoran(
            SpatialSample(halves, neighbours: gridNeighbours(side: 12), keys: gridKeys(144)), plan: PermutationPlan(),
            threads: 2)
        #expect(local.label[13] == .highHigh && local.label[22] == .lowLow && local.label[5] == .notSignificant)
    }

    /// At a false discovery rate of 5 % one in twenty maps without any pattern shows something.
    @Test func `chance finds clusters on at most one of five maps`() async throws {
        var random = SplitMix64(seed: 11)
        var found = 0
        for _ in 0..<5 {
            let sample = try SpatialSample(
                (0..<81).map { _ in Optional(random.unit()) }, neighbours: gridNeighbours(side: 9), keys: gridKeys(81))
            let local = try await LocalMoran(sample, plan: PermutationPlan(), threads: 2)
            if local.significanceLimit != nil { found += 1 }
        }
        #expect(found <= 1)
    }
}
