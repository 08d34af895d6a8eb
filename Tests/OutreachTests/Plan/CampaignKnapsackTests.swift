import Areas
import TestSupport
import Testing

@testable import Outreach

@Suite struct CampaignKnapsackTests {
    /// A campaign of up to 25 areas with one to three budgets and no limits per wijk.
    private func campaign(seed: UInt64) -> Campaign {
        var random = SplitMix64(seed: seed)
        func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let areas = (0..<pick(1...25)).map { number in
            var area = CampaignArea(
                code: AreaCode("BU0001\(10 + number / 10)0\(number % 10)")!, people: pick(0...60),
                chance: Double(pick(0...12)) / 100, weight: Double(pick(1...3)))
            (area.costs.cents, area.costs.minutes) = (pick(1...6) * 250, pick(1...4) * 15)
            if pick(0...1) == 0 {
                (area.costs.fixedCents, area.costs.fixedMinutes) = (pick(0...40) * 250, pick(0...4) * 15)
            }
            if pick(0...9) == 0 { area.least = min(pick(1...3), area.people) }
            if pick(0...1) == 0 { area.most = min(area.people, 20) }
            if pick(0...1) == 0 { area.leastWhenEntered = pick(0...10) }
            return area
        }
        var budget = CampaignBudget(cents: pick(100...400) * 1000)
        if pick(0...2) == 0 { budget.visits = pick(50...200) }
        if pick(0...3) == 0 { budget.minutes = pick(1500...4000) }
        return Campaign(areas: areas, budget: budget)
    }

    @Test(arguments: 1...120)
    func `finds what branch and bound finds`(seed: Int) throws {
        let campaign = campaign(seed: UInt64(seed))
        do { try campaign.checkFeasible() } catch { return }
        let programme = CampaignProgramme(campaign)
        guard let knapsack = CampaignKnapsack(programme) else { return }
        let visits = knapsack.best()
        guard case .optimal(let expected, _) = try programme.maximum(within: 60) else {
            Issue.record("no optimum in a minute")
            return
        }
        #expect(campaign.allows(visits))
        #expect(abs(campaign.totals(visits).objective - campaign.totals(expected).objective) < 1e-6)
    }

    @Test func `most of these campaigns are small enough for it, with one budget, two and three`() {
        let small = (1...120).map { campaign(seed: UInt64($0)) }.filter {
            CampaignKnapsack(CampaignProgramme($0)) != nil
        }
        #expect(small.count > 60)
        for count in 1...3 {
            #expect(
                small.contains { campaign in CampaignResource.allCases.count { campaign.budget[$0] != nil } == count })
        }
    }

    @Test func `prices in whole euros take no more steps than prices in cents would allow`() {
        var area = CampaignArea(code: AreaCode("BU00010000")!, people: 1000, chance: 0.1)
        (area.costs.cents, area.costs.fixedCents) = (2500, 25_000)
        let areas = Array(repeating: area, count: 100)
        func isSmall(_ areas: [CampaignArea]) -> Bool {
            CampaignKnapsack(CampaignProgramme(Campaign(areas: areas, budget: CampaignBudget(cents: 5_000_000)))) != nil
        }
        #expect(isSmall(areas))
        area.costs.cents = 2501
        #expect(!isSmall([area] + areas))
    }

    @Test func `limits per wijk are for the programme`() {
        let area = CampaignArea(code: AreaCode("BU00010000")!, people: 10, chance: 0.1)
        let campaign = Campaign(
            areas: [area], budget: CampaignBudget(visits: 5), wijken: [area.code.wijk!: WijkLimit(most: 3)])
        #expect(CampaignKnapsack(CampaignProgramme(campaign)) == nil)
    }

    @Test func `a region in which many areas bring the same is planned at once`() throws {
        let areas = (0..<700).map { number in
            var area = CampaignArea(
                code: AreaCode("BU0\(100 + number / 100)0\(number / 10 % 10)0\(number % 10)")!, people: 300,
                chance: Double(80 + number % 60) / 1000)
            (area.costs.cents, area.costs.fixedCents) = (2500, 25_000)
            (area.leastWhenEntered, area.most) = (10, 40)
            return area
        }
        for thousands in [3, 7, 13, 18, 22] {
            let campaign = Campaign(areas: areas, budget: CampaignBudget(cents: thousands * 100_000))
            let plan = try CampaignPlan(campaign, within: 5)
            #expect(plan.isOptimal && campaign.allows(plan.visits))
        }
    }
}
