import Areas
import TestSupport
import Testing

@testable import RiskModel

@Suite struct RankUncertaintyTests {
    /// Areas with heat, a rate, its limits, people and land.
    private func areas(
        _ rates: [Double?], margin: Double? = 3, heat: [Double?]? = nil, gemeente: String = "0001"
    ) throws -> AreaTable {
        var table = try buurten(["x": rates])
        table[.hitte] = heat ?? rates.indices.map { 30 + Double($0 % 7) }
        table[.sterkEenzaamPct] = rates
        if let margin {
            table[.sterkEenzaamLaag] = rates.map { $0.map { $0 - margin } }
            table[.sterkEenzaamHoog] = rates.map { $0.map { $0 + margin } }
        }
        table[.inwoners65plus] = rates.indices.map { 100 + Double($0 * 37 % 50) }
        table[.oppervlakteLandKm2] = rates.map { _ in 0.2 }
        table[.verwachtSterkEenzaam] = zip(rates, table[.inwoners65plus]).map { rate, people in
            rate.flatMap { rate in people.map { $0 * rate / 100 } }
        }
        table[.sterkEenzaamPerKm2] = table[.verwachtSterkEenzaam].map { $0.map { $0 / 0.2 } }
        return table
    }

    private func random(_ count: Int, seed: UInt64, missing: Bool = true) -> [Double?] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            missing && Int.random(in: 0..<9, using: &random) == 0 ? nil : Double.random(in: 5...25, using: &random)
        }
    }

    private func uncertainty(
        _ table: AreaTable, by ranking: RankingMethod = .index, index: IndexMethod = .standard, top: Int = 5,
        _ settings: UncertaintySettings? = nil, threads: Int = 1
    ) async throws -> (RankUncertainty, Assessment) {
        let assessment = try Assessment(of: table, index: index, rankedBy: ranking)
        let uncertainty = try await RankUncertainty(
            of: table, ranks: assessment.rank, age: .vanaf65, matrix: .standard, index: index, rankedBy: ranking,
            try settings ?? UncertaintySettings(draws: 200), top: top, threads: threads)
        return (uncertainty, assessment)
    }

    @Test func `heat that is drawn below 0 has no geometric mean, and that is said`() async throws {
        let index = try IndexMethod(normalisation: .none)
        let settings = try UncertaintySettings(draws: 200, heatStandardError: 30)
        let failure = await #expect(throws: Failure.self) {
            try await uncertainty(areas(random(20, seed: 4, missing: false)), index: index, settings)
        }
        #expect(failure?.kind == .badData && failure?.problem.contains("onder 0") == true)
    }

    @Test(arguments: [RankingMethod.index, .matrix], [UInt64(1), 2, 3])
    func `chances of the ranks of an area sum to 1 and those of the top to its size`(
        ranking: RankingMethod, seed: UInt64
    ) async throws {
        let (uncertainty, assessment) = try await uncertainty(areas(random(40, seed: seed)), by: ranking)
        let draws = try #require(uncertainty.draws)
        for area in 0..<draws.areaCount { #expect(isClose(draws.probabilities(of: area).reduce(0, +), 1)) }
        #expect(isClose(uncertainty.topChance.compactMap(\.self).reduce(0, +), 5))
        for area in 0..<40 {
            #expect((assessment.rank[area] == nil) == (uncertainty.low[area] == nil))
            guard let low = uncertainty.low[area], let middle = uncertainty.middle[area],
                let high = uncertainty.high[area]
            else { continue }
            #expect(1 <= low && low <= middle && middle <= high && high <= 40)
        }
    }

    @Test func `areas that are equal in everything share the last places of the top`() async throws {
        let table = try areas([10, 10, 10, 20, 5], margin: nil, heat: [35, 35, 35, 40, 30])
        var same = table
        same[.inwoners65plus] = table.codes.map { _ in 100 }
        same[.verwachtSterkEenzaam] = [10, 10, 10, 20, 5]
        let (uncertainty, _) = try await uncertainty(same, top: 2)
        #expect(uncertainty.topChance.map { (($0 ?? -1) * 3).rounded() } == [1, 1, 1, 3, 0])
    }

    @Test(arguments: [RankingMethod.index, .matrix])
    func `threads change nothing, and neither does the order of the areas`(ranking: RankingMethod) async throws {
        let table = try areas(random(60, seed: 5))
        let (one, _) = try await uncertainty(table, by: ranking)
        let (five, _) = try await uncertainty(table, by: ranking, threads: 5)
        #expect(one.low == five.low && one.topChance == five.topChance && one.high == five.high)
        var random = SplitMix64(seed: 6)
        let shuffle = Array(0..<60).shuffled(using: &random)
        let (shuffled, _) = try await uncertainty(table.selecting(shuffle), by: ranking)
        #expect(shuffled.low == shuffle.map { one.low[$0] })
        #expect(shuffled.topChance == shuffle.map { one.topChance[$0] })
    }

    @Test(arguments: Normalisation.allCases)
    func `errors next to nothing leave every area at its own rank`(normalisation: Normalisation) async throws {
        let index = try IndexMethod(
            normalisation: normalisation, aggregation: .arithmetic, missing: .reweight,
            parts: [
                .leaf(Indicator("h", column: "hitte", weight: 2, goalposts: Scale(20, 50))),
                .leaf(Indicator("e", column: "sterk_eenzaam_pct", direction: .lower, goalposts: Scale(0, 30))),
                .leaf(Indicator("v", column: "verwacht_sterk_eenzaam", goalposts: Scale(0, 60))),
            ])
        var table = try areas(random(30, seed: 8), margin: 1e-9)
        table[.hitte] = random(30, seed: 9)
        let (uncertainty, assessment) = try await uncertainty(
            table, index: index, UncertaintySettings(draws: 100, weightSpread: 0))
        #expect(uncertainty.low == assessment.rank.map { $0.map(Double.init) })
        #expect(uncertainty.high == uncertainty.low)
    }

    /// Two areas in one normal indicator: the first is above the second with chance Φ((μ₁ − μ₂)/√(σ₁² + σ₂²)).
    @Test func `the chance that one area passes another is that of the theory`() async throws {
        var table = try areas([12, 10])
        let sd = [2.0, 1.0]
        table[.sterkEenzaamLaag] = [12 - 1.959964 * sd[0], 10 - 1.959964 * sd[1]]
        table[.sterkEenzaamHoog] = [12 + 1.959964 * sd[0], 10 + 1.959964 * sd[1]]
        let index = try flatIndex(["sterk_eenzaam_pct"])
        let (uncertainty, _) = try await uncertainty(table, index: index, top: 1, UncertaintySettings(draws: 20_000))
        let chance = NormalDistribution.cumulative(2 / 5.0.squareRoot())
        let standardError = (chance * (1 - chance) / 20_000).squareRoot()
        #expect(abs((uncertainty.topChance[0] ?? 0) - chance) < 3 * standardError)
    }

    @Test func `where nothing varies there is no interval but a reason`() async throws {
        let (matrix, _) = try await uncertainty(areas(random(20, seed: 1), margin: nil), by: .matrix)
        #expect(matrix.low.allSatisfy { $0 == nil } && matrix.draws == nil)
        #expect(matrix.notices.map(\.kind) == ["geen onzekerheid"])
        let (index, _) = try await uncertainty(areas(random(20, seed: 1), margin: nil))
        #expect(index.low.contains { $0 != nil })
        #expect(index.notices.map(\.kind) == ["alleen gewichten gevarieerd"])
        let (off, _) = try await uncertainty(areas(random(20, seed: 1)), UncertaintySettings(draws: 0))
        #expect(off.low.allSatisfy { $0 == nil } && off.notices.isEmpty)
    }

    @Test func `a given standard error serves the areas without limits, and heat has its own`() async throws {
        let table = try areas(random(20, seed: 1), margin: nil)
        let rate = try UncertaintySettings(draws: 100, weightSpread: 0, rateStandardError: 2)
        let (byRate, _) = try await uncertainty(table, by: .matrix, rate)
        #expect(byRate.draws != nil)
        #expect(byRate.notices.map(\.kind) == ["aangenomen standaardfout", "hitte zonder fout"])
        let heat = try UncertaintySettings(draws: 100, weightSpread: 0, heatStandardError: 2)
        let (byHeat, _) = try await uncertainty(table, by: .matrix, heat)
        #expect(byHeat.draws != nil)
        #expect(byHeat.low != byRate.low)
    }

    @Test func `another seed gives other draws and nearly the same chances`() async throws {
        let table = try areas(random(30, seed: 4))
        let (one, _) = try await uncertainty(table, UncertaintySettings(draws: 4000, seed: 1))
        let (two, _) = try await uncertainty(table, UncertaintySettings(draws: 4000, seed: 2))
        #expect(one.topChance != two.topChance)
        for (a, b) in zip(one.topChance, two.topChance) { #expect(abs((a ?? 0) - (b ?? 0)) < 0.06) }
    }

    @Test func `settings that make no sense say which key`() {
        #expect(throws: Failure.self) { try UncertaintySettings(draws: 5) }
        #expect(throws: Failure.self) { try UncertaintySettings(weightSpread: 1) }
        #expect(throws: Failure.self) { try UncertaintySettings(rateStandardError: -1) }
    }
}
