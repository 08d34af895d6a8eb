package import Areas
package import Foundation

/// What became of a file that was asked for.
package struct FetchedFile: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
        case fetched
        /// A part from an earlier attempt was of use.
        case resumed
        /// The service says that what we have is still what it has.
        case unchanged
        /// There is no such file (404).
        case absent
    }
    package let outcome: Outcome
    /// Where it was asked, and where it came from after redirects.
    package let asked: URL
    package let url: URL
    package let validators: Validators
}

extension HTTPClient {
    /// Downloads a file to `draft`, where it waits to be checked; goes on with a part that an earlier attempt left.
    ///
    /// - Parameters:
    ///   - kind: what the first bytes must say.
    ///   - known: the version that is already on disk; where that came from here and is still the newest nothing is
    ///     downloaded.
    ///   - progress: bytes so far and in all, where known.
    ///
    /// Throws `serviceUnreachable`, `badData` for an answer of another kind, `cannotWrite`.
    package func download(
        _ url: URL, at address: ServiceAddress, kind: ContentKind, to draft: DraftFile, known: KnownVersion? = nil,
        progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void
    ) async throws(Failure) -> FetchedFile {
        let receiver = FileReceiver(partOf: draft.target, from: url, progress: progress)
        let present = known?.url == url.absoluteString ? known?.validators : nil
        let head = try await get(url, at: address, headers: present?.conditions ?? [:], into: receiver)
        let answer = { (outcome: FetchedFile.Outcome) in
            FetchedFile(outcome: outcome, asked: url, url: head.url, validators: head.validators)
        }
        if head.status == 304, present != nil {
            receiver.discard()
            return answer(.unchanged)
        }
        if head.status == 404 { return answer(.absent) }
        guard head.status == 200 || head.status == 206 else {
            throw Self.refusal(head, at: address, receiver.refusalText)
        }
        let start = Self.start(of: receiver.path)
        let found = ContentKind(startingWith: start)
        guard found == kind else {
            receiver.discard()
            throw found.mistaken(for: kind, at: address, url: url, said: String(decoding: start, as: UTF8.self))
        }
        try receiver.handOver(as: draft)
        return answer(receiver.reused > 0 ? .resumed : .fetched)
    }

    private static func start(of path: String) -> Data {
        guard let handle = FileHandle(forReadingAtPath: path) else { return Data() }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: ContentKind.sniffLength)) ?? Data()
    }
}
