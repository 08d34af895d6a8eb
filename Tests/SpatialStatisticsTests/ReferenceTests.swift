import Areas
import Testing

@testable import SpatialStatistics

/// The reference values are those of esda (Reference/README.md).
struct ReferenceTests {
    static let plan = PermutationPlan(count: 99, seed: 1)

    @Test(arguments: ["columbus", "sids"])
    func `Moran's I is that of esda`(name: String) async throws {
        let file = try ReferenceFile(name)
        let sample = try SpatialSample(file.x, neighbours: file.neighbours, keys: file.keys)
        let moran = try await GlobalMoran(sample, plan: Self.plan, threads: 1)
        let ours = [moran.value, moran.expected, moran.normalVariance, moran.randomVariance]
        #expect(zip(ours, file.whole).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(moran.areaCount == file.x.count && moran.chance <= 0.02)
    }

    @Test(arguments: ["columbus", "sids"])
    func `local statistics are those of esda`(name: String) async throws {
        let file = try ReferenceFile(name)
        let sample = try SpatialSample(file.x, neighbours: file.neighbours, keys: file.keys)
        let both = try SpatialSample(own: file.x, around: file.y, neighbours: file.neighbours, keys: file.keys)
        let local = try await LocalMoran(sample, plan: Self.plan, threads: 2)
        let bivariate = try await LocalMoran(both, plan: Self.plan, threads: 2)
        let gi = GetisOrd(sample)
        for (area, expected) in file.expected.enumerated() {
            let ours = [
                local.neighbourMean[area], local.statistic[area], gi.score[area], bivariate.neighbourMean[area],
                bivariate.statistic[area],
            ]
            for (value, reference) in zip(ours, expected) {
                let value = try #require(value)
                #expect(abs(value - reference) < 1e-9, "\(name), area \(area)")
            }
        }
    }

    /// With every area's part: Σ I_i = (n − 1)/n · S0 · I.
    @Test(arguments: ["columbus", "sids"])
    func `local values add up to the whole`(name: String) async throws {
        let file = try ReferenceFile(name)
        let sample = try SpatialSample(file.x, neighbours: file.neighbours, keys: file.keys)
        let sum = try await LocalMoran(sample, plan: Self.plan, threads: 1).statistic.reduce(0) { $0 + ($1 ?? 0) }
        let whole = Double(file.x.count - 1) * file.whole[0]
        #expect(abs(sum - whole) < 1e-9)
    }
}
