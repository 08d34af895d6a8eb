import Areas
import Foundation
import Synchronization

/// Writes an answer to `NAME.deel` and goes on there when it is asked again.
///
/// Beside it stands which version of which address it is part of (`NAME.deel.json`): another version is started anew.
final class FileReceiver: BodyReceiver {
    private struct Origin: Codable, Equatable {
        let url: String
        let validators: Validators
    }
    private struct State {
        var file: DiskFile?
        var refusal: [UInt8] = []
        /// The bytes in the file, and how many there should be.
        var count = 0
        var total: Int?
        /// Where this attempt went on.
        var resumedAt = 0
        /// The largest of those over all attempts: whether an earlier part was of use.
        var reused = 0
        var wasPacked = false
    }

    let path: String
    private let url: URL
    private let progress: @Sendable (_ received: Int, _ total: Int?) -> Void
    private let state = Mutex(State())

    init(
        partOf target: String, from url: URL, progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void
    ) {
        path = target + ".deel"
        (self.url, self.progress) = (url, progress)
    }

    private var originPath: String { path + ".json" }
    /// How many bytes of an earlier attempt or run were kept.
    var reused: Int { state.withLock { $0.reused } }
    var kept: Int { state.withLock { $0.count } }
    var refusalText: String { state.withLock { String(decoding: $0.refusal, as: UTF8.self) } }

    func start() throws(Failure) -> [String: String] {
        try close()
        state.withLock { state in
            state.count = 0
            state.resumedAt = 0
        }
        var headers = ["Accept-Encoding": "identity"]
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        if size > 0, let origin = origin(), origin.url == url.absoluteString, let version = origin.validators.strong {
            state.withLock { $0.resumedAt = size }
            headers["Range"] = "bytes=\(size)-"
            headers["If-Range"] = version
        }
        return headers
    }

    func begin(_ head: ResponseHead) throws(Failure) {
        try close()
        state.withLock { $0.refusal = [] }
        guard head.status == 200 || head.status == 206 else { return }
        let wanted = state.withLock { $0.resumedAt }
        let range = head.contentRange
        // A part that does not begin where ours ends, or is of another version, is of no use: `end` starts over.
        let isOther = origin()?.validators.contradict(head.validators) ?? true
        let fits = head.status == 206 && range?.first == wanted && wanted > 0 && !head.isPacked && !isOther
        if head.status == 206, !fits { return }
        // Emptied first: a part of another version beside the name of this one would be gone on with.
        let file = try DiskFile(path, appending: fits)
        if !fits { try remember(head.validators) }
        state.withLock { state in
            state.file = file
            state.count = fits ? wanted : 0
            state.total = fits ? range?.total : head.bodyLength
            if fits { state.reused = max(state.reused, wanted) }
            state.wasPacked = head.isPacked
        }
    }

    func receive(_ data: Data) throws(Failure) {
        let (count, total) = try state.withLock { state throws(Failure) in
            if let file = state.file {
                try file.write(data)
                state.count += data.count
            } else {
                state.refusal.append(contentsOf: data.prefix(max(0, 65_536 - state.refusal.count)))
            }
            return (state.count, state.total)
        }
        if let total, count > total {
            try close()
            discard()
            throw Failure(
                .badData, at: url.host ?? "", "er komen meer bytes (\(count)) dan aangekondigd (\(total))",
                remedy: "Probeer het opnieuw; blijft het zo, meld het dan bij de dienst")
        }
        progress(count, total)
    }

    func end(_ head: ResponseHead) throws(Failure) -> Ending {
        try close()
        let (count, total) = state.withLock { ($0.count, $0.total) }
        switch head.status {
        case 206 where count == 0:
            discard()
            return .again("de dienst stuurt een ander deel dan gevraagd")
        case 416:
            discard()
            return .again("het deel dat al binnen was past niet meer bij het bestand van de dienst")
        case 200, 206:
            if let total, count != total { return .again("er kwamen \(count) van \(total) bytes") }
            return .complete
        default: return .complete
        }
    }

    /// Removes the part and what it was part of.
    func discard() {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: originPath)
    }

    /// Hands the finished part over under another name. Throws `cannotWrite`.
    func handOver(as draft: DraftFile) throws(Failure) {
        draft.discard()
        do {
            try FileManager.default.moveItem(atPath: path, toPath: draft.path)
        } catch {
            throw DiskFile.cannotWrite(draft.target, error)
        }
        try? FileManager.default.removeItem(atPath: originPath)
    }

    private func close() throws(Failure) {
        try state.withLock { state throws(Failure) in
            let file = state.file
            state.file = nil
            try file?.close()
        }
    }

    private func origin() -> Origin? {
        guard let data = try? Data(contentsOf: URL(filePath: originPath)) else { return nil }
        return try? JSONDecoder().decode(Origin.self, from: data)
    }

    private func remember(_ validators: Validators) throws(Failure) {
        do {
            let data = try JSONEncoder().encode(Origin(url: url.absoluteString, validators: validators))
            try data.write(to: URL(filePath: originPath))
        } catch {
            throw DiskFile.cannotWrite(originPath, error)
        }
    }
}
