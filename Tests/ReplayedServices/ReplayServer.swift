import FlyingFox
import FlyingSocks
package import Foundation
import Synchronization

/// A question to a replayed service.
package struct ReplayRequest: Sendable {
    package let path: String
    package let query: [String: String]
    package let headers: [String: String]

    /// Path and query, decoded.
    package var text: String {
        path
            + (query.isEmpty ? "" : "?" + query.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "&"))
    }
}

/// What a replayed service answers.
package struct ReplayAnswer: Sendable {
    package var status: Int
    package var headers: [String: String]
    package var body: Data
    /// Where the connection is cut, in bytes of the body; the head still promises all of it.
    package var cutAt: Int?

    package init(_ status: Int = 200, headers: [String: String] = [:], body: Data = Data(), cutAt: Int? = nil) {
        (self.status, self.headers, self.body, self.cutAt) = (status, headers, body, cutAt)
    }

    package static func json(_ text: String) -> ReplayAnswer {
        ReplayAnswer(headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }
    package static func xml(_ text: String) -> ReplayAnswer {
        ReplayAnswer(headers: ["Content-Type": "application/xml"], body: Data(text.utf8))
    }
    /// What a service under repair says, with status 200.
    package static let webPage = ReplayAnswer(
        headers: ["Content-Type": "text/html"],
        body: Data("<!DOCTYPE html>\n<html><body><h1>Onderhoud tot 14 uur</h1></body></html>".utf8))
    package static let absent = ReplayAnswer(404, body: Data("niets".utf8))
}

/// A service on this machine that answers from a script, and remembers what it was asked.
package final class ReplayServer: Sendable {
    package typealias Script = @Sendable (ReplayRequest, _ base: String) throws -> ReplayAnswer

    /// `http://127.0.0.1:49152`
    package let base: String
    private let log = Mutex<[ReplayRequest]>([])

    private init(base: String) { self.base = base }

    package var requests: [ReplayRequest] { log.withLock { $0 } }
    package func forget() { log.withLock { $0 = [] } }

    /// A service that is still to be run.
    package struct Plan: Sendable {
        fileprivate let script: Script

        /// Serves for as long as `body` runs, on a port that is free.
        package func run<Result>(_ body: (ReplayServer) async throws -> Result) async throws -> Result {
            try await ReplayServer.run(script, body)
        }
    }

    package static func answering(_ script: @escaping Script) -> Plan { Plan(script: script) }

    private static func run<Result>(
        _ script: @escaping Script, _ body: (ReplayServer) async throws -> Result
    ) async throws -> Result {
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
        let task = Task { try await server.run() }
        defer { task.cancel() }
        // Where all tests run at once under a sanitizer it can take long before it is its turn.
        try await server.waitUntilListening(timeout: 300)
        guard case .ip4(_, let port) = await server.listeningAddress else { throw Problem.noPort }
        let replay = ReplayServer(base: "http://127.0.0.1:\(port)")
        await server.appendRoute("*") { request in try replay.answer(request, script) }
        return try await body(replay)
    }

    enum Problem: Error { case noPort }

    private func answer(_ request: HTTPRequest, _ script: Script) throws -> HTTPResponse {
        let asked = ReplayRequest(
            path: request.path,
            query: Dictionary(request.query.map { ($0.name, $0.value) }) { "\($0) \($1)" },
            headers: Dictionary(request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }) { $1 })
        log.withLock { $0.append(asked) }
        let answer = try script(asked, base)
        var headers: HTTPHeaders = [:]
        for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
        let whole = answer.body
        let body =
            if let cut = answer.cutAt {
                HTTPBodySequence(
                    from: CutBody(data: Data(whole.prefix(cut))), count: whole.count, suggestedBufferSize: 65_536)
            } else {
                HTTPBodySequence(data: Data(whole), suggestedBufferSize: 65_536)
            }
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: "Replay"), headers: headers, body: body)
    }
}
