import Areas
import Foundation
import ReplayedServices
import Testing

@testable import OpenServices

@Suite struct RetryTests {
    private let pauses = Pauses()

    /// Asks for a JSON document and returns how often the service was asked.
    private func ask(
        _ answers: @escaping @Sendable (Int) -> ReplayAnswer
    ) async throws -> (asked: Int, value: Result<JSONValue?, Failure>) {
        let turn = Turn()
        return try await ReplayServer.answering({ _, _ in answers(turn.next()) }).run { server in
            let client = pauses.client()
            let (url, address) = (try server.url("/vraag"), try server.address(.rivm))
            do throws(Failure) {
                let value = try await client.json(url, at: address)
                return (server.requests.count, .success(value))
            } catch {
                return (server.requests.count, .failure(error))
            }
        }
    }

    @Test(arguments: [408, 429, 500, 502, 503]) func `what may be over later is asked again`(status: Int) async throws {
        let (asked, value) = try await ask { $0 < 3 ? ReplayAnswer(status) : .json("{}") }
        #expect(asked == 3)
        #expect(try value.get() == .object([:]))
        #expect(pauses.all == [.seconds(1), .seconds(2)])
    }

    @Test(arguments: [400, 401, 403, 404, 410]) func `a no is a no`(status: Int) async throws {
        let (asked, value) = try await ask { _ in ReplayAnswer(status, body: Data("zo niet".utf8)) }
        #expect(asked == 1)
        guard case .failure(let failure) = value else { return #expect(Bool(false), "\(value)") }
        #expect(failure.kind == .serviceUnreachable)
        #expect(failure.description.contains("\(status)") && failure.description.contains("zo niet"), "\(failure)")
        #expect(failure.description.contains("127.0.0.1"))
    }

    @Test func `after the last pause it gives up and says how often it tried`() async throws {
        let (asked, value) = try await ask { _ in ReplayAnswer(503) }
        #expect(asked == 5)
        #expect(pauses.all == [.seconds(1), .seconds(2), .seconds(4), .seconds(8)])
        guard case .failure(let failure) = value else { return #expect(Bool(false), "\(value)") }
        #expect(failure.kind == .serviceUnreachable && failure.problem.contains("5 pogingen"), "\(failure)")
    }

    @Test func `the pause that a service asks for is kept, up to a minute`() async throws {
        let (_, _) = try await ask { turn in
            switch turn {
            case 1: ReplayAnswer(429, headers: ["Retry-After": "7"])
            case 2: ReplayAnswer(503, headers: ["Retry-After": "86400"])
            case 3: ReplayAnswer(503, headers: ["Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"])
            case 4: ReplayAnswer(503, headers: ["Retry-After": "morgen"])
            default: .json("{}")
            }
        }
        #expect(pauses.all == [.seconds(7), .seconds(60), .seconds(4), .seconds(8)])
    }

    @Test func `a server that is not there is said to be unreachable`() async throws {
        let address = try ServiceAddress(.cbs, overriddenBy: "http://127.0.0.1:9")
        let failure = await failure { _ = try await pauses.client().json(address.url("x"), at: address) }
        #expect(failure?.kind == .serviceUnreachable)
        #expect(failure?.location.contains("CBS StatLine") == true)
    }

    @Test func `packed JSON is read, also when it is cut the first time`() async throws {
        let packed = Packing.gzip(Data(#"{"value":[1.50]}"#.utf8))
        let headers = ["Content-Encoding": "gzip", "Content-Type": "application/json"]
        let (asked, value) = try await ask { turn in
            ReplayAnswer(headers: headers, body: packed, cutAt: turn == 1 ? packed.count / 2 : nil)
        }
        #expect(try value.get()?["value"] == .array([.number(1.5)]))
        #expect(asked == 2)
    }

    @Test func `an answer that never ends is not kept`() async throws {
        let big = ReplayAnswer.json("[" + String(repeating: "1,", count: 60_000) + "1]")
        try await ReplayServer.answering({ _, _ in big }).run { server in
            let failure = await failure {
                let client = pauses.client { $0.memoryLimit = 100_000 }
                _ = try await client.json(try server.url("/x"), at: try server.address(.rivm))
            }
            #expect(failure?.kind == .badData)
        }
    }

    @Test func `a web page is not JSON, whatever its status says`() async throws {
        let (asked, value) = try await ask { _ in .webPage }
        #expect(asked == 1)
        guard case .failure(let failure) = value else { return #expect(Bool(false), "\(value)") }
        #expect(failure.kind == .badData && failure.problem.contains("Onderhoud tot 14 uur"), "\(failure)")
    }
}
