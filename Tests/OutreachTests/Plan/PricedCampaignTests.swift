import Areas
import TestSupport
import Testing

@testable import Outreach

@Suite struct PricedCampaignTests {
    /// Four areas in two wijken, small enough to try every plan.
    private func campaign(_ random: inout SplitMix64) -> Campaign {
        func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let areas = (0..<4).map { number in
            var area = CampaignArea(
                code: AreaCode("BU00010\(number % 2)0\(number)")!, people: pick(1...4),
                chance: Double(pick(1...40)) / 100)
            area.costs.cents = pick(1...6) * 100
            if pick(0...1) == 0 { area.costs.fixedCents = pick(1...10) * 100 }
            if pick(0...1) == 0 { area.leastWhenEntered = pick(0...area.people) }
            if pick(0...5) == 0 { area.least = 1 }
            return area
        }
        let wijk = AreaCode("WK000100")!
        let limit = WijkLimit(least: pick(0...1), most: pick(0...1) == 0 ? nil : pick(2...4))
        return Campaign(
            areas: areas, budget: CampaignBudget(cents: pick(15...50) * 100),
            wijken: pick(0...1) == 0 ? [:] : [wijk: limit])
    }

    private func plans(_ campaign: Campaign) -> [[Int]] {
        campaign.areas.reduce([[]]) { plans, area in plans.flatMap { plan in (0...area.most).map { plan + [$0] } } }
            .filter { campaign.allows($0) }
    }

    @Test(arguments: 1...60)
    func `at any prices no plan exceeds the bound, and none near it is lost`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let campaign = campaign(&random)
        let plans = plans(campaign)
        guard !plans.isEmpty else { return }
        let programme = CampaignProgramme(campaign)
        for size in [0.0, 1e-5, 1e-4, 1e-3] {
            var prices = programme.programme.rows.map { _ in Double.random(in: -size...size, using: &random) }
            if size == 1e-4, let best = programme.programme.relaxed(within: 10) { prices = best.prices }
            let priced = PricedCampaign(programme, prices: prices)
            for slack in [0, 0.01, 0.1, 0.5, 2] {
                let narrowed = priced.narrowed(slack: slack)
                for plan in plans {
                    let objective = campaign.totals(plan).objective
                    #expect(objective <= priced.bound + 1e-9)
                    if objective >= priced.bound - slack { #expect(narrowed.allows(plan)) }
                }
            }
        }
    }

    @Test func `at the prices of the relaxation the bound is that of the relaxation`() throws {
        var random = SplitMix64(seed: 77)
        for _ in 0..<40 {
            let programme = CampaignProgramme(campaign(&random))
            guard let relaxation = programme.programme.relaxed(within: 10) else { continue }
            #expect(abs(PricedCampaign(programme, prices: relaxation.prices).bound - relaxation.objective) < 1e-6)
        }
    }

    @Test func `near the bound most areas are decided`() throws {
        let areas = (0..<300).map { number in
            var area = CampaignArea(
                code: AreaCode("BU0\(100 + number / 100)0\(number / 10 % 10)0\(number % 10)")!, people: 300,
                chance: Double(50 + number) / 1000)
            (area.costs.cents, area.costs.fixedCents, area.most) = (2500, 25_000, 40)
            return area
        }
        let programme = CampaignProgramme(Campaign(areas: areas, budget: CampaignBudget(cents: 2_600_000)))
        let relaxation = try #require(programme.programme.relaxed(within: 10))
        let narrowed = PricedCampaign(programme, prices: relaxation.prices).narrowed(slack: 0.1)
        #expect(narrowed.areas.count { $0.least < $0.most } < 30)
    }
}
