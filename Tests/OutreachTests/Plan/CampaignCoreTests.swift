import Areas
import TestSupport
import Testing

@testable import Outreach

@Suite struct CampaignCoreTests {
    /// A campaign of up to `most` areas in three wijken, with one to three budgets, half of them with limits per wijk.
    private func campaign(seed: UInt64, most: Int = 25) -> Campaign {
        var random = SplitMix64(seed: seed)
        func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let areas = (0..<pick(1...most)).map { number in
            var area = CampaignArea(
                code: AreaCode("BU0001\(10 + number % 3)\(10 + number / 3)")!, people: pick(0...60),
                chance: Double(pick(0...12)) / 100, weight: Double(pick(1...3)))
            (area.costs.cents, area.costs.minutes) = (pick(250...1500), pick(1...4) * 15)
            if pick(0...1) == 0 { (area.costs.fixedCents, area.costs.fixedMinutes) = (pick(0...10_000), pick(0...60)) }
            if pick(0...9) == 0 { area.least = min(pick(1...3), area.people) }
            if pick(0...1) == 0 { area.most = min(area.people, 20) }
            if pick(0...1) == 0 { area.leastWhenEntered = pick(0...10) }
            return area
        }
        var budget = CampaignBudget(cents: pick(100...400) * 1000)
        if pick(0...2) == 0 { budget.visits = pick(50...200) }
        if pick(0...3) == 0 { budget.minutes = pick(1500...4000) }
        var wijken: [AreaCode: WijkLimit] = [:]
        if pick(0...1) == 0 { wijken[AreaCode("WK000111")!] = WijkLimit(least: pick(0...9), most: pick(10...60)) }
        if pick(0...2) == 0 { wijken[AreaCode("WK000112")!] = WijkLimit(most: pick(5...60)) }
        return Campaign(areas: areas, budget: budget, wijken: wijken)
    }

    private func priced(_ campaign: Campaign) -> PricedCampaign? {
        let programme = CampaignProgramme(campaign)
        return programme.programme.relaxed(within: 30).map { PricedCampaign(programme, prices: $0.prices) }
    }

    /// What branch and bound finds; `nil` where there is no plan.
    private func expected(_ campaign: Campaign) throws -> Double? {
        switch try CampaignProgramme(campaign).maximum(within: 60) {
        case .optimal(let visits, _): return campaign.totals(visits).objective
        case .infeasible: return nil
        case .stopped:
            Issue.record("no optimum in a minute")
            return nil
        }
    }

    @Test(arguments: 1...150)
    func `finds what branch and bound finds`(seed: Int) throws {
        let campaign = campaign(seed: UInt64(seed))
        guard (try? campaign.checkFeasible()) != nil, let priced = self.priced(campaign) else { return }
        let expected = try self.expected(campaign)
        switch CampaignCore(priced, slack: expected.map { max(priced.bound - $0, 0) + 1e-6 } ?? 1).best() {
        case .best(let visits):
            #expect(campaign.allows(visits))
            #expect(abs(campaign.totals(visits).objective - (expected ?? .nan)) < 1e-6)
        case .none: #expect(expected == nil)
        case .tooLarge: Issue.record("too large")
        }
    }

    @Test(arguments: 1...40)
    func `says so where no plan is as near the bound as asked`(seed: Int) throws {
        let campaign = campaign(seed: UInt64(1000 + seed), most: 10)
        guard (try? campaign.checkFeasible()) != nil, let priced = self.priced(campaign),
            let best = try expected(campaign),
            priced.bound - best > 1e-4
        else { return }
        switch CampaignCore(priced, slack: (priced.bound - best) / 2).best() {
        case .none: break
        // Losses leave budget that is not spent out of account, so a plan further away may turn up; never a better one.
        case .best(let visits): #expect(campaign.totals(visits).objective <= best + 1e-9)
        case .tooLarge: Issue.record("too large")
        }
    }

    @Test func `gives up where nothing is decided and nothing meets, and the plan comes from the programme`() throws {
        var random = SplitMix64(seed: 3)
        let areas = (0..<80).map { number in
            var area = CampaignArea(
                code: AreaCode("BU0001\(10 + number / 10)0\(number % 10)")!, people: 400,
                chance: Double.random(in: 0.1...0.2, using: &random))
            area.costs.cents = Int.random(in: 2000...3000, using: &random)
            area.costs.minutes = Int.random(in: 20...60, using: &random)
            return area
        }
        let campaign = Campaign(areas: areas, budget: CampaignBudget(cents: 15_000_000, minutes: 300_000))
        let priced = try #require(self.priced(campaign))
        guard case .tooLarge = CampaignCore(priced, slack: priced.bound).best() else {
            Issue.record("it did not")
            return
        }
        let plan = try CampaignPlan(campaign, within: 60)
        #expect(campaign.allows(plan.visits) && plan.totals.objective <= priced.bound + 1e-9)
    }

    @Test(arguments: [0, 1], [[0, 0], [420, 0], [420, 18_000]])
    func `a region in which many areas bring the same is planned at once`(cent: Int, other: [Int]) throws {
        let areas = (0..<700).map { number in
            var area = CampaignArea(
                code: AreaCode("BU0\(100 + number / 100)0\(number / 10 % 10)0\(number % 10)")!, people: 300,
                chance: Double(80 + number % 60) / 1000)
            (area.costs.cents, area.costs.fixedCents) = (2500 + cent, 25_000 + cent)
            (area.costs.minutes, area.costs.fixedMinutes) = (45, 30)
            (area.leastWhenEntered, area.most) = (10, 40)
            return area
        }
        for thousands in [3, 13, 18] {
            var budget = CampaignBudget(cents: thousands * 100_000)
            if other[0] > 0 { budget.visits = other[0] }
            if other[1] > 0 { budget.minutes = other[1] }
            let campaign = Campaign(areas: areas, budget: budget)
            let plan = try CampaignPlan(campaign, within: 10)
            #expect(plan.isOptimal && campaign.allows(plan.visits))
        }
    }
}
