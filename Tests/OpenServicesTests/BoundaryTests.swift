import Areas
import Foundation
import ReplayedServices
import Testing

@testable import OpenServices

@Suite struct BoundaryTests {
    private let folder: Scratch
    private let map: Data

    init() throws {
        folder = try Scratch()
        map = try Data(contentsOf: exampleFolder.appending(path: "wijkenbuurten_voorbeeld.gpkg"))
    }

    private func fetch(
        _ year: Int, _ script: @escaping ReplayServer.Script
    ) async throws -> (service: OpenService?, failure: Failure?, asked: [String]) {
        let draft = DraftFile(for: folder.path("kaart.gpkg"))
        return try await ReplayServer.answering(script).run { server in
            let file = BoundaryFile(
                year, pdok: try server.address(.pdok), archive: try server.address(.cbsbestanden),
                client: Pauses().client())
            do throws(Failure) {
                let (_, service) = try await file.download(to: draft, known: nil) { _, _ in }
                return (service, nil, server.requests.map(\.path))
            } catch {
                return (nil, error, server.requests.map(\.path))
            }
        }
    }

    @Test func `where the usual address is gone the feed tells the new one`() async throws {
        let file = ReplayedFile(map)
        let result = try await fetch(2024) { request, base in
            switch request.path {
            case "/2024/atom/index.xml":
                .xml(
                    "<feed><link href=\"\(base)/2024/atom/index.xml\"/><link rel=\"alternate\" href=\"buurten.xml\"/></feed>"
                )
            case "/2024/atom/buurten.xml":
                .xml("<feed><entry><link href=\"\(base)/nieuw/kaart_2024_v3.gpkg\"/></entry></feed>")
            case "/nieuw/kaart_2024_v3.gpkg": file.answer(request)
            default: .absent
            }
        }
        #expect(result.service == .pdok, "\(String(describing: result.failure))")
        #expect(folder.bytes(".nieuw-kaart.gpkg") == map)
    }

    @Test func `a feed that leads elsewhere is refused`() async throws {
        let result = try await fetch(2024) { request, _ in
            request.path.hasSuffix("index.xml")
                ? .xml("<feed><link href=\"https://example.org/kaart.gpkg\"/></feed>") : .absent
        }
        #expect(result.failure?.kind == .serviceUnreachable)
        #expect(result.failure?.problem.contains("example.org") == true)
    }

    @Test func `where PDOK has nothing the zip of CBS is taken`() async throws {
        let zip = ReplayedFile(Packing.zip([("WijkBuurtkaart_2024_v2/wijkenbuurten_2024_v2.gpkg", map)]))
        let result = try await fetch(2024) { request, _ in
            request.path == "/WijkBuurtkaart_2024_v2.zip" ? zip.answer(request) : .absent
        }
        #expect(result.service == .cbsbestanden, "\(String(describing: result.failure))")
        #expect(result.asked.first == "/2024/atom/downloads/wijkenbuurten_2024.gpkg")
    }

    @Test func `a year that is nowhere says what to do`() async throws {
        let result = try await fetch(2021) { _, _ in .absent }
        #expect(result.failure?.kind == .serviceUnreachable)
        #expect(result.failure?.remedy.contains("--grenzen") == true)
    }

    @Test func `a GeoPackage without buurten is refused`() async throws {
        let path = exampleFolder.appending(path: "koele_plekken_voorbeeld.gpkg").path()
        let refused = await failure { _ = try BoundaryFile.buurtLayer(of: path, name: "kaart.gpkg") }
        #expect(refused?.kind == .badData)
        let good = exampleFolder.appending(path: "wijkenbuurten_voorbeeld.gpkg").path()
        #expect(try BoundaryFile.buurtLayer(of: good, name: "kaart.gpkg") == "buurten")
    }

    @Test func `gemeenten of another year are found by where they lie`() throws {
        let boxes = try AreaBoxes(ofFileAt: exampleFolder.appending(path: "wijkenbuurten_voorbeeld.gpkg").path())
        let asked = try #require(AreaCode("GM9902"))
        let touching = boxes.gemeenten(touching: boxes, in: [asked])
        #expect(touching.contains(asked))
        let box = boxes.box(around: [asked])
        #expect(!box.isEmpty && box.width < boxes.box(around: touching).width + 1)
        #expect(boxes.box(around: []).isEmpty)
    }
}
