import Areas
import Foundation
import ReplayedServices
import Testing

@testable import OpenServices

@Suite struct DownloadTests {
    private static let content = Data("SQLite format 3\0".utf8) + Data((0..<200_000).map { UInt8($0 % 251) })
    private let folder: Scratch
    private let draft: DraftFile

    init() throws {
        folder = try Scratch()
        draft = DraftFile(for: folder.path("kaart.gpkg"))
    }

    private func download(
        _ script: @escaping ReplayServer.Script, kind: ContentKind = .geoPackage, etag: String? = nil,
        again: Bool = true
    ) async throws -> (outcome: FetchedFile.Outcome?, failure: Failure?, requests: [ReplayRequest]) {
        try await ReplayServer.answering(script).run { server in
            let client = Pauses().client { if !again { $0.delays = [] } }
            let (url, address) = (try server.url("/kaart.gpkg"), try server.address(.pdok))
            let known = etag.map { KnownVersion(url: url.absoluteString, validators: Validators(etag: $0)) }
            do throws(Failure) {
                let file = try await client.download(url, at: address, kind: kind, to: draft, known: known) { _, _ in }
                return (file.outcome, nil, server.requests)
            } catch {
                return (nil, error, server.requests)
            }
        }
    }

    private var fetched: Data? { folder.bytes(".nieuw-kaart.gpkg") }

    @Test func `a file comes whole, unpacked and without a trace of its parts`() async throws {
        let file = ReplayedFile(Self.content)
        let result = try await download { request, _ in file.answer(request) }
        #expect(result.outcome == .fetched)
        #expect(fetched == Self.content)
        #expect(folder.names == [".nieuw-kaart.gpkg"])
        #expect(result.requests[0].headers["accept-encoding"] == "identity")
    }

    @Test func `a connection cut halfway is resumed where it was`() async throws {
        let file = ReplayedFile(Self.content)
        let turn = Turn()
        let result = try await download { request, _ in file.answer(request, cutAt: turn.next() < 3 ? 60_000 : nil) }
        #expect(result.outcome == .resumed)
        #expect(fetched == Self.content)
        #expect(result.requests.map { $0.headers["range"] } == [nil, "bytes=60000-", "bytes=120000-"])
        #expect(result.requests.dropFirst().allSatisfy { $0.headers["if-range"] == "\"een\"" })
    }

    @Test func `a part of another version is not glued to what is there, whatever the service calls it`() async throws {
        let new = Data("SQLite format 3\0".utf8) + Data((0..<200_000).map { UInt8(250 - $0 % 251) })
        let (old, turn) = (ReplayedFile(Self.content), Turn())
        let result = try await download { request, _ in
            if turn.next() == 1 { return old.answer(request, cutAt: 60_000) }
            var renewed = ReplayedFile(new, etag: "\"twee\"")
            guard request.headers["range"] != nil else { return renewed.answer(request) }
            // A service that does not look at If-Range: 206 of the new version behind the first part of the old.
            renewed.etag = request.headers["if-range"]
            var answer = renewed.answer(request)
            answer.headers["ETag"] = "\"twee\""
            return answer
        }
        #expect(result.outcome == .fetched, "\(String(describing: result.failure))")
        #expect(fetched == new)
    }

    /// Leaves the first part of the file, as a run that was stopped does.
    private func stopHalfway(etag: String? = "\"een\"") async throws {
        let file = ReplayedFile(Self.content, etag: etag)
        let stopped = try await download({ request, _ in file.answer(request, cutAt: 50_000) }, again: false)
        #expect(stopped.failure?.kind == .serviceUnreachable)
        #expect(stopped.failure?.problem.contains("halverwege") == true, "\(String(describing: stopped.failure))")
        #expect(folder.names == ["kaart.gpkg.deel", "kaart.gpkg.deel.json"])
        #expect(folder.bytes("kaart.gpkg.deel")?.count == 50_000)
    }
}

extension DownloadTests {
    private func changed() -> ReplayedFile { ReplayedFile(Self.content + Data([1, 2, 3]), etag: "\"twee\"") }

    @Test func `the part of an earlier run is gone on with, from the same address`() async throws {
        // The port is part of the address: both runs are on one server.
        let file = ReplayedFile(Self.content)
        let turn = Turn()
        try await ReplayServer.answering({ request, _ in file.answer(request, cutAt: turn.next() == 1 ? 50_000 : nil) })
            .run {
                server in
                let (url, address) = (try server.url("/kaart.gpkg"), try server.address(.pdok))
                let impatient = Pauses().client { $0.delays = [] }
                _ = await failure {
                    _ = try await impatient.download(url, at: address, kind: .geoPackage, to: draft) { _, _ in }
                }
                let file = try await impatient.download(url, at: address, kind: .geoPackage, to: draft) { _, _ in }
                #expect(file.outcome == .resumed)
                #expect(server.requests.last?.headers["range"] == "bytes=50000-")
            }
        #expect(fetched == Self.content)
    }

    @Test func `a part of another address is not gone on with`() async throws {
        try await stopHalfway()
        let file = ReplayedFile(Self.content)
        let result = try await download { request, _ in file.answer(request) }
        #expect(result.outcome == .fetched)
        #expect(result.requests[0].headers["range"] == nil)
        #expect(fetched == Self.content)
    }

    @Test func `a file that was renewed in between is started over`() async throws {
        let (old, new, turn) = (ReplayedFile(Self.content), changed(), Turn())
        let result = try await download { request, _ in
            turn.next() == 1 ? old.answer(request, cutAt: 50_000) : new.answer(request)
        }
        #expect(result.requests.last?.headers["range"] == "bytes=50000-")
        #expect(fetched == new.content)
    }

    @Test func `without a version a part is of no use`() async throws {
        let (file, turn) = (ReplayedFile(Self.content, etag: nil), Turn())
        let result = try await download { request, _ in file.answer(request, cutAt: turn.next() == 1 ? 50_000 : nil) }
        #expect(result.outcome == .fetched)
        #expect(result.requests.map { $0.headers["range"] } == [nil, nil])
        #expect(fetched == Self.content)
    }

    @Test(arguments: ["bytes 0-9/200016", "bytes 70000-200015/200016", "kapot", "bytes 50000-10/200016"])
    func `another part than was asked for is thrown away`(range: String) async throws {
        let (file, turn) = (ReplayedFile(Self.content), Turn())
        let result = try await download { request, _ in
            switch turn.next() {
            case 1: file.answer(request, cutAt: 50_000)
            case 2: ReplayAnswer(206, headers: ["Content-Range": range], body: Data("verkeerd".utf8))
            default: file.answer(request)
            }
        }
        #expect(result.requests.count == 3)
        #expect(result.requests.last?.headers["range"] == nil)
        #expect(fetched == Self.content)
    }

    @Test func `a part that is larger than the file is thrown away`() async throws {
        let (file, turn) = (ReplayedFile(Self.content), Turn())
        let result = try await download { request, _ in
            switch turn.next() {
            case 1: file.answer(request, cutAt: 50_000)
            case 2: ReplayAnswer(416)
            default: file.answer(request)
            }
        }
        #expect(result.requests.count == 3)
        #expect(fetched == Self.content)
    }

    @Test func `what is still the newest is not downloaded`() async throws {
        let file = ReplayedFile(Self.content)
        let result = try await download({ request, _ in file.answer(request) }, etag: "\"een\"")
        #expect(result.outcome == .unchanged)
        #expect(folder.names.isEmpty)
    }

    @Test func `a poor line that breaks again and again brings the file in the end`() async throws {
        let (file, draft) = (ReplayedFile(Self.content), draft)
        try await ReplayServer.answering { request, _ in file.answer(request, cutAt: 30_000) }.run { server in
            let (url, address, pauses) = (try server.url("/kaart.gpkg"), try server.address(.pdok), Pauses())
            let client = pauses.client {
                $0.delays = [.seconds(1)]
                $0.worthwhile = 20_000
            }
            let fetched = try await client.download(url, at: address, kind: .geoPackage, to: draft) { _, _ in }
            #expect(fetched.outcome == .resumed)
            #expect(pauses.all.count == 6)
            let impatient = Pauses().client { $0.delays = [.seconds(1)] }
            let problem = await failure {
                _ = try await impatient.download(url, at: address, kind: .geoPackage, to: draft) { _, _ in }
            }
            #expect(problem?.kind == .serviceUnreachable)
        }
        #expect(fetched == Self.content)
    }

    @Test func `what is behind a redirect is known again`() async throws {
        let file = ReplayedFile(Self.content)
        try await ReplayServer.answering { request, _ in
            request.path == "/kaart.gpkg" ? ReplayAnswer(307, headers: ["Location": "/v3.gpkg"]) : file.answer(request)
        }.run { server in
            let (url, address, client) = (try server.url("/kaart.gpkg"), try server.address(.pdok), Pauses().client())
            let first = try await client.download(url, at: address, kind: .geoPackage, to: draft) { _, _ in }
            #expect(first.outcome == .fetched && first.asked == url && first.url.path == "/v3.gpkg")
            let known = KnownVersion(url: first.asked.absoluteString, validators: first.validators)
            let second = try await client.download(url, at: address, kind: .geoPackage, to: draft, known: known) {
                _, _ in
            }
            #expect(second.outcome == .unchanged)
            let elsewhere = KnownVersion(url: "https://x.nl/kaart.gpkg", validators: first.validators)
            let third = try await client.download(
                url, at: address, kind: .geoPackage, to: draft, known: elsewhere
            ) { _, _ in }
            #expect(third.outcome == .fetched)
        }
    }

    @Test(arguments: [
        (ReplayAnswer.webPage, "webpagina"), (ReplayAnswer.json("{}"), "JSON"), (ReplayAnswer(), "iets anders"),
        (ReplayAnswer(body: Data("PK\u{3}\u{4}".utf8)), "zip"),
    ]) func `another kind of file is refused and leaves nothing`(answer: ReplayAnswer, word: String) async throws {
        let result = try await download { _, _ in answer }
        #expect(result.failure?.kind == .badData)
        #expect(result.failure?.problem.contains(word) == true, "\(String(describing: result.failure))")
        #expect(folder.names.isEmpty)
    }

    @Test func `a file that is packed on the way is unpacked`() async throws {
        let packed = Packing.gzip(Self.content)
        let result = try await download { _, _ in ReplayAnswer(headers: ["Content-Encoding": "gzip"], body: packed) }
        #expect(result.outcome == .fetched)
        #expect(fetched == Self.content)
    }

    @Test func `a file that is not there is said to be absent`() async throws {
        let result = try await download { _, _ in .absent }
        #expect(result.outcome == .absent)
        #expect(folder.names.isEmpty)
    }

    @Test func `a part that cannot be written is a failure to write`() async throws {
        try FileManager.default.createDirectory(
            atPath: folder.path("kaart.gpkg.deel"), withIntermediateDirectories: true)
        let file = ReplayedFile(Self.content)
        let result = try await download { request, _ in file.answer(request) }
        #expect(result.failure?.kind == .cannotWrite, "\(String(describing: result.failure))")
    }

    #if os(Linux)
        @Test func `a full disk is called a full disk`() async throws {
            let failure = await failure {
                let file = try DiskFile("/dev/full", appending: true)
                try file.write(Data(count: 10))
            }
            #expect(failure?.kind == .cannotWrite)
            #expect(failure?.problem == "de schijf is vol", "\(String(describing: failure))")
        }
    #endif
}
