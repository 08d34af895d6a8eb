package import Areas
import Foundation
import OpenData
import OpenServices

/// Downloads the open data for an area and year into a folder, and writes a project file beside them.
///
/// Throws a `Failure` in Dutch for anything that stops it; then every file is either whole and new or what it was before,
/// and only a download that broke off leaves its part (`….deel`) for the next call. A call that finds nothing changed
/// downloads nothing.
package func runFetch(
    _ settings: FetchSettings, progress: any ProgressReporter = SilentProgress()
) async throws(Failure) -> FetchSummary {
    let year = try settings.checkedYear()
    guard !settings.areas.isEmpty else {
        throw Failure(
            .usage, at: "--gebied", "er is geen gebied genoemd",
            remedy: "Geef een gemeente, provincie of GGD-regio (code of naam), of NL")
    }
    let path = settings.folder ?? FolderName.standard(for: settings.areas, year: year)
    let isNew = !FileManager.default.fileExists(atPath: path)
    let parent = (path as NSString).deletingLastPathComponent
    let isParentNew = !parent.isEmpty && !FileManager.default.fileExists(atPath: parent)
    do {
        var run = try FetchRun(settings, year: year, path: path, progress: progress)
        return try await run.everything()
    } catch {
        // Only folders that are still empty go.
        if isNew { rmdir(path) }
        if isParentNew { rmdir(parent) }
        throw error
    }
}

/// One call of `ophalen`, step by step.
struct FetchRun {
    let settings: FetchSettings
    let year: Int
    let progress: any ProgressReporter
    let client: HTTPClient
    private let addresses: [OpenService: ServiceAddress]
    var folder: FetchFolder

    init(_ settings: FetchSettings, year: Int, path: String, progress: any ProgressReporter) throws(Failure) {
        (self.settings, self.year, self.progress) = (settings, year, progress)
        client = HTTPClient(version: programVersion, policy: settings.policy)
        addresses = try settings.addresses()
        folder = try FetchFolder(path, areas: settings.areas, year: year, fetchesAgain: settings.fetchesAgain)
    }

    mutating func everything() async throws(Failure) -> FetchSummary {
        let regions = try await regions()
        let selection = try selectGemeenten(settings.areas, in: regions)
        let boundaries = try await boundaries(year)
        let loneliness = TableCatalogue.loneliness(for: year)
        var (older, asked): (String?, [AreaCode]) = (nil, selection.gemeenten)
        if loneliness.indeling != year {
            let file = try await self.boundaries(loneliness.indeling)
            older = file
            if !selection.isNational {
                progress.begin("Gemeenten van \(loneliness.indeling) zoeken")
                asked = try AreaBoxes(ofFileAt: folder.location(file)).gemeenten(
                    touching: AreaBoxes(ofFileAt: folder.location(boundaries)), in: selection.gemeenten)
            }
        }
        let lonely = try await self.loneliness(loneliness.id, gemeenten: selection.isNational ? nil : asked)
        let people = try await keyFigures(gemeenten: selection.isNational ? nil : selection.gemeenten)
        let heat = try await heatTable(gemeenten: selection.isNational ? nil : selection.gemeenten)
        let raster = try await raster(selection, boundaries: boundaries)

        progress.begin("Projectbestand schrijven")
        var project = ProjectFileText(
            name: "\(selection.name) \(year)", areas: selection.codes.map(\.text), year: year, boundaries: boundaries,
            layer: try BoundaryFile.buurtLayer(of: folder.location(boundaries), name: boundaries), population: people,
            loneliness: lonely, regions: "gebieden_\(year).csv", heatTable: heat)
        project.lonelinessYear = try lonelinessYear(lonely)
        project.age = firstAge
        project.olderBoundaries = older
        project.raster = raster
        try writeProject(project.text)
        return FetchSummary(
            place: selection.name, year: year, folder: folder.path, files: folder.files, notices: folder.notices)
    }

    /// The service's address; every service has one.
    func address(_ service: OpenService) throws(Failure) -> ServiceAddress {
        if let address = addresses[service] { return address }
        return try ServiceAddress(service)
    }

    /// The age group that the project file is about.
    var firstAge: AgeGroup {
        settings.ages.isEmpty || settings.ages.contains(.vanaf65) ? .vanaf65 : settings.ages[0]
    }
}
