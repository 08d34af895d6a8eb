import Areas
import Foundation
import ReplayedServices
import Testing

@testable import OpenServices

@Suite struct ZipTests {
    private let folder: Scratch
    private let map: Data

    init() throws {
        folder = try Scratch()
        try FileManager.default.createDirectory(atPath: folder.path("binnen"), withIntermediateDirectories: true)
        map = try Data(contentsOf: exampleFolder.appending(path: "wijkenbuurten_voorbeeld.gpkg"))
    }

    /// Fetches the boundaries of 2020, which only stand in a zip.
    private func fetch(_ members: [(path: String, content: Data)]) async throws -> Failure? {
        let zip = ReplayedFile(Packing.zip(members))
        let draft = DraftFile(for: folder.path("binnen/kaart.gpkg"))
        return try await ReplayServer.answering({ request, _ in
            request.path.hasSuffix("wijkbuurtkaart_2020_v1.zip") ? zip.answer(request) : .absent
        }).run { server in
            let file = BoundaryFile(
                2020, pdok: try server.address(.pdok), archive: try server.address(.cbsbestanden),
                client: Pauses().client())
            do throws(Failure) {
                _ = try await file.download(to: draft, known: nil) { _, _ in }
                try draft.move()
                return nil
            } catch {
                draft.discard()
                return error
            }
        }
    }

    private var everything: [String] {
        FileManager.default.enumerator(atPath: folder.url.path())?.compactMap { $0 as? String }.sorted() ?? []
    }

    @Test func `the one GeoPackage is taken out under our own name`() async throws {
        let problem = try await fetch([("leesmij.txt", Data("x".utf8)), ("map/WijkBuurtkaart_2020_v1.gpkg", map)])
        #expect(problem == nil)
        #expect(folder.bytes("binnen/kaart.gpkg") == map)
        #expect(everything == ["binnen", "binnen/kaart.gpkg"])
    }

    @Test func `a surprise beside it is left where it is`() async throws {
        let problem = try await fetch([
            ("../../verrassing.txt", Data("x".utf8)), ("/etc/verrassing.txt", Data("x".utf8)), ("kaart.gpkg", map),
        ])
        #expect(problem == nil)
        #expect(folder.bytes("binnen/kaart.gpkg") == map)
        #expect(everything == ["binnen", "binnen/kaart.gpkg"])
    }

    @Test(arguments: ["../kaart.gpkg", "a/../../kaart.gpkg", "/tmp/kaart.gpkg", "C:\\kaart.gpkg", "..\\kaart.gpkg"])
    func `a GeoPackage with a path that leads outside is refused`(path: String) async throws {
        let problem = try await fetch([(path, map)])
        #expect(problem?.kind == .badData, "\(String(describing: problem))")
        #expect(everything == ["binnen"])
    }

    @Test func `two GeoPackages, none, or something that is called one are refused`() async throws {
        let wrong: [[(path: String, content: Data)]] = [
            [("a.gpkg", map), ("b.gpkg", map)], [("a.txt", map)], [("a.gpkg", Data("geen kaart, wel tekst".utf8))],
        ]
        for members in wrong {
            let problem = try await fetch(members)
            #expect(problem?.kind == .badData, "\(members.map(\.path))")
            #expect(everything == ["binnen"])
        }
    }

    @Test func `a zip that is damaged is refused`() async throws {
        var broken = Packing.zip([("kaart.gpkg", map)])
        broken[40_000] ^= 0xFF
        let (zip, draft) = (ReplayedFile(broken), DraftFile(for: folder.path("binnen/kaart.gpkg")))
        try await ReplayServer.answering({ request, _ in zip.answer(request) }).run { server in
            let problem = await failure {
                let file = BoundaryFile(
                    2020, pdok: try server.address(.pdok), archive: try server.address(.cbsbestanden),
                    client: Pauses().client())
                _ = try await file.download(to: draft, known: nil) { _, _ in }
            }
            #expect(problem?.kind == .badData, "\(String(describing: problem))")
        }
    }
}
