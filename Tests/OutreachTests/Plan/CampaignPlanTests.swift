import Areas
import Outreach
import TestSupport
import Testing

@Suite struct CampaignPlanTests {
    /// A campaign small enough to try every plan: up to five areas of at most four people in two wijken.
    private func campaign(seed: UInt64, isPlain: Bool = false) -> Campaign {
        var random = SplitMix64(seed: seed)
        func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let areas = (0..<pick(1...5)).map { number in
            var area = CampaignArea(
                code: AreaCode("BU00010\(number % 2)0\(number)")!, people: pick(0...4),
                chance: Double(pick(0...40)) / 100, weight: Double(pick(1...5)))
            (area.costs.cents, area.costs.minutes) = (2500, 45)
            guard !isPlain else { return area }
            (area.costs.cents, area.costs.minutes) = (pick(5...30) * 100, pick(1...4) * 15)
            if pick(0...1) == 0 {
                (area.costs.fixedCents, area.costs.fixedMinutes) = (pick(0...40) * 100, pick(0...60))
            }
            if pick(0...3) == 0 { area.least = pick(0...area.people) }
            if pick(0...3) == 0 { area.most = pick(0...area.people) }
            if pick(0...3) == 0 { area.leastWhenEntered = pick(0...3) }
            return area
        }
        var wijken: [AreaCode: WijkLimit] = [:]
        if !isPlain, pick(0...1) == 0 {
            wijken[AreaCode("WK000100")!] = WijkLimit(least: pick(0...3), most: pick(0...2) == 0 ? nil : pick(2...6))
        }
        var budget = CampaignBudget()
        if pick(0...1) == 0 { budget.visits = pick(0...9) }
        if pick(0...1) == 0 { budget.cents = pick(0...200) * 100 }
        if pick(0...1) == 0 || (budget.visits == nil && budget.cents == nil) { budget.minutes = pick(0...400) }
        return Campaign(areas: areas, budget: budget, wijken: wijken)
    }

    @Test func `totals are known where every area with a visit has a price`() {
        var areas = ["BU00010000", "BU00010001", "BU00010002"].map {
            CampaignArea(code: AreaCode($0)!, people: 10, chance: 0.5, weight: 1)
        }
        #expect(!Campaign(areas: areas, budget: CampaignBudget()).totals([0, 0, 0]).isPriced)
        (areas[0].costs.cents, areas[0].costs.isPriced) = (500, true)
        areas[2].costs.isTimed = true
        let campaign = Campaign(areas: areas, budget: CampaignBudget())
        #expect(campaign.totals([3, 0, 0]).isPriced && campaign.totals([3, 0, 0]).cents == 1500)
        #expect(campaign.totals([0, 0, 0]).isPriced)
        #expect(!campaign.totals([3, 1, 0]).isPriced)
        #expect(!campaign.totals([3, 0, 0]).isTimed && campaign.totals([0, 0, 2]).isTimed)
        #expect(campaign.totals(of: 0, visits: 2) == campaign.totals([2, 0, 0]))
    }

    /// The largest objective of all plans that hold to everything; `nil` where there are none.
    private func best(_ campaign: Campaign) -> Double? {
        var best: Double?
        func go(_ visits: [Int]) {
            guard visits.count < campaign.areas.count else {
                if campaign.allows(visits) { best = max(best ?? -1, campaign.totals(visits).objective) }
                return
            }
            for count in 0...campaign.areas[visits.count].people { go(visits + [count]) }
        }
        go([])
        return best
    }

    @Test(arguments: 1...400)
    func `equals trying every plan`(seed: Int) throws {
        let campaign = campaign(seed: UInt64(seed))
        let best = best(campaign)
        do {
            let plan = try CampaignPlan(campaign, within: 60)
            #expect(plan.isOptimal && plan.gap == 0)
            #expect(campaign.allows(plan.visits))
            #expect(abs(plan.totals.objective - (best ?? .nan)) < 1e-9)
        } catch {
            // Where nobody can be visited at all the best plan is an empty one, and the message says so.
            #expect(error.kind == .usage)
            #expect(best == nil || best == 0, "\(error)")
        }
    }

    @Test(arguments: 1...100)
    func `by ratio equals trying every plan`(seed: Int) throws {
        let campaign = campaign(seed: UInt64(seed), isPlain: true)
        guard campaign.areas.contains(where: { $0.people > 0 }) else { return }
        let plan = try CampaignPlan(campaign, within: 60)
        #expect(campaign.allows(plan.visits))
        #expect(abs(plan.totals.objective - (best(campaign) ?? .nan)) < 1e-9)
    }

    private func area(_ number: Int, people: Int, chance: Double) -> CampaignArea {
        CampaignArea(code: AreaCode("BU0001000\(number)")!, people: people, chance: chance)
    }

    @Test func `money is kept to the cent`() throws {
        var one = area(1, people: 1000, chance: 0.1)
        one.costs.cents = 3333
        let plan = try CampaignPlan(Campaign(areas: [one], budget: CampaignBudget(cents: 9999)), within: 10)
        #expect(plan.visits == [3])
        let poorer = try CampaignPlan(Campaign(areas: [one], budget: CampaignBudget(cents: 9998)), within: 10)
        #expect(poorer.visits == [2])
    }

    @Test func `says how much the minima take`() {
        var (one, other) = (area(1, people: 10, chance: 0.1), area(2, people: 10, chance: 0.1))
        (one.least, other.least) = (4, 5)
        let campaign = Campaign(areas: [one, other], budget: CampaignBudget(visits: 8))
        #expect {
            try CampaignPlan(campaign, within: 10)
        } throws: { error in
            "\(error)".contains("9 bezoeken")
        }
    }

    @Test func `says what a wijk would take`() {
        var one = area(1, people: 10, chance: 0.1)
        one.costs.cents = 1000
        one.costs.fixedCents = 5000
        let campaign = Campaign(
            areas: [one], budget: CampaignBudget(cents: 7000), wijken: [one.code.wijk!: WijkLimit(least: 5)])
        #expect {
            try CampaignPlan(campaign, within: 10)
        } throws: { error in
            "\(error)".contains("€ 100")
        }
    }

    @Test func `names the area whose minimum is too large`() {
        var one = area(1, people: 3, chance: 0.1)
        one.least = 4
        #expect {
            try CampaignPlan(Campaign(areas: [one], budget: CampaignBudget(visits: 10)), within: 10)
        } throws: { error in
            "\(error)".contains("BU00010001") && "\(error)".contains("3 personen")
        }
    }

    @Test func `the frontier never goes down and its steps are optimal`() async throws {
        let campaign = campaign(seed: 11)
        let budgets = (0...6).map { CampaignBudget(cents: $0 * 3000) }
        let frontier = try await Frontier(campaign, budgets: budgets, within: 10, threads: 2)
        let reached = frontier.points.map(\.plan.totals.objective)
        #expect(zip(reached, reached.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
        for point in frontier.points {
            #expect(abs(point.plan.totals.objective - (best(campaign.with(point.budget)) ?? .nan)) < 1e-9)
        }
    }
}
