import Areas
import Pipeline

/// What a run of ``makeMap(projectFile:outputFolder:)`` wrote.
public struct MadeMap: Sendable {
    public let folder: String
    /// Names of the files in it.
    public let files: [String]
    /// Areas on the map, and those with a score.
    public let areaCount: Int
    public let scoredCount: Int
    /// What the results can live with but a reader should know, in Dutch.
    public let remarks: [String]
}

/// Does what `hitte-eenzaamheid kaart --project` does: reads, joins, scores, draws and writes.
///
/// - Parameters:
///   - projectFile: a project file (`docs/handleiding.md`); paths in it are relative to it.
///   - outputFolder: made where needed. A run that fails leaves what stood there as it was.
///
/// - Throws: ``ScoringFailure``.
public func makeMap(projectFile: String, outputFolder: String) async throws(ScoringFailure) -> MadeMap {
    do throws(Failure) {
        var settings = try readProjectFile(projectFile)
        settings.outputFolder = outputFolder
        let summary = try await runMap(settings)
        return MadeMap(
            folder: summary.folder, files: summary.files, areaCount: summary.areaCount,
            scoredCount: summary.scoredCount, remarks: summary.notices.map(\.text))
    } catch {
        throw ScoringFailure(error)
    }
}
