import Areas
import Foundation

/// Takes the answers to one request; every attempt begins anew.
///
/// Called from one task or queue at a time. A failure thrown by any of these stops the request for good.
protocol BodyReceiver: AnyObject, Sendable {
    /// How many bytes of earlier attempts the next one builds on.
    var kept: Int { get }
    /// An attempt begins; returns the headers it adds to the request.
    func start() throws(Failure) -> [String: String]
    /// The head of an answer that is no redirect.
    func begin(_ head: ResponseHead) throws(Failure)
    func receive(_ bytes: Data) throws(Failure)
    /// The answer ended without an error of the connection.
    func end(_ head: ResponseHead) throws(Failure) -> Ending
}

/// What an answer was worth.
enum Ending: Sendable, Equatable {
    case complete
    /// To be asked again: why, in Dutch.
    case again(String)
}
