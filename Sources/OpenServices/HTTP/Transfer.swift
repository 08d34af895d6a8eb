import Areas
import CCURL
import Foundation

/// One request and its answer over libcurl; the body goes to the receiver as it arrives.
enum Transfer {
    enum Outcome: Sendable {
        case ended(ResponseHead)
        /// The receiver stopped it.
        case stopped(Failure)
        /// The connection failed: why, in Dutch.
        case lost(String)
    }

    /// Redirects are not followed here: whether they may be is for the client to decide.
    ///
    /// - Parameter idle: how long nothing may arrive before the connection counts as lost; at least a second.
    static func run(
        _ url: URL, headers: [String: String], idle: Duration, into receiver: any BodyReceiver
    ) async -> Outcome {
        await withCheckedContinuation { continuation in
            // A thread of its own: libcurl waits, and the threads of tasks must not.
            Thread.detachNewThread {
                let exchange = Exchange(url, receiver)
                continuation.resume(returning: exchange.perform(headers: headers, idle: idle))
            }
        }
    }
}
