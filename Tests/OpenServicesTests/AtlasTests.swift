import Areas
import Foundation
import ReplayedServices
import Testing

@testable import OpenServices

@Suite struct AtlasTests {
    private let folder: Scratch
    private let example: ReplayedAtlas

    init() throws {
        folder = try Scratch()
        example = try ReplayedCountry(example: exampleFolder).atlas
    }

    private func fetch(
        _ atlas: ReplayedAtlas, _ gemeenten: [String]?
    ) async throws -> (failure: Failure?, notices: [Notice], requests: [ReplayRequest]) {
        let codes = gemeenten.map { $0.compactMap { AreaCode($0) } }
        let path = folder.path("hitte.csv")
        return try await ReplayServer.answering({ request, _ in atlas.answer(request) ?? .absent }).run { server in
            let heat = HeatTable(at: try server.address(.kea), client: Pauses().client())
            do throws(Failure) {
                let table = try await heat.write(try await heat.layer(), gemeenten: codes, to: path) { _ in }
                return (nil, table.notices, server.requests)
            } catch {
                return (error, [], server.requests)
            }
        }
    }

    private var lines: [String] { folder.text("hitte.csv").split(separator: "\n").map(String.init) }

    @Test func `the newest layer is found, whatever its name looks like by then`() async throws {
        let result = try await fetch(example, nil)
        #expect(result.failure == nil)
        #expect(lines.first == "buurtcode;_mean")
        #expect(lines.count - 1 == example.heat.count)
        let asked = result.requests.compactMap { $0.query["typeNames"] }
        #expect(Set(asked) == ["kea_public:Gevoelstemperatuur_Buurt2022_v2"])
    }

    @Test(
        arguments: [
            ("kea_public:GevoelstemperatuurBuurt_2022", 1), ("Gevoelstemperatuur_Buurt2022_v2", 2),
            ("gevoelstemperatuur_buurt_2022_V10", 10), ("kea_public:GevoelstemperatuurBuurt_2012", nil),
            ("GevoelstemperatuurBuurt_2022_verschil", nil), ("GevoelstemperatuurBuurt", nil),
        ] as [(String, Int?)]) func `names of layers are read`(name: String, version: Int?)
    {
        #expect(AtlasName.version(name, of: "gevoelstemperatuurbuurt2022") == version)
    }

    @Test func `only the asked gemeenten are asked for and kept`() async throws {
        var loose = example
        loose.ignoresFilters = true
        for atlas in [example, loose] {
            let result = try await fetch(atlas, ["GM9902", "GM9903"])
            #expect(result.failure == nil)
            let wanted = example.heat.filter { $0.code.hasPrefix("BU9902") || $0.code.hasPrefix("BU9903") }
            #expect(Array(lines.dropFirst()) == wanted.map { "\($0.code);\($0.value)" })
            let filter = result.requests.compactMap { $0.query["CQL_FILTER"] }.first
            #expect(filter == "buurtcode LIKE 'BU9902%' OR buurtcode LIKE 'BU9903%'")
        }
    }

    @Test func `pages are followed until all is in, also where the service gives fewer than asked`() async throws {
        var small = example
        small.pageSize = 25
        let result = try await fetch(small, nil)
        #expect(result.failure == nil)
        #expect(lines.count - 1 == example.heat.count)
        #expect(result.requests.count { $0.query["request"] == "GetFeature" } == (example.heat.count + 24) / 25)
    }

    @Test func `missing stays missing, and the other name of the column is known`() async throws {
        var other = example
        other.valueColumn = "PET_gem"
        other.heat[0].value = "null"
        #expect(try await fetch(other, nil).failure == nil)
        #expect(lines[0] == "buurtcode;PET_gem")
        #expect(lines[1] == "\(example.heat[0].code);")
    }

    @Test func `an area without heat, and a service without the layer, are told`() async throws {
        let nowhere = try await fetch(example, ["GM0001"])
        #expect(nowhere.failure?.kind == .badData)
        let partly = try await fetch(example, ["GM9902", "GM0001"])
        #expect(partly.notices.map(\.codes) == [["GM0001"]])
        var without = example
        without.layers = ["kea_public:hitteeiland"]
        let problem = try await fetch(without, nil).failure
        #expect(problem?.kind == .badData)
        #expect(problem?.problem.contains("kea_public:hitteeiland") == true)
    }

    @Test func `an exception of the service with status 200 is read out`() async throws {
        let atlas = example
        try await ReplayServer.answering({ request, _ in
            request.query["request"] == "GetFeature"
                ? .xml(
                    "<ows:ExceptionReport><ows:ExceptionText>Illegal property name: _mean</ows:ExceptionText></ows:ExceptionReport>"
                )
                : atlas.answer(request) ?? .absent
        }).run { server in
            let heat = HeatTable(at: try server.address(.kea), client: Pauses().client())
            let problem = await failure {
                _ = try await heat.write(try await heat.layer(), gemeenten: nil, to: folder.path("x.csv")) { _ in }
            }
            #expect(problem?.problem.contains("Illegal property name") == true, "\(String(describing: problem))")
        }
    }

    @Test func `the raster is asked for in whole metres around the area, on the axes it names`() async throws {
        let atlas = example
        let draft = DraftFile(for: folder.path("hitte.tif"))
        try await ReplayServer.answering({ request, _ in atlas.answer(request) ?? .absent }).run { server in
            let rasters = HeatRaster(at: try server.address(.kea), client: Pauses().client())
            let name = try await rasters.coverage()
            #expect(name == "kea_public__gevoelstemperatuur_2022")
            let box = Box(minX: 100.4, minY: 200.6, maxX: 300.2, maxY: 400)
            _ = try await rasters.pet(name, in: box, to: draft) { _, _ in }
            #expect(server.requests.last?.query["subset"] == "X(100,301) Y(200,400)")
        }
        try HeatRaster.check(draft.path)
    }
}
