import Areas
import Cartography
import Geometry
import OpenData

/// The first half of a run: which areas it is about, with their shapes, and all tables on their codes.
struct GatheredInputs {
    /// The shapes of the boundaries are gone from it: they are in `shapes`.
    var inputs: MapInputs
    let selected: SelectedAreas
    let shapes: MapShapes
    let transfers: TransferStep

    /// Throws what selecting, repairing and moving tables throw.
    init(
        _ settings: Settings, _ inputs: MapInputs, threads: Int, progress: any ProgressReporter
    ) async throws(Failure) {
        progress.begin("Grenzen nakijken")
        var inputs = inputs
        selected = try SelectedAreas(inputs, settings)
        shapes = try await MapShapes(
            inputs.boundaries, rows: selected.rows, sheet: .init(paper: settings.sheet.paper), threads: threads)
        progress.begin("Koppelen")
        transfers = try await TransferStep(settings, &inputs, to: selected, shapes: shapes, threads: threads)
        inputs.boundaries.forgetShapes()
        self.inputs = inputs
    }
}

/// The second half: the areas with all figures, scored and ranked at every level.
struct ScoredRun {
    let joined: JoinedAreas
    let heat: HeatStep
    /// The areas that were read, with derived figures.
    let areas: AreaTable
    /// What was said of the derived figures.
    let derivedNotices: [Notice]
    /// The asked level first.
    var levels: [MapLevel]

    /// Throws what joining, measuring heat and scoring throw.
    init(
        _ settings: Settings, _ gathered: GatheredInputs, threads: Int, progress: any ProgressReporter
    ) async throws(Failure) {
        var joined = try JoinedAreas(gathered.selected, gathered.inputs)
        progress.begin("Hitte per gebied")
        heat = try await HeatStep(
            settings, areas: &joined.areas, shapes: gathered.shapes, inputs: gathered.inputs, threads: threads,
            progress: progress)
        self.joined = joined
        progress.begin("Scores en rangen")
        let rd = gathered.shapes.rd
        let squareKilometres = rd.planarAreas.enumerated().map { area, squareMetres in
            rd.isEmpty(area) ? nil : squareMetres / 1e6
        }
        (areas, derivedNotices) = derivingFigures(
            joined.areas, age: settings.ageGroup, polygonKm2: squareKilometres)
        levels = try await LevelBuilder(
            settings, areas: areas, shapes: gathered.shapes, inputs: gathered.inputs, threads: threads
        ).levels()
    }
}
