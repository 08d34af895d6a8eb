import Areas
import Foundation
import GeoFiles
import OpenData
import ReplayedServices
import Testing

@testable import OpenServices

@Suite struct RegionTableTests {
    private let folder: Scratch
    private let example: ReplayedTable

    init() throws {
        folder = try Scratch()
        example = try ReplayedCountry(example: exampleFolder).regions
    }

    private func fetch(_ table: ReplayedTable) async throws -> (failure: Failure?, notices: [Notice]) {
        let path = folder.path("gebieden.csv")
        return try await ReplayServer.answering({ table.answer($0, base: $1) ?? .absent }).run { server in
            let address = try server.address(.cbs)
            do throws(Failure) {
                let fetched = try await ODataTable(table.id, at: address, client: Pauses().client()).writeRegions(
                    to: path)
                return (nil, fetched.notices)
            } catch {
                return (error, [])
            }
        }
    }

    @Test func `Code and Naam are told apart by their groups, and the reader reads the result`() async throws {
        #expect(try await fetch(example).failure == nil)
        #expect(
            folder.text("gebieden.csv").split(separator: "\n").prefix(2) == [
                "gemeentecode;gemeentenaam;ggdregiocode;ggdregionaam;provinciecode;provincienaam;inwoners",
                "GM9901;Verzonnen aan Zee;GG9901;GGD Verzonnen Kust;PV99;Fantasia;62150",
            ])
        let file = try VectorFile(path: folder.path("gebieden.csv"))
        let table = try file.read(layer: file.layers[0].name, shapes: false).table
        let regions = try readRegions(table, parser: NumberParser()).regions
        let coast = try #require(AreaCode("GG9901"))
        #expect(regions.gemeenten(in: coast).map(\.text) == ["GM9901", "GM9902"])
        #expect(regions.gemeenten.map { $0.sizeClass?.number } == [5, 3, 3])
    }

    @Test func `other numbers in the keys change nothing`() async throws {
        var moved = example
        let numbers = ["Code_16": "Code_14", "Naam_17": "Naam_15", "Code_28": "Code_2", "Naam_29": "Naam_3"]
        moved.columns = moved.columns.map { column in
            numbers[column.key].map { .init($0, "Topic", title: column.title, group: column.group) } ?? column
        }
        #expect(try await fetch(moved).failure == nil)
        #expect(folder.text("gebieden.csv").contains("GM9903;Súd-Fabelân;GG9902;GGD Fabelân;PV99;Fantasia;12880"))
    }

    @Test func `where the groups are called otherwise the codes tell`() async throws {
        var other = example
        other.columns = other.columns.map {
            .init($0.key, $0.type, title: $0.title, group: $0.group.isEmpty ? "" : "Iets")
        }
        #expect(try await fetch(other).failure == nil)
        #expect(folder.text("gebieden.csv").contains("GM9903;Súd-Fabelân;GG9902;GGD Fabelân;PV99;Fantasia;12880"))
    }

    @Test func `a table without the regions lists the groups it has`() async throws {
        var other = example
        other.columns = other.columns.map { column in
            column.group == "GGD-regio's"
                ? .init(column.key, "Topic", title: column.title, group: "Zorgkantoren") : column
        }
        for row in other.rows.indices { other.rows[row][3] = "ZK01" }
        let problem = try await fetch(other).failure
        #expect(problem?.kind == .badData)
        #expect(problem?.problem.contains("Zorgkantoren") == true)
    }

    @Test func `without inhabitants the size class is told to be unknown`() async throws {
        var other = example
        other.columns = other.columns.map { $0.key.hasPrefix("Inwoner") ? .init("Dichtheid_52", "Topic") : $0 }
        let (problem, notices) = try await fetch(other)
        #expect(problem == nil)
        #expect(notices.map(\.kind) == ["inwoners onbekend"])
    }

    @Test func `a gemeente that comes twice is refused`() async throws {
        var other = example
        other.rows.append(other.rows[0])
        #expect(try await fetch(other).failure?.kind == .badData)
    }
}
