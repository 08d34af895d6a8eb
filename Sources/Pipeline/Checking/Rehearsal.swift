import Areas
import OpenData
import RiskModel

/// A run of `kaart` without its drawings and files: the same steps by the same functions, so that it stops where `kaart`
/// would stop and leaves the same areas without figures.
struct Rehearsal {
    /// The asked level with figures and ranks; `nil` where the run stopped.
    private(set) var level: MapLevel?
    /// What `kaart` stops at.
    private(set) var failure: Failure?
    /// What `kaart` would remark upon, from the heat and the assessment on; what it says of files stands with the files.
    private(set) var notices: [Notice] = []
    /// The tables as they join, those on other boundaries moved; empty where the run stopped before.
    private(set) var tables: [FigureSource] = []
    /// What moving them kept and lost.
    private(set) var transfers: [TransferReport] = []

    init(_ settings: Settings, threads: Int, progress: any ProgressReporter) async {
        var settings = settings
        do throws(Failure) {
            // The fewest draws there can be: what is said of them does not depend on their number.
            if settings.uncertainty.draws > 0 { try settings.takeDraws(100) }
            _ = try PrintedMaps(settings.formats, density: settings.sheet.density)
            _ = try SheetRun(settings)
            let inputs = try InputReader(settings).inputs()
            let gathered = try await GatheredInputs(settings, inputs, threads: threads, progress: progress)
            let transfers = gathered.transfers
            (tables, self.transfers) = (gathered.inputs.tables, transfers.reports)
            let scored = try await ScoredRun(settings, gathered, threads: threads, progress: progress)
            let (levels, heat) = (scored.levels, scored.heat)
            level = levels.first
            let comparison = try ComparisonStep(
                settings, inputs: gathered.inputs, selected: gathered.selected, areas: scored.areas, levels: levels)
            notices =
                transfers.notices.filter { $0.kind != "overgezet" } + heat.notices + scored.derivedNotices
                + (levels.first.map { $0.notices + $0.assessment.notices } ?? []) + comparison.notices
                + TrendStep(settings, inputs: gathered.inputs, levels: levels).notices
        } catch {
            failure = error
        }
    }
}
