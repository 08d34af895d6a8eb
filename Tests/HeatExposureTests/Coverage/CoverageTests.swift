import Areas
import GeoFiles
import TestSupport
import Testing

@testable import HeatExposure

/// The covered fraction of every cell of a grid of unit cells whose upper left corner is (0, height).
private func coverage(_ polygons: PolygonArray, width: Int, height: Int, mostCells: Int = 1 << 20) throws -> [[Double]]
{
    let grid = RasterGrid(
        width: width, height: height, originX: 0, originY: Double(height), cellWidth: 1, cellHeight: -1)
    let outlines = try AreaOutlines(polygons, on: grid)
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: width), count: height)
    guard let window = outlines.windows[0] else { return matrix }
    var coverage = CoverageGrid(mostCells: window.count, widest: width)
    coverage.resize(width: window.columns.count, height: window.rows.count)
    outlines.addEdges(of: 0, to: &coverage, at: window)
    for row in 0..<window.rows.count {
        var sink = MatrixSink(fractions: [Double](repeating: 0, count: window.columns.count))
        coverage.drain(row: row, least: 0, into: &sink)
        matrix[window.rows.lowerBound + row].replaceSubrange(window.columns, with: sink.fractions)
    }
    return matrix
}

private struct MatrixSink: CoverageSink {
    var fractions: [Double]
    mutating func partly(_ columns: Range<Int>, covered: Double) {
        for column in columns { fractions[column] += covered }
    }
    mutating func wholly(_ columns: Range<Int>) { partly(columns, covered: 1) }
}

@Suite struct CoverageTests {
    @Test func `a rectangle across cell borders covers what one reads off squared paper`() throws {
        #expect(
            try coverage(PolygonArray(0.5, 0.25, 3.5, 2.5), width: 4, height: 3) == [
                [0.25, 0.5, 0.5, 0.25],
                [0.5, 1, 1, 0.5],
                [0.375, 0.75, 0.75, 0.375],
            ])
    }

    @Test func `a triangle cuts the cells on its slope in half`() throws {
        let triangle = PolygonArray(rings: [[(0, 0), (3, 0), (0, 3)]])
        #expect(
            try coverage(triangle, width: 4, height: 3) == [
                [0.5, 0, 0, 0],
                [1, 0.5, 0, 0],
                [1, 1, 0.5, 0],
            ])
    }

    @Test func `a rectangle on cell borders touches nothing beyond them`() throws {
        #expect(
            try coverage(PolygonArray(1, 1, 3, 2), width: 4, height: 3) == [
                [0, 0, 0, 0],
                [0, 1, 1, 0],
                [0, 0, 0, 0],
            ])
    }

    @Test(arguments: [false, true], [false, true])
    func `a hole is taken out whichever way shell and hole run`(shellTurned: Bool, holeTurned: Bool) throws {
        let shell: [(Double, Double)] = [(0, 0), (4, 0), (4, 4), (0, 4)]
        let hole: [(Double, Double)] = [(1, 1), (2.5, 1), (2.5, 3), (1, 3)]
        let polygon = PolygonArray(rings: [shellTurned ? shell.reversed() : shell, holeTurned ? hole.reversed() : hole])
        #expect(
            try coverage(polygon, width: 4, height: 4) == [
                [1, 1, 1, 1],
                [1, 0, 0.5, 1],
                [1, 0, 0.5, 1],
                [1, 1, 1, 1],
            ])
    }

    @Test func `two parts in one cell add up, and a part in a hole counts`() throws {
        let polygon = PolygonArray(areas: [
            [
                [[(0.25, 0.25), (0.5, 0.25), (0.5, 0.5), (0.25, 0.5)]],
                [[(0.5, 0.5), (1, 0.5), (1, 1), (0.5, 1)]],
                [[(1, 0), (4, 0), (4, 3), (1, 3)], [(2, 1), (3, 1), (3, 2), (2, 2)]],
                [[(2.25, 1.25), (2.75, 1.25), (2.75, 1.75), (2.25, 1.75)]],
            ]
        ])
        #expect(
            try coverage(polygon, width: 4, height: 3) == [
                [0, 1, 1, 1],
                [0, 1, 0.25, 1],
                [0.3125, 1, 1, 1],
            ])
    }

    @Test func `what sticks out of the grid on any side is left off`() throws {
        #expect(
            try coverage(PolygonArray(-5.5, -2.5, 1.5, 7), width: 2, height: 2) == [
                [1, 0.5],
                [1, 0.5],
            ])
        #expect(
            try coverage(PolygonArray(0.75, 0.5, 1e12, 1.25), width: 2, height: 2) == [
                [0.0625, 0.25],
                [0.125, 0.5],
            ])
    }

    @Test func `an area beside the grid covers nothing`() throws {
        let nothing = [[0.0, 0], [0, 0]]
        for box in [(-3.0, 0.0, -1.0, 2.0), (2, 0, 3, 2), (0, 2, 2, 3), (0, -3, 2, 0)] {
            #expect(try coverage(PolygonArray(box.0, box.1, box.2, box.3), width: 2, height: 2) == nothing)
        }
    }

    @Test func `a polygon smaller than a cell covers its own size`() throws {
        let speck = try coverage(PolygonArray(1.2, 0.6, 1.21, 0.62), width: 2, height: 1)
        #expect(speck[0][0] == 0)
        #expect(abs(speck[0][1] - 0.0002) < 1e-15)
    }

    @Test(arguments: 1...40)
    func `random polygons with holes agree with clipping every cell`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let (width, height) = (23, 17)
        let x = Double.random(in: -2...25, using: &random)
        let y = Double.random(in: -2...19, using: &random)
        let corners = Int.random(in: 3...60, using: &random)
        var shell = star(x: x, y: y, corners: corners, radius: 4...12, using: &random)
        // The chord between two corners of a many-cornered star stays outside this circle.
        var hole = star(x: x, y: y, corners: 9, radius: 0.2...1.5, using: &random)
        if seed % 2 == 0 { shell.reverse() }
        if seed % 3 == 0 { hole.reverse() }
        let polygon = PolygonArray(rings: corners > 8 ? [shell, hole] : [shell])
        let expected = polygon.coverageByClipping(
            of: 0, left: 0, top: Double(height), cell: 1, width: width, height: height)
        let found = try coverage(polygon, width: width, height: height).flatMap { $0 }
        #expect(expected.contains { $0 > 0 })
        for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-9) }
    }
}
