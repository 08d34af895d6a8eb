import Areas
import Cartography
import Foundation
import Geometry
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
        do throws(Failure) {
            var inputs = try InputReader(settings).inputs()
            let selected = try SelectedAreas(inputs, settings)
            let shapes = try await MapShapes(
                inputs.boundaries, rows: selected.rows, sheet: .init(paper: settings.sheet.paper), threads: threads)
            let transfers = try await TransferStep(settings, &inputs, to: selected, shapes: shapes, threads: threads)
            (tables, self.transfers) = (inputs.tables, transfers.reports)
            var joined = try JoinedAreas(selected, inputs)
            let heat = try await HeatStep(
                settings, areas: &joined.areas, shapes: shapes, inputs: inputs, threads: threads, progress: progress)
            let squareKilometres = shapes.rd.planarAreas.enumerated().map { area, squareMetres in
                shapes.rd.isEmpty(area) ? nil : squareMetres / 1e6
            }
            let derived = derivingFigures(joined.areas, age: settings.ageGroup, polygonKm2: squareKilometres)
            let levels = try await LevelBuilder(
                settings, areas: derived.areas, shapes: shapes, inputs: inputs, threads: threads
            ).levels()
            level = levels.first
            let comparison = try ComparisonStep(
                settings, inputs: inputs, selected: selected, areas: derived.areas, levels: levels)
            notices =
                transfers.notices.filter { $0.kind != "overgezet" } + heat.notices + derived.notices
                + (levels.first.map { $0.notices + $0.assessment.notices } ?? []) + comparison.notices
                + TrendStep(settings, inputs: inputs, levels: levels).notices
        } catch {
            failure = error
        }
    }
}
