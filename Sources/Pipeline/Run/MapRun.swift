package import Areas
import Cartography
import Foundation
import Geometry
import OpenData
import Publishing
import RiskModel

/// The main job: reads, joins, scores, ranks, draws and writes.
///
/// Walks the stages once, top to bottom. Throws a `Failure` in Dutch for anything that stops it; then the folder holds
/// what it held before. The same settings and inputs give the same bytes on any number of threads.
package func runMap(
    _ settings: Settings, progress: any ProgressReporter = SilentProgress()
) async throws(Failure) -> RunSummary {
    let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount

    let watch = InputWatch([settings.projectFile].compactMap(\.self) + settings.inputFiles)
    // Fingerprints need every byte of every file again: with a second thread that goes on beside the work.
    async let early = threads > 1 ? InputFingerprints.early(settings.inputFiles) : [:]

    // What the run cannot do without is better missed before the work than after it.
    let printed = try PrintedMaps(settings.formats, density: settings.sheet.density)
    let sheets = try SheetRun(settings)
    progress.begin("Bestanden lezen")
    let read = try InputReader(settings).inputs()
    // A folder that cannot be written to is better known before the work than after it.
    let folder = try OutputFolder(at: settings.outputFolder)
    let gathered = try await GatheredInputs(settings, consume read, threads: threads, progress: progress)
    let (inputs, shapes, transfers) = (gathered.inputs, gathered.shapes, gathered.transfers)
    var scored = try await ScoredRun(settings, gathered, threads: threads, progress: progress)
    let (joined, heat) = (scored.joined, scored.heat)
    var levels = scored.levels
    scored.levels = []

    progress.begin("Clusters zoeken")
    levels = try await levels.withClusters(settings.clusters, shapes: shapes, threads: threads)
    let small = SmallNumbers(levels.map(\.areas))
    let robustness = Robustness(of: levels[0].areas, levels[0].assessment, settings)

    let places = PlacesStep(settings, inputs, levels: &levels)

    progress.begin("Vergelijken")
    let comparison = try ComparisonStep(
        settings, inputs: inputs, selected: gathered.selected, areas: scored.areas, levels: levels)
    let trend = TrendStep(settings, inputs: inputs, levels: levels)
    let heatUnit = heat.unit ?? "°C"
    let results = ResultFiles(settings: settings, heatUnit: heatUnit, threads: threads)
    let tables = try results.tables(levels)
    let guidance = GuidanceStep(
        inputs.approaches, table: tables[0], settings: settings, comparison: comparison)
    let local = NotesStep(
        inputs.notes, on: levels[0].areas, boundaries: inputs.boundaries.areas.codes, regions: inputs.regions)

    var notices = settings.notices + inputs.notices + gathered.selected.notices + transfers.notices + joined.notices
    notices += Repair.notices(shapes.repairs, codes: joined.areas.codes) + heat.notices + scored.derivedNotices
    notices += levels[0].notices + levels[0].assessment.notices + robustness.notices
    notices +=
        levels[0].clusterNotices(settings) + comparison.notices + trend.notices + local.notices
        + (places?.notices ?? [])
    if settings.isPublishable, settings.formats.contains(.csv), !comparison.comparisons.isEmpty {
        notices.append(
            Notice(
                "niet geschreven",
                "vergelijking.csv is weggelaten (--publiceerbaar): het legt aantallen mensen naast die van groepen."))
    }
    if settings.approaches != nil { notices += guidance.notices }
    notices = notices.withoutRepeats
    let noticesAbove = levels.dropFirst().flatMap { $0.notices + $0.assessment.notices }
    let records = inputs.records + [heat.record].compactMap { $0 }
    let date = try RunDate(years: records.compactMap(\.year), rule: settings.dateRule)
    let place = PlaceName.of(joined.areas, settings: settings, regions: inputs.regions)
    notices += HeatPlausibility.notices(on: levels[0], limits: settings.matrix.heatLimits, unit: heatUnit)
    if heat.unit == nil, settings.heat != nil, records.last(where: { $0.role == .heat })?.attribution == nil {
        notices.append(
            Notice(
                "eenheid aangenomen",
                "De bron van de hitte zegt niet in welke eenheid zij is; de kaart en de klassen gaan uit van °C."))
    }

    progress.begin("Gebieden schrijven")
    let order = Provenance.order(
        settings, date: date,
        inputs: try InputFingerprints.inputRecords(
            records, project: settings.projectFile, used: joined.areas.count, known: await early))
    try await results.writeGeoJSON(&levels, tables: tables, small: small, provenance: order.summary, to: folder)

    let titlePlace = PlaceName.of(joined.areas, settings: settings, regions: inputs.regions, in: settings.language)
    let sourceLines = SourceLines.lines(records, in: settings.language)
    var drawings: [(name: String, svg: String)] = []
    if !settings.formats.isDisjoint(with: OutputFormat.drawn) {
        progress.begin("Kaarten tekenen")
        let drawing = try await MapDrawing(
            settings, level: levels[0], shapes: shapes, inputs: inputs, place: titlePlace, heatUnit: heatUnit,
            sources: [sourceLines.joined(separator: " · ")], threads: threads
        )
        notices += drawing.notices
        drawings = try await drawing.drawings(threads: threads)
    }
    var pictures: [(name: String, bytes: [UInt8])] = []
    if let printed {
        notices += try printed.notices(drawings)
        pictures = try await printed.files(drawings, date: date, threads: threads)
    }
    let counsel = Counsel(guidance: guidance, notes: local)
    if let sheets {
        progress.begin("Beslisbladen maken")
        let maker = SheetMaker(
            settings: settings, level: levels[0], small: small, robustness: robustness, comparison: comparison,
            trend: trend, counsel: counsel, shapes: shapes, place: titlePlace, heatUnit: heatUnit, sources: sourceLines,
            years: SourceLines.years(records, in: settings.language), date: date)
        let made = try await sheets.files(maker, rules: inputs.approachesText, date: date, threads: threads)
        pictures += made.files
        notices = (notices + guidance.notices + made.notices).withoutRepeats
    }

    progress.begin("Schrijven")
    let provenance = Provenance.document(
        order,
        joins: joined.reports, transfers: transfers.reports, repairs: shapes.repairs, codes: joined.areas.codes,
        transforms: try transforms(settings, shapes, heat) + transfers.transforms, notices: notices + noticesAbove)
    try watch.expectUnchanged()
    let report = ReportStep(
        settings: settings, levels: levels, small: small, robustness: robustness, counsel: counsel,
        comparisons: comparison.comparisons, trend: trend, records: records, notices: notices,
        places: places, surroundings: shapes.surroundings, water: shapes.water, place: titlePlace, heatUnit: heatUnit,
        date: provenance.date)
    let files = try await results.write(
        levels, tables: tables, robustness, counsel, drawings: drawings, pictures: pictures,
        small: small, comparison: ComparisonFile(comparisons: comparison.comparisons),
        trend: TrendFile(step: trend, place: place), report: report,
        about: ResultsRecord(settings, records: records, date: date, place: titlePlace), provenance: provenance,
        to: folder)
    return summary(settings, levels[0], place: place, files: files, notices: (notices, noticesAbove))
}

/// Every change of coordinates between the inputs and the results.
private func transforms(_ settings: Settings, _ shapes: MapShapes, _ heat: HeatStep) throws(Failure)
    -> [TransformDescription]
{
    var result = [shapes.toRD, heat.transform].compactMap { $0 }
    if settings.formats.contains(.geojson), shapes.system.authorityCode != CoordinateSystem.wgs84.authorityCode {
        result.append(try CoordinateTransform(from: shapes.system, to: .wgs84).description)
    }
    return result
}

private func summary(
    _ settings: Settings, _ level: MapLevel, place: String, files: [String],
    notices: (own: [Notice], above: [Notice])
) -> RunSummary {
    let assessment = level.assessment
    let top = assessment.order.prefix(settings.topCount).compactMap { row -> RunSummary.TopArea? in
        guard let rank = assessment.rank[row] else { return nil }
        return RunSummary.TopArea(
            rang: rank, code: level.areas.codes[row].text, naam: level.areas.names[row],
            gemeente: level.areas.gemeenteNames[row], risicoKlasse: assessment.riskClass[row],
            rangLaag: level.uncertainty.low[row], rangHoog: level.uncertainty.high[row],
            prioriteit: level.uncertainty.priority[row]?.rawValue, risicoIndex: assessment.index[row],
            verwachtSterkEenzaam: level.areas[.verwachtSterkEenzaam][row])
    }
    return RunSummary(
        place: place, level: level.level, areaCount: level.areas.count,
        scoredCount: assessment.rank.count { $0 != nil },
        reasonWithoutScores: reasonWithoutScores(settings, level), top: top, folder: settings.outputFolder,
        files: files,
        notices: notices.own, noticesAbove: notices.above,
        leftovers: leftovers(in: settings.outputFolder, beside: files))
}

/// What is missing, and what can be done about it.
private func reasonWithoutScores(_ settings: Settings, _ level: MapLevel) -> String {
    let count = { (figure: Figure) in level.areas[figure].count { $0 != nil } }
    let population = settings.ageGroup.populationFigure
    if settings.goesWithoutHeat { return "er is zonder hitte gerekend." }
    let (heat, lonely, people) = (count(.hitte), count(.sterkEenzaamPct), count(population))
    var text = "hitte is bekend van \(heat), sterk_eenzaam_pct van \(lonely) en \(population.rawValue) van \(people)."
    if people == 0, lonely > 0 { text += " Wijs de kolom met mensen aan: --kolom \(population.rawValue)=NAAM." }
    let indexed = level.assessment.index.count { $0 != nil }
    if settings.ranking == .matrix, indexed > 0 { text += " De index is er wel (\(indexed)): gebruik --methode index." }
    return text
}

/// The results that a run can make but this one did not.
private func leftovers(in folder: String, beside files: [String]) -> [String] {
    let found = { (path: String) in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
    let ours = [".geojson", ".svg", ".csv", ".html", ".pdf", ".png", ".xlsx", ".gpkg", ".fgb"]
    let names = found(folder) + found(folder + "/bladen").map { "bladen/" + $0 }
    return names.filter { name in !files.contains(name) && ours.contains { name.hasSuffix($0) } }.sorted()
}
