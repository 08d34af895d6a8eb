import Areas
import GeoFiles
import HeatExposure
import Testing

@Suite struct HeatFromRasterTests {
    /// Four cells in a row, the last two without data.
    private func raster() throws -> TestRaster {
        try TestRaster(
            width: 4, cells: [38, 44, -1, -1] as [Float], originY: 1,
            inBand: "<NoDataValue>-1</NoDataValue><UnitType>degC</UnitType>")
    }

    /// Known for all, half, just less than half and none of their land; without geometry.
    private let areas = PolygonArray(areas: [
        [[[(0, 0), (2, 0), (2, 1), (0, 1)]]],
        [[[(1, 0), (3, 0), (3, 1), (1, 1)]]],
        [[[(1.01, 0), (3, 0), (3, 1), (1.01, 1)]]],
        [[[(2, 0), (3, 0), (3, 1), (2, 1)]]],
        [],
    ])
    private let codes = (1...5).compactMap { AreaCode("BU0000000\($0)") }

    @Test func `heat is absent where less than half of an area is known, and the areas are named`() async throws {
        let figures = try await raster().heat(of: areas)
        #expect(figures.hitte == [41, 44, nil, nil, nil])
        #expect(figures.hitteDekking[..<2] == [1, 0.5])
        #expect(figures.hitteDekking[3...] == [0, nil])
        #expect(figures.hitteBovenDrempel == [0.5, 1, 1, nil, nil])
        #expect(figures.unit == "degC")
        #expect(figures.tooLittleCovered == [2, 3])
        let notices = figures.notices(codes: codes)
        #expect(notices.map(\.kind) == ["te weinig hitte"])
        #expect(notices[0].codes == ["BU00000003", "BU00000004"])
    }

    @Test(arguments: [
        (HeatMeasure.gemiddelde, 41.0), (.minimum, 38), (.maximum, 44), (.percentiel(50), 41), (.percentiel(25), 39.5),
    ])
    func `the measure that was asked for stands for the area`(measure: HeatMeasure, expected: Double) async throws {
        let figures = try await raster().heat(of: areas, measure: measure)
        #expect(figures.hitte[0] == expected)
    }

    @Test func `no least coverage keeps every value there is`() async throws {
        let figures = try await raster().heat(of: areas, leastCoverage: 0)
        #expect(figures.hitte == [41, 44, 44, nil, nil])
        #expect(figures.notices(codes: codes).isEmpty)
    }

    @Test func `a raster beside all the areas is an error that shows both places`() async throws {
        let elsewhere = PolygonArray(100, 100, 110, 110)
        let failure = await #expect(throws: Failure.self) {
            _ = try await raster().heat(of: elsewhere)
        }
        #expect(failure?.kind == .badData)
        #expect(failure?.problem.contains("x 0.0 tot 4.0 en y 0.0 tot 1.0") == true)
        #expect(failure?.problem.contains("x 100.0 tot 110.0") == true)
    }

    @Test(arguments: [-0.01, 1.01, .nan])
    func `a least coverage outside 0 to 1 is refused`(coverage: Double) async throws {
        let failure = await #expect(throws: Failure.self) {
            _ = try await raster().heat(of: areas, leastCoverage: coverage)
        }
        #expect(failure?.kind == .usage)
    }
}
