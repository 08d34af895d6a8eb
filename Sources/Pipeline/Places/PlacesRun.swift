package import Areas
import Foundation
import Geometry
import Publishing

/// `plekken`: who has a place within reach, and where new ones serve most; writes `plekken.csv`, `kaart-plekken.svg`,
/// `herkomst-plekken.json` and, where new places were asked for, `nieuwe-plekken.csv` and `.geojson`.
///
/// Throws a `Failure` in Dutch for a folder that is no result of `kaart`, for points that cannot be what they claim, and for
/// whatever stops writing; then the folder holds what it held before. The same inputs give the same bytes on any number of
/// threads, unless a choice of places runs out of time.
package func runPlaces(
    _ settings: PlacesSettings, progress: any ProgressReporter = SilentProgress()
) async throws(Failure) -> PlacesSummary {
    let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
    progress.begin("Uitkomsten lezen")
    let run = try EarlierRun(settings.results)
    guard let shapes = try await ResultShapes(run, threads: threads) else {
        throw Failure(
            .inputMissing, at: run.folder, "er staat geen \(run.level.fileName).geojson met vlakken in",
            remedy: "Maak de uitkomsten opnieuw met 'kaart', met geojson bij --formaat.")
    }
    progress.begin("Plekken lezen")
    let inputs = try PlacesInputs(settings, run, around: shapes.areas.box)
    let folder = try OutputFolder(at: settings.outputFolder ?? run.folder)
    let study = try PlacesStudy(settings, run, shapes: shapes.areas, inputs: inputs, progress: progress)

    progress.begin("Schrijven")
    let map = try PlacesMap(study: study, shapes: shapes).svg()
    var document = try PlacesProvenance.document(study, inputs)
    try (run.watch + inputs.watch).expectUnchanged()
    try folder.write(PlacesTable(study: study).bytes, to: "plekken.csv")
    try folder.write(Array(map.utf8), to: "kaart-plekken.svg")
    if let new = study.new {
        let files = try NewPlacesFiles(study, new)
        try folder.write(files.table, to: NewPlacesFiles.names[0])
        try folder.write(files.geoJSON(document.summary), to: NewPlacesFiles.names[1])
    }
    document.outputs = folder.outputs.map { OutputRecord(name: $0.name, fingerprint: $0.fingerprint) }
    try folder.write(document.bytes, to: "herkomst-plekken.json")
    let files = folder.outputs.map(\.name)
    try folder.commit()
    let old = NewPlacesFiles.names.filter {
        !files.contains($0)
            && FileManager.default.fileExists(atPath: (folder.path as NSString).appendingPathComponent($0))
    }
    let leftovers =
        old.isEmpty
        ? []
        : [Notice("eerdere run", "In \(folder.path) staan nog \(old.joined(separator: " en ")) van een eerdere keer.")]
    return PlacesSummary(study, folder: folder.path, files: files, notices: study.notices + leftovers)
}
