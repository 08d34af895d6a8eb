import Areas
import HeatExposure
import TestSupport
import Testing

@Suite struct PolygonHeatTests {
    /// Squares of 2 by 2 beside each other, at 30, 40, without a value, and a fourth above the first two.
    private let heat = PolygonArray(areas: [
        [[[(0, 0), (2, 0), (2, 2), (0, 2)]]], [[[(2, 0), (4, 0), (4, 2), (2, 2)]]],
        [[[(4, 0), (6, 0), (6, 2), (4, 2)]]], [[[(0, 2), (4, 2), (4, 4), (0, 4)]]],
    ])
    private let values: [Double?] = [30, 40, nil, 42]

    private func figures(_ areas: PolygonArray, leastCoverage: Double = 0) async throws -> HeatFigures {
        try await heatFromPolygons(
            areas: areas, heat: heat, values: values, threshold: 40, leastCoverage: leastCoverage,
            location: "hitte.gpkg")
    }

    @Test func `an area takes the mean of what lies under it, weighed by surface`() async throws {
        // 1 by 2 on the first, 2 by 2 on the second, and 3 by 1 on the fourth.
        let found = try await figures(PolygonArray(1, 0, 4, 3))
        // (2·30 + 4·40 + 3·42) / 9
        #expect(abs(try #require(found.hitte[0]) - 346.0 / 9) < 1e-12)
        #expect(found.hitteDekking == [1])
        // Strictly above 40.
        #expect(found.hitteBovenDrempel == [1.0 / 3])
    }

    @Test func `heat without a value and land beside the heat are land without data`() async throws {
        let areas = PolygonArray(areas: [
            [[[(3, 0), (7, 0), (7, 1), (3, 1)]]],
            [[[(4, 0), (6, 0), (6, 2), (4, 2)]]],
            [[[(20, 0), (21, 0), (21, 1), (20, 1)]]],
            [],
        ])
        let found = try await figures(areas)
        #expect(found.hitte == [40, nil, nil, nil])
        #expect(found.hitteDekking == [0.25, 0, 0, nil])
        #expect(found.hitteBovenDrempel == [0, nil, nil, nil])
        let strict = try await figures(areas, leastCoverage: 0.5)
        #expect(strict.hitte == [nil, nil, nil, nil])
        #expect(strict.tooLittleCovered == [0, 1, 2])
    }

    @Test func `overlapping heat is said to be so and covers no more than all`() async throws {
        let twice = PolygonArray(areas: [[[[(0, 0), (2, 0), (2, 2), (0, 2)]]], [[[(1, 0), (2, 0), (2, 2), (1, 2)]]]])
        let found = try await heatFromPolygons(
            areas: PolygonArray(0, 0, 2, 2), heat: twice, values: [30, 36], location: "hitte.gpkg")
        #expect(found.hitte == [32])
        #expect(found.hitteDekking == [1])
        #expect(found.doublyCovered == [0])
        let codes = try #require(AreaCode("BU00000001"))
        #expect(found.notices(codes: [codes]).map(\.kind) == ["overlappende hittevlakken"])
    }

    @Test func `heat that meets no area at all is an error that names the file`() async throws {
        let failure = await #expect(throws: Failure.self) {
            _ = try await heatFromPolygons(
                areas: PolygonArray(50, 50, 51, 51), heat: heat, values: values, location: "hitte.gpkg")
        }
        #expect(failure?.kind == .badData)
        #expect(failure?.location == "hitte.gpkg")
    }

    @Test(arguments: 1...5)
    func `a fine mosaic of heat gives what a raster of it gives`(seed: Int) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        let cells = (0..<12 * 10).map { _ in Double(Int.random(in: 20...50, using: &random)) }
        var mosaic = PolygonArray()
        for row in 0..<10 {
            for column in 0..<12 {
                let (x, y) = (Double(column), Double(9 - row))
                mosaic.append(area: 0, of: PolygonArray(x, y, x + 1, y + 1))
            }
        }
        let area = PolygonArray(rings: [star(x: 6, y: 5, corners: 14, radius: 1.5...5.5, using: &random)])
        let raster = try TestRaster(width: 12, cells: cells, originY: 10)
        let expected = try await raster.heat(of: area, leastCoverage: 0)
        let found = try await heatFromPolygons(
            areas: area, heat: mosaic, values: cells, leastCoverage: 0, location: "mozaïek")
        #expect(abs(try #require(found.hitte[0]) - #require(expected.hitte[0])) < 1e-9)
        #expect(abs(try #require(found.hitteDekking[0]) - #require(expected.hitteDekking[0])) < 1e-9)
        #expect(abs(try #require(found.hitteBovenDrempel[0]) - #require(expected.hitteBovenDrempel[0])) < 1e-9)
    }
}
