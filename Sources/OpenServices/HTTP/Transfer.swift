import Areas
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request and its answer over the system's own HTTP client; the body goes to the receiver as it arrives.
final class Transfer: NSObject, URLSessionDataDelegate, Sendable {
    enum Outcome: Sendable {
        case ended(ResponseHead)
        /// The receiver stopped it.
        case stopped(Failure)
        /// The connection failed: why, in Dutch.
        case lost(String)
    }

    private struct State {
        var head: ResponseHead?
        var takesBody = false
        var failure: Failure?
        var continuation: CheckedContinuation<Outcome, Never>?
    }

    private let receiver: any BodyReceiver
    private let state = Mutex(State())

    private init(_ receiver: any BodyReceiver) { self.receiver = receiver }

    /// - Parameter idle: how long nothing may arrive before the connection counts as lost.
    static func run(
        _ url: URL, headers: [String: String], idle: Duration, into receiver: any BodyReceiver
    ) async -> Outcome {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.timeoutIntervalForRequest = TimeInterval(idle.components.seconds)
        var request = URLRequest(url: url, timeoutInterval: TimeInterval(idle.components.seconds))
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let transfer = Transfer(receiver)
        let session = URLSession(configuration: configuration, delegate: transfer, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        return await withCheckedContinuation { continuation in
            transfer.state.withLock { $0.continuation = continuation }
            session.dataTask(with: request).resume()
        }
    }

    /// Redirects are not followed here: whether they may be is for the client to decide.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        state.withLock { $0.head = Self.head(of: response) }
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard let head = Self.head(of: response) else { return completionHandler(.cancel) }
        let isRedirect = (300..<400).contains(head.status) && head.status != 304
        state.withLock { state in
            state.head = head
            state.takesBody = !isRedirect
        }
        if !isRedirect { stopping(dataTask) { () throws(Failure) in try receiver.begin(head) } }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard state.withLock({ $0.takesBody && $0.failure == nil }) else { return }
        stopping(dataTask) { () throws(Failure) in try receiver.receive(data) }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let (outcome, continuation) = state.withLock { state in
            defer { state.continuation = nil }
            let head = state.head ?? task.response.flatMap(Self.head)
            let outcome: Outcome =
                if let failure = state.failure {
                    .stopped(failure)
                } else if let error {
                    .lost(ConnectionProblem.text(error))
                } else if let head {
                    .ended(head)
                } else {
                    .lost("er kwam geen antwoord")
                }
            return (outcome, state.continuation)
        }
        continuation?.resume(returning: outcome)
    }

    private func stopping(_ task: URLSessionTask, _ work: () throws(Failure) -> Void) {
        do {
            try work()
        } catch {
            state.withLock { $0.failure = error }
            task.cancel()
        }
    }

    private static func head(of response: URLResponse) -> ResponseHead? {
        guard let response = response as? HTTPURLResponse, let url = response.url else { return nil }
        var headers: [String: String] = [:]
        for (name, value) in response.allHeaderFields {
            if let name = name as? String { headers[name] = "\(value)" }
        }
        return ResponseHead(status: response.statusCode, url: url, headers: headers)
    }
}
