package import Areas
import Cartography
import Foundation
import Geometry
import OpenData
import Outreach
import Publishing
import RiskModel

/// `plan`: spreads a campaign over the areas of an earlier run of `kaart`; writes `plan.csv`, `plan-grens.csv`,
/// `kaart-plan.svg`, `plan.html`, `kalender.ics`, with postcodes `postcodes.csv`, and `herkomst-plan.json`.
///
/// Throws a `Failure` in Dutch; then the output folder holds what it held before.
package func runPlan(
    _ settings: PlanSettings, progress: any ProgressReporter = SilentProgress()
) async throws(Failure) -> PlanSummary {
    try settings.check()
    let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
    progress.begin("Uitkomsten lezen")
    let run = try EarlierRun(settings.results)
    let inputs = try PlanInputs(settings, run)
    let planned = try PlannedAreas(
        run, settings, table: inputs.areas, teams: inputs.teams,
        chosen: Set(try selectAreas(settings.selection, in: run.areas)))
    let year = try SeasonYear.year(asked: settings.season, date: run.date)
    let shapes = try await ResultShapes(run, threads: threads)
    var notices = inputs.notices + planned.notices
    if settings.season == nil {
        notices.append(
            Notice(
                "zomer",
                "Het plan en de kalender zijn voor de zomer van \(year), de eerste na de cijfers; geef --seizoen voor een ander "
                    + "jaar."))
    }
    if shapes == nil {
        notices.append(
            Notice(
                "geen kaart",
                "\(run.folder) heeft geen \(run.level.fileName).geojson met vlakken; er is geen kaart getekend."))
    }
    let folder = try OutputFolder(at: settings.outputFolder ?? settings.results)

    progress.begin("Plannen")
    let outcome = try await plan(planned, settings, inputs.teams, shapes, threads: threads)
    notices += PlanNotices.all(outcome)
    let mailing = try await inputs.mailing(outcome, shapes, threads: threads)
    notices += mailing?.notices ?? []

    progress.begin("Schrijven")
    let season = season(outcome, year: year)
    var map: String?
    if let shapes {
        let svg = try PlanMap(outcome: outcome).svg(shapes)
        try folder.write(Array(svg.utf8), to: "kaart-plan.svg")
        map = svg
    }
    try folder.write(PlanTable(outcome: outcome).bytes, to: "plan.csv")
    try folder.write(FrontierTable(outcome: outcome).bytes, to: "plan-grens.csv")
    if let mailing { try folder.write(mailing.bytes, to: "postcodes.csv") }
    let page = PlanPageMaker(outcome: outcome, season: season, year: year).content(map: map, mailing: mailing)
    try folder.write(try PlanPage.bytes(page), to: "plan.html")
    try folder.write(calendar(season, title: page.title, year: year).bytes, to: "kalender.ics")
    try folder.write(
        PlanProvenance(outcome: outcome, inputs: inputs, notices: notices).bytes(folder), to: "herkomst-plan.json")
    let files = folder.outputs.map(\.name)
    try folder.commit()
    return PlanSummary(
        folder: settings.outputFolder ?? settings.results, files: files, notices: notices,
        sentences: PlanWords(outcome: outcome).summary,
        first: outcome.order.prefix(10).map { area in
            let row = planned.rows[area]
            return (run.areas.names[row] ?? run.areas.codes[row].text, outcome.plan.visits[area])
        },
        totals: outcome.plan.totals, interval: outcome.interval, gap: outcome.plan.gap,
        isOptimal: outcome.plan.isOptimal)
}

private func plan(
    _ planned: PlannedAreas, _ settings: PlanSettings, _ table: TeamTable?, _ shapes: ResultShapes?, threads: Int
) async throws(Failure) -> PlanOutcome {
    let best = try CampaignPlan(planned.campaign, within: settings.seconds)
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
        chanceIntervals: draws?.chanceIntervals(planned.run.areas, rows: planned.rows) ?? planned.rows.map { _ in nil },
        robustness: robustness, withoutRobustness: reason, budgets: budgets, frontier: frontier, teams: teams,
        rounds: rounds)
}

private func season(_ outcome: PlanOutcome, year: Int) -> SeasonCalendar {
    let run = outcome.run
    let first = outcome.order.prefix(5).map { area -> String in
        let row = outcome.planned.rows[area]
        return run.areas.names[row] ?? run.areas.codes[row].text
    }
    return SeasonCalendar(
        year: year,
        SeasonCalendar.Facts(
            place: run.place ?? "", visits: outcome.plan.totals.visits, areas: outcome.plan.totals.areas,
            firstAreas: first, teams: outcome.teams.map(\.name),
            figuresYear: run.settings?.loneliness.compactMap(\.year).max()),
        in: run.language)
}

private func calendar(_ season: SeasonCalendar, title: String, year: Int) -> CalendarFile {
    func text(_ day: CalendarDay) -> String {
        let number = String(day.year * 10_000 + day.month * 100 + day.day)
        return String(repeating: "0", count: max(0, 8 - number.count)) + number
    }
    return CalendarFile(
        name: title,
        events: season.entries.map {
            CalendarFile.Event(
                start: text($0.from), end: text($0.until.next), title: $0.title, details: $0.details)
        }, stamp: "\(text(CalendarDay(year, 1, 1)))T000000Z", identifier: title)
}
