import Areas
import Geometry
import Outreach
import RiskModel

extension PlanOutcome {
    /// A plan of nothing is proven too, but nobody asked for it.
    private static func noVisits(_ planned: PlannedAreas, _ settings: PlanSettings) -> Failure {
        if let least = settings.leastPerArea, let visits = planned.campaign.budget.visits, least > visits {
            return Failure(
                .usage, at: "--minimaal \(least)", "er zijn maar \(visits) bezoeken te verdelen",
                remedy: "Verlaag het minimum of geef meer bezoeken.")
        }
        return Failure(
            .usage, at: "plan", "wat er te verdelen is, is nergens genoeg voor een bezoek met wat daarbij hoort",
            remedy: "Geef meer, of verlaag --minimaal, --kosten-per-bezoek, --vaste-kosten of de minuten.")
    }

    /// Makes the plan, and with it its frontier, how sure it is, and who goes where. Throws what planning throws.
    static func making(
        _ planned: PlannedAreas, _ settings: PlanSettings, teams table: TeamTable?, shapes: ResultShapes?, threads: Int
    ) async throws(Failure) -> PlanOutcome {
        let best = try CampaignPlan(planned.campaign, within: settings.seconds)
        if best.isOptimal, best.totals.visits == 0, planned.campaign.areas.contains(where: { $0.gain > 0 }) {
            throw noVisits(planned, settings)
        }
        let draws = PlanDraws(planned, settings.weighing)
        let budgets = PlanBudgets(planned.campaign.budget)
        let frontier = try await Frontier(
            planned.campaign, budgets: budgets.budgets,
            within: max(1, settings.seconds * Double(threads) / Double(budgets.budgets.count)), threads: threads)
        var interval: ReachedInterval?
        var robustness: PlanRobustness?
        var reason = planned.run.language(
            "Hoe zeker het plan is, is niet te zeggen: de cijfers over eenzaamheid hebben geen marges. Geef 'kaart' een "
                + "--standaardfout.",
            "How sure the plan is cannot be said: the figures on loneliness have no margins.")
        if let draws {
            let count = planned.run.settings.map { max($0.uncertainty.draws, 200) } ?? 200
            interval = ReachedInterval(of: best.visits, draws: count) { draws.gains($0) }
            reason = planned.run.language(
                "Niet nagegaan is hoe vaak elk gebied in het plan blijft (--trekkingen 0).",
                "How often each area stays in the plan was not worked out (--trekkingen 0).")
            if settings.draws > 0 {
                robustness = try await PlanRobustness(
                    of: planned.campaign, draws: settings.draws, within: settings.seconds, threads: threads
                ) { draws.gains($0) }
                reason = planned.run.language(
                    "Hoe vaak elk gebied in het plan blijft is niet nagegaan: de tijd was op. Geef meer --tijd of minder "
                        + "--trekkingen.",
                    "How often each area stays in the plan was not worked out: time was up.")
            }
        }
        var (teams, rounds): ([CampaignTeam], TeamRounds?) = ([], nil)
        if let table {
            let places = try shapes.map { shapes throws(Failure) in try pointsInside(shapes.areas) }
            teams = try table.teams(settings, planned.run, places)
            rounds = try TeamRounds(
                best.visits, teams: teams,
                places: planned.rows.map { row in
                    places?[row].map { CampaignTeam.Base(x: $0.x, y: $0.y) }
                }, within: settings.seconds)
        }
        return PlanOutcome(
            planned: planned, settings: settings, plan: best, interval: interval,
            chanceIntervals: draws?.chanceIntervals(planned.run.areas, rows: planned.rows)
                ?? planned.rows.map { _ in nil },
            robustness: robustness, withoutRobustness: reason, budgets: budgets, frontier: frontier, teams: teams,
            rounds: rounds)
    }
}
