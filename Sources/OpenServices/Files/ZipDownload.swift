import Areas
import Foundation
import GeoFiles

extension HTTPClient {
    /// Downloads a zip, unfolds its one member with an extension to `draft`, and removes the zip.
    ///
    /// Returns `nil` where the service does not have the zip. Throws as a download does, and `badData` for a zip without
    /// such a member, with a path that leads outside it, or whose member is something else than its name says.
    func member(
        withExtension wanted: String, ofZipAt url: URL, at address: ServiceAddress, kind: ContentKind,
        to draft: DraftFile, largest: Int, known: KnownVersion?,
        progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void
    ) async throws(Failure) -> FetchedFile? {
        let zip = DraftFile(for: draft.target + ".zip")
        let file = try await download(url, at: address, kind: .zip, to: zip, known: known, progress: progress)
        defer { zip.discard() }
        switch file.outcome {
        case .absent: return nil
        case .unchanged: return file
        case .fetched, .resumed: break
        }
        let archive = try ZipArchive(path: zip.path)
        try archive.extract(try archive.onlyMember(withExtension: wanted), to: draft.path, limit: largest)
        let start = FileHandle(forReadingAtPath: draft.path).flatMap { handle in
            defer { try? handle.close() }
            return try? handle.read(upToCount: ContentKind.sniffLength)
        }
        let found = ContentKind(startingWith: start ?? Data())
        guard found == kind else { throw found.mistaken(for: kind, at: address, url: url, said: "") }
        return file
    }
}
