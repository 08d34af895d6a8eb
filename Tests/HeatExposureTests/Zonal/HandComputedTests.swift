import Areas
import GeoFiles
import HeatExposure
import Testing

/// Expected figures stand beside the squares they were read from.
@Suite struct HandComputedTests {
    /// Cells of 1 by 1, the last without data:
    ///
    ///     30  40  41
    ///     42  50  --
    private func raster(inBand: String = "<NoDataValue>-9999</NoDataValue>") throws -> TestRaster {
        try TestRaster(width: 3, cells: [30, 40, 41, 42, 50, -9999] as [Float], originY: 2, inBand: inBand)
    }

    @Test func `every figure of an area over whole and half cells`() async throws {
        let raster = try raster()
        // Whole: 30, 42. Half: 40, 50. So Σc = 3 and Σcv = 30 + 42 + 20 + 25 = 117.
        let result = try await raster.statistics(in: PolygonArray(0, 0, 1.5, 2), threshold: 40, quantiles: [0, 0.5, 1])
        #expect(result.count == [3])
        #expect(result.mean == [39])
        #expect(result.sum == [117])
        // (81 + 9 + 0.5·1 + 0.5·121) / 3
        let variance = try #require(result.variance[0])
        #expect(abs(variance - 151.0 / 3) < 1e-12)
        #expect(result.standardDeviation == [variance.squareRoot()])
        #expect(result.minimum == [30])
        #expect(result.maximum == [50])
        // Strictly above 40: 42 and half of 50.
        #expect(result.shareAbove == [0.5])
        #expect(result.coverage == [1])
        #expect(result.quantiles[0] == [30])
        // Sorted 30, 40, 42, 50 with c 1, ½, 1, ½: s = 0, 3½, 6½, 9; half of (n−1)Σc = 9 is 4½, a third on from 40 to 42.
        let median = try #require(result.quantiles[1][0])
        #expect(abs(median - (40 + 2.0 / 3)) < 1e-12)
        #expect(result.quantiles[2] == [50])
    }

    @Test func `cells without data and land beside the raster lower the coverage only`() async throws {
        let raster = try raster()
        let areas = PolygonArray(areas: [
            [[[(2, 0), (3, 0), (3, 2), (2, 2)]]],  // 41 and no data
            [[[(2, 1), (5, 1), (5, 2), (2, 2)]]],  // 41 and two cells beside the raster
            [[[(2, 0), (3, 0), (3, 1), (2, 1)]]],  // no data only
            [[[(7, 0), (8, 0), (8, 1), (7, 1)]]],  // beside the raster
            [],  // no geometry
        ])
        let result = try await raster.statistics(in: areas, threshold: 40, quantiles: [0.5])
        #expect(result.count == [1, 1, 0, 0, 0])
        #expect(result.mean == [41, 41, nil, nil, nil])
        #expect(result.sum == [41, 41, nil, nil, nil])
        #expect(result.variance == [0, 0, nil, nil, nil])
        #expect(result.minimum == [41, 41, nil, nil, nil])
        #expect(result.maximum == [41, 41, nil, nil, nil])
        #expect(result.shareAbove == [1, 1, nil, nil, nil])
        #expect(result.quantiles == [[41, 41, nil, nil, nil]])
        let coverage = result.coverage
        #expect(coverage[0] == 0.5)
        #expect(abs(try #require(coverage[1]) - 1.0 / 3) < 1e-12)
        #expect(coverage[2...] == [0, 0, nil])
    }

    @Test func `a polygon smaller than a cell has the value of that cell`() async throws {
        let raster = try raster()
        let result = try await raster.statistics(in: PolygonArray(1.4, 0.3, 1.41, 0.31))
        #expect(result.mean == [50])
        #expect(result.coverage == [1])
        #expect(result.shareAbove == [nil])
    }

    @Test func `what is measured is scale times cell plus offset`() async throws {
        let raster = try TestRaster(
            width: 4, cells: [100, 110, 120, 255] as [UInt8], originY: 1,
            inBand: "<NoDataValue>255</NoDataValue><Scale>0.1</Scale><Offset>30</Offset><UnitType>degC</UnitType>")
        #expect(try raster.description.unit == "degC")
        // 40, 41 and 42 degrees; 41 is not above 41.
        let result = try await raster.statistics(
            in: PolygonArray(0, 0, 4, 1), threshold: 41, quantiles: [0, 0.5, 1])
        #expect(result.mean == [41])
        #expect(result.minimum == [40])
        #expect(result.maximum == [42])
        #expect(abs(try #require(result.shareAbove[0]) - 1.0 / 3) < 1e-15)
        #expect(abs(try #require(result.variance[0]) - 2.0 / 3) < 1e-12)
        #expect(result.quantiles == [[40], [41], [42]])
        #expect(result.coverage == [0.75])
    }

    @Test func `a negative scale turns least and most about, not the threshold`() async throws {
        let raster = try TestRaster(
            width: 4, cells: [10, 20, 20, 40] as [Int16], originY: 1,
            inBand: "<Scale>-1</Scale><Offset>60</Offset>")
        let result = try await raster.statistics(in: PolygonArray(0, 0, 4, 1), threshold: 40, quantiles: [0, 1])
        #expect(result.minimum == [20])
        #expect(result.maximum == [50])
        #expect(result.shareAbove == [0.25])
        #expect(result.quantiles == [[20], [50]])
    }

    @Test(arguments: [41.4, 46.1, 35.7])
    func `a threshold equal to the cells of a 32-bit raster is not exceeded`(degrees: Double) async throws {
        let raster = try TestRaster(width: 20, cells: [Float](repeating: Float(degrees), count: 20), originY: 1)
        let at = try await raster.statistics(in: PolygonArray(0, 0, 20, 1), threshold: degrees)
        #expect(at.shareAbove == [0])
        let below = try await raster.statistics(in: PolygonArray(0, 0, 20, 1), threshold: degrees - 0.1)
        #expect(below.shareAbove == [1])
    }

    @Test func `undeclared codes for missing and NaN are no data, and said so`() async throws {
        let cells: [Float] = [.nan, -99999, -90000, -3.4e38, 20, 30, -89999, .nan, 10, 10]
        let raster = try TestRaster(width: 10, cells: cells, originY: 1)
        let result = try await raster.statistics(in: PolygonArray(0, 0, 10, 1))
        #expect(result.count == [5])
        #expect(result.minimum == [-89999])
        #expect(result.maximum == [30])
        #expect(result.coverage == [0.5])
        #expect(result.notices.map(\.kind) == ["geen-gegevenswaarde niet opgegeven"])
        #expect(result.notices[0].text.contains("3 cellen"))
    }

    @Test func `the lowest 32-bit number as no data is recognised`() async throws {
        let cells = [Float](repeating: -.greatestFiniteMagnitude, count: 9) + [7]
        let raster = try TestRaster(
            width: 10, cells: cells, originY: 1, inBand: "<NoDataValue>-3.4028235e38</NoDataValue>")
        let result = try await raster.statistics(in: PolygonArray(0, 0, 10, 1))
        #expect(result.mean == [7])
        #expect(result.notices.isEmpty)
    }

    @Test func `an infinite cell is an error that says where it is`() async throws {
        let raster = try TestRaster(width: 3, cells: [1, .infinity, 3] as [Float], originY: 1)
        let failure = await #expect(throws: Failure.self) {
            _ = try await raster.statistics(in: PolygonArray(0, 0, 3, 1))
        }
        #expect(failure?.kind == .badData)
        #expect(failure?.description.contains("rij 1 tot en met 1, kolom 1 tot en met 3") == true)
    }

    @Test func `a coordinate that is no number is an error that names the area`() async throws {
        let raster = try raster()
        let areas = PolygonArray(areas: [[[[(0, 0), (1, 0), (1, 1)]]], [[[(0, 0), (.nan, 0), (1, 1)]]]])
        let failure = await #expect(throws: Failure.self) {
            _ = try await raster.statistics(in: areas)
        }
        #expect(failure?.location == "gebied 2 van 2")
    }

    /// Where cells are covered wholly, the quantile is the usual one between ranks, equal values being several cells:
    /// `numpy.quantile([30, 31, 31, 31, 31, 31, 32, 40], [0.1, 0.5, 0.9])`.
    @Test func `equal cells count as often as they occur`() async throws {
        let raster = try TestRaster(width: 8, cells: [31, 31, 40, 31, 32, 31, 30, 31] as [UInt8], originY: 1)
        let found = try await raster.statistics(in: PolygonArray(0, 0, 8, 1), quantiles: [0.1, 0.5, 0.9])
        for (quantile, expected) in zip(found.quantiles, [30.7, 31, 34.4]) {
            #expect(abs(try #require(quantile[0]) - expected) < 1e-12)
        }
    }

    @Test(arguments: [-0.1, 1.1, .nan])
    func `a quantile outside 0 to 1 is refused`(quantile: Double) async throws {
        let raster = try raster()
        let failure = await #expect(throws: Failure.self) {
            _ = try await raster.statistics(in: PolygonArray(0, 0, 1, 1), quantiles: [quantile])
        }
        #expect(failure?.kind == .usage)
    }
}
