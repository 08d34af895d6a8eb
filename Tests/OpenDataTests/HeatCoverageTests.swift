import Areas
import Testing

@testable import OpenData

@Suite struct HeatCoverageTests {
    private func parts() throws -> AreaTable {
        let codes = try ["BU99010100", "BU99010101", "BU99010102"].map { try #require(AreaCode($0)) }
        var parts = AreaTable(level: .buurt, codes: codes)
        parts[.oppervlakteLandKm2] = [1, 3, 4]
        parts[.hitte] = [40, 44, nil]
        return parts
    }

    private func parent() throws -> AreaTable {
        var parent = AreaTable(level: .gemeente, codes: [try #require(AreaCode("GM9901"))])
        parent[.hitte] = [43]
        return parent
    }

    @Test func `parts that do not tell their coverage count by whether they have heat`() throws {
        var parent = try parent()
        parent.takeHeatCoverage(of: try parts(), group: [0, 0, 0])
        #expect(parent[.hitteDekking] == [0.5])
        #expect(parent[.hitteBovenDrempel] == [nil])
        #expect(parent.dropThinHeat(below: 0.5).isEmpty)
        #expect(parent.dropThinHeat(below: 0.6).map(\.text) == ["GM9901"])
        #expect(parent[.hitte] == [nil])
    }

    @Test func `the share above the threshold weighs by the land that has data`() throws {
        var parts = try parts()
        parts[.hitteDekking] = [0.5, 1, 0.25]
        parts[.hitteBovenDrempel] = [1, 0, nil]
        var parent = try parent()
        parent.takeHeatCoverage(of: parts, group: [0, 0, 0])
        let coverage = (0.5 + 3 + 1) / 8
        #expect(parent[.hitteDekking] == [coverage])
        let hot = 0.5 / 3.5
        #expect(parent[.hitteBovenDrempel] == [hot])
    }

    @Test func `without heat in the parts nothing is said`() throws {
        let codes = [try #require(AreaCode("BU99010100"))]
        var parent = try parent()
        parent.takeHeatCoverage(of: AreaTable(level: .buurt, codes: codes), group: [0])
        #expect(parent[.hitteDekking] == [nil])
    }
}
