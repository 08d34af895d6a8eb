import Areas
import Foundation
import ReplayedServices
import Synchronization
import Testing

@testable import OpenServices

/// A folder that is gone when the test is.
final class Scratch {
    let url = FileManager.default.temporaryDirectory.appending(path: "diensten-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? []).sorted() }
    func bytes(_ name: String) -> Data? { try? Data(contentsOf: url.appending(path: name)) }
    func text(_ name: String) -> String { bytes(name).map { String(decoding: $0, as: UTF8.self) } ?? "" }
}

/// Remembers how long the client wanted to wait, and does not wait.
final class Pauses: Sendable {
    private let list = Mutex<[Duration]>([])
    var all: [Duration] { list.withLock { $0 } }

    func client(_ change: (inout HTTPPolicy) -> Void = { _ in }) -> HTTPClient {
        var policy = HTTPPolicy()
        policy.pause = { duration in self.list.withLock { $0.append(duration) } }
        change(&policy)
        return HTTPClient(version: "test", policy: policy)
    }
}

/// What a call throws as a `Failure`; records an issue where it does not.
func failure(
    sourceLocation: SourceLocation = #_sourceLocation, _ work: () async throws -> Void
) async -> Failure? {
    do {
        try await work()
        Issue.record("no error was thrown", sourceLocation: sourceLocation)
        return nil
    } catch {
        if let failure = error as? Failure { return failure }
        Issue.record("another error was thrown: \(error)", sourceLocation: sourceLocation)
        return nil
    }
}

extension ReplayServer {
    func address(_ service: OpenService) throws -> ServiceAddress { try ServiceAddress(service, overriddenBy: base) }
    func url(_ path: String) throws -> URL { try #require(URL(string: base + path)) }
}

/// The number of a request that a script sees: the first, the second, …
final class Turn: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}

let exampleFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "GeoData/voorbeeld")
