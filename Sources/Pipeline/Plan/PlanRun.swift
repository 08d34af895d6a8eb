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
    let watch = InputWatch(settings.inputFiles)
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
    let outcome = try await PlanOutcome.making(
        planned, settings, teams: inputs.teams, shapes: shapes, threads: threads)
    notices += PlanNotices.all(outcome)
    let mailing = try await inputs.mailing(outcome, shapes, threads: threads)
    notices += mailing?.notices ?? []

    progress.begin("Schrijven")
    try (run.watch + watch).expectUnchanged()
    let calendar = PlanCalendar(outcome, year: year)
    var map: String?
    if let shapes {
        let svg = try PlanMap(outcome: outcome).svg(shapes)
        try folder.write(Array(svg.utf8), to: "kaart-plan.svg")
        map = svg
    }
    try folder.write(PlanTable(outcome: outcome).bytes, to: "plan.csv")
    try folder.write(FrontierTable(outcome: outcome).bytes, to: "plan-grens.csv")
    if let mailing { try folder.write(mailing.bytes, to: "postcodes.csv") }
    let page = PlanPageMaker(outcome: outcome, season: calendar.season, year: year).content(map: map, mailing: mailing)
    try folder.write(try PlanPage.bytes(page), to: "plan.html")
    try folder.write(calendar.file(title: page.title).bytes, to: "kalender.ics")
    try folder.write(
        PlanProvenance(outcome: outcome, inputs: inputs, notices: notices).bytes(folder), to: "herkomst-plan.json")
    let files = folder.outputs.map(\.name)
    try folder.commit()
    return PlanSummary(
        folder: settings.outputFolder ?? settings.results, files: files, notices: notices,
        sentences: PlanWords(outcome: outcome).summary,
        first: outcome.order.prefix(10).map { area in
            (run.areas.shownName(of: planned.rows[area]), outcome.plan.visits[area])
        },
        totals: outcome.plan.totals, interval: outcome.interval, gap: outcome.plan.gap,
        isOptimal: outcome.plan.isOptimal)
}
