import Areas
import GeoFiles
import HeatExposure
import TestSupport
import Testing

/// The definitions of docs/methode.md, written out over all cells with fractions from clipping.
private struct Overlay {
    var (count, sum, above, all) = (0.0, 0.0, 0.0, 0.0)
    var mean = 0.0
    var variance = 0.0
    var (minimum, maximum) = (Double.infinity, -Double.infinity)

    init(_ fractions: [Double], _ values: [Double?], threshold: Double) {
        for (c, v) in zip(fractions, values) {
            all += c
            guard let v, c > 1e-12 else { continue }
            count += c
            sum += c * v
            if v > threshold { above += c }
            (minimum, maximum) = (min(minimum, v), max(maximum, v))
        }
        mean = sum / count
        for (c, v) in zip(fractions, values) {
            if let v, c > 1e-12 { variance += c * (v - mean) * (v - mean) / count }
        }
    }
}

private func near(_ found: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    guard let found else { return false }
    return abs(found - expected) <= tolerance * max(1, abs(expected))
}

@Suite struct ZonalLawTests {
    @Test(arguments: 1...12)
    func `statistics agree with an overlay of every cell`(seed: Int) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        let (width, height) = (40, 31)
        // Coordinates of the size that RD has, and cells of a size that does not divide evenly.
        let (left, top, cell) = (79_739.7, 451_101.7, 9.75)
        let values: [Double?] = (0..<width * height).map { _ in
            Int.random(in: 0..<10, using: &random) == 0 ? nil : Double.random(in: 20...55, using: &random)
        }
        let raster = try TestRaster(
            width: width, cells: values.map { $0 ?? -1 }, originX: left, originY: top, cellWidth: cell,
            cellHeight: -cell, inBand: "<NoDataValue>-1</NoDataValue>")
        var areas = PolygonArray()
        for _ in 0..<8 {
            let x = left + Double.random(in: 60...330, using: &random)
            let y = top - Double.random(in: 60...240, using: &random)
            let shell = star(x: x, y: y, corners: 25, radius: 20...59, using: &random)
            areas.append(
                area: 0, of: PolygonArray(rings: [shell, star(x: x, y: y, corners: 9, radius: 1...8, using: &random)]))
        }
        let result = try await raster.statistics(in: areas, threshold: 41, threads: 2)
        for area in 0..<areas.count {
            let fractions = areas.coverageByClipping(
                of: area, left: left, top: top, cell: cell, width: width, height: height)
            let expected = Overlay(fractions, values, threshold: 41)
            #expect(near(result.count[area], expected.count))
            #expect(near(result.sum[area], expected.sum))
            #expect(near(result.mean[area], expected.mean))
            #expect(near(result.variance[area], expected.variance))
            #expect(near(result.shareAbove[area], expected.above / expected.count))
            #expect(near(result.coverage[area], expected.count / expected.all))
            #expect(result.minimum[area] == expected.minimum)
            #expect(result.maximum[area] == expected.maximum)
        }
    }

    @Test func `neighbours share out every cell between them`() async throws {
        var random = SplitMix64(seed: 7)
        let raster = try TestRaster(
            width: 64, cells: (0..<64 * 64).map { _ in Float.random(in: 20...50, using: &random) }, originY: 64)
        // A triangulated square: corner points on its rim, one point inside, a triangle to every side of the rim.
        let rim: [(Double, Double)] = [(3, 2), (30, 5.5), (61.25, 1), (58, 33), (63, 60), (31, 62.5), (2, 61), (5, 30)]
        let middle = (33.3, 29.7)
        let triangles = zip(rim, rim.dropFirst() + rim.prefix(1)).map { [[[$0, $1, middle]]] }
        let parts = try await raster.statistics(in: PolygonArray(areas: triangles))
        let whole = try await raster.statistics(in: PolygonArray(rings: [rim]))
        #expect(near(parts.count.reduce(0, +), whole.count[0], 1e-12))
        #expect(near(parts.sum.compactMap { $0 }.reduce(0, +), try #require(whole.sum[0]), 1e-12))
    }

    @Test func `a south-up raster gives what the same raster north-up gives`() async throws {
        var random = SplitMix64(seed: 11)
        let rows = (0..<20).map { _ in (0..<30).map { _ in Float.random(in: 20...50, using: &random) } }
        let northUp = try TestRaster(width: 30, cells: rows.flatMap { $0 }, originY: 20)
        let southUp = try TestRaster(width: 30, cells: rows.reversed().flatMap { $0 }, cellHeight: 1)
        let area = PolygonArray(rings: [star(x: 14, y: 11, corners: 17, radius: 3...9, using: &random)])
        let one = try await northUp.statistics(in: area, threshold: 35)
        let other = try await southUp.statistics(in: area, threshold: 35)
        #expect(near(one.mean[0], try #require(other.mean[0]), 1e-13))
        #expect(near(one.count[0], other.count[0], 1e-13))
        #expect(near(one.shareAbove[0], try #require(other.shareAbove[0]), 1e-13))
        #expect(one.minimum == other.minimum)
    }

    @Test func `a large constant under the values costs no digits of the variance`() async throws {
        var random = SplitMix64(seed: 3)
        let small = (0..<2500).map { _ in Double.random(in: -1...1, using: &random) }
        let low = try TestRaster(width: 50, cells: small, originY: 50)
        let high = try TestRaster(width: 50, cells: small.map { $0 + 1e7 }, originY: 50)
        let area = PolygonArray(rings: [star(x: 25, y: 25, corners: 12, radius: 10...24, using: &random)])
        let expected = try await low.statistics(in: area).variance[0]
        let found = try await high.statistics(in: area).variance[0]
        #expect(near(found, try #require(expected), 1e-8))
    }

    @Test(arguments: [2, 5])
    func `the number of tasks changes no bit`(threads: Int) async throws {
        var random = SplitMix64(seed: 5)
        let raster = try TestRaster(
            width: 30, cells: (0..<30 * 1200).map { Float($0 * 7919 % 1009) }, originY: 1200)
        var areas = PolygonArray()
        for _ in 0..<12 {
            let x = Double.random(in: 0...30, using: &random)
            let y = Double.random(in: 0...1200, using: &random)
            areas.append(
                area: 0, of: PolygonArray(rings: [star(x: x, y: y, corners: 30, radius: 20...200, using: &random)]))
        }
        let alone = try await raster.statistics(in: areas, threshold: 41, quantiles: [0.1, 0.9], threads: 1)
        let together = try await raster.statistics(in: areas, threshold: 41, quantiles: [0.1, 0.9], threads: threads)
        #expect(alone.mean == together.mean)
        #expect(alone.variance == together.variance)
        #expect(alone.count == together.count)
        #expect(alone.shareAbove == together.shareAbove)
        #expect(alone.coverage == together.coverage)
        #expect(alone.quantiles == together.quantiles)
    }

    @Test func `integers are summed like the same numbers in floating point`() async throws {
        var random = SplitMix64(seed: 9)
        let cells = (0..<90 * 70).map { _ in UInt8.random(in: 0...60, using: &random) }
        let bytes = try TestRaster(width: 90, cells: cells, originY: 70, inBand: "<NoDataValue>7</NoDataValue>")
        let shorts = try TestRaster(
            width: 90, cells: cells.map { Int16($0) - 30 }, originY: 70, inBand: "<NoDataValue>-23</NoDataValue>")
        let words = try TestRaster(
            width: 90, cells: cells.map { UInt16($0) * 1000 }, originY: 70, inBand: "<NoDataValue>7000</NoDataValue>")
        let floats = try TestRaster(
            width: 90, cells: cells.map { Double($0) }, originY: 70, inBand: "<NoDataValue>7</NoDataValue>")
        let area = PolygonArray(rings: [star(x: 45, y: 35, corners: 40, radius: 10...34, using: &random)])
        let expected = try await floats.statistics(in: area, threshold: 41.5, quantiles: [0.3])
        let mean = try #require(expected.mean[0])
        let variance = try #require(expected.variance[0])
        for (raster, scale, offset) in [(bytes, 1.0, 0.0), (shorts, 1, -30), (words, 1000, 0)] {
            let found = try await raster.statistics(in: area, threshold: 41.5 * scale + offset, quantiles: [0.3])
            #expect(near(found.mean[0], mean * scale + offset, 1e-12))
            #expect(near(found.variance[0], variance * scale * scale, 1e-12))
            #expect(near(found.coverage[0], try #require(expected.coverage[0]), 1e-12))
            #expect(near(found.shareAbove[0], try #require(expected.shareAbove[0]), 1e-12))
            #expect(found.maximum == [try #require(expected.maximum[0]) * scale + offset])
            #expect(near(found.quantiles[0][0], try #require(expected.quantiles[0][0]) * scale + offset, 1e-12))
        }
    }
}
