import Areas
import Outreach

/// Everything that is known of a plan once it is made; what the files and pages are written from.
struct PlanOutcome {
    let planned: PlannedAreas
    let settings: PlanSettings
    let plan: CampaignPlan
    /// 95 % limits of what the whole plan reaches; `nil` without margins.
    let interval: ReachedInterval?
    /// Per area of the campaign the 95 % limits of the chance; `nil` where nobody knows.
    let chanceIntervals: [(low: Double, high: Double)?]
    let robustness: PlanRobustness?
    /// Why there is none; empty where there is.
    let withoutRobustness: String
    let budgets: PlanBudgets
    let frontier: Frontier
    let teams: [CampaignTeam]
    let rounds: TeamRounds?

    var campaign: Campaign { planned.campaign }
    var run: EarlierRun { planned.run }
    var language: Language { run.language }

    /// The areas of the campaign that are visited, those where a visit brings most first; equals in the order of the list.
    var order: [Int] { campaign.byGain.filter { plan.visits[$0] > 0 } }

    /// The teams that go to an area of the campaign.
    func teamNames(_ area: Int) -> [String] {
        guard let rounds else { return [] }
        return zip(teams, rounds.visits).compactMap { team, visits in
            visits.contains { $0.area == area } ? team.name : nil
        }
    }
}
