import Areas
import Foundation
import Synchronization

/// Keeps an answer in memory, up to a limit; of an answer that says no only the first words.
final class MemoryReceiver: BodyReceiver {
    private struct State {
        var bytes: [UInt8] = []
        var isRefusal = false
        var expected: Int?
    }
    private static let refusalLimit = 64 << 10
    private let state = Mutex(State())
    private let limit: Int
    private let location: String
    private let progress: @Sendable (Int) -> Void

    /// - Parameter progress: hears how many bytes are in so far.
    init(limit: Int, location: String, progress: @escaping @Sendable (Int) -> Void = { _ in }) {
        (self.limit, self.location, self.progress) = (limit, location, progress)
    }

    /// What came in, unpacked.
    var bytes: [UInt8] { state.withLock { $0.bytes } }
    /// The same as text, for messages.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    let kept = 0

    func start() throws(Failure) -> [String: String] {
        state.withLock { $0 = State() }
        return [:]
    }

    func begin(_ head: ResponseHead) throws(Failure) {
        state.withLock { state in
            state = State()
            state.isRefusal = !head.isSuccess
            state.expected = head.bodyLength
        }
    }

    func receive(_ data: Data) throws(Failure) {
        let total = state.withLock { state in
            if state.isRefusal {
                state.bytes.append(contentsOf: data.prefix(max(0, Self.refusalLimit - state.bytes.count)))
            } else {
                state.bytes.append(contentsOf: data)
            }
            return state.bytes.count
        }
        guard total <= limit else {
            throw Failure(
                .badData, at: location, "een antwoord is groter dan \(limit >> 20) MB en wordt niet verder gelezen",
                remedy: "Meld dit: de dienst stuurt iets anders dan verwacht")
        }
        progress(total)
    }

    func end(_ head: ResponseHead) throws(Failure) -> Ending {
        let state = state.withLock { $0 }
        if head.isSuccess, let expected = state.expected, state.bytes.count != expected {
            return .again("er kwamen \(state.bytes.count) van \(expected) bytes")
        }
        return .complete
    }
}
