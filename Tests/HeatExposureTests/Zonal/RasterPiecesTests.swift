import Areas
import GeoFiles
import TestSupport
import Testing

@testable import HeatExposure

@Suite struct RasterPiecesTests {
    /// Tiles, strips of a few rows, tall tiles, a raster in one block, and blocks that do not fit the raster.
    @Test(arguments: [(512, 512), (5000, 2), (256, 4096), (5000, 7000), (128, 128), (1024, 1024), (3000, 4000), (7, 5)])
    func `pieces hold every area whole, along blocks, in bounded memory`(blockWidth: Int, blockHeight: Int) throws {
        let grid = RasterGrid(width: 5000, height: 7000, originX: 0, originY: 7000, cellWidth: 1, cellHeight: -1)
        var random = SplitMix64(seed: 1)
        var areas = PolygonArray(-50, -50, 9000, 9000)
        for _ in 0..<30 {
            let (x, y) = (
                Double.random(in: -100...5100, using: &random), Double.random(in: -100...7100, using: &random)
            )
            let size = Double.random(in: 0.1...900, using: &random)
            areas.append(area: 0, of: PolygonArray(x, y, x + size, y + size))
        }
        let outlines = try AreaOutlines(areas, on: grid)
        let found = pieces(of: outlines, areas: 0..<areas.count, blockWidth: blockWidth, blockHeight: blockHeight)
        var cells = [Int](repeating: 0, count: areas.count)
        for piece in found {
            #expect(piece.window.count <= 1 << 22)
            #expect(piece.areas == piece.areas.sorted())
            // The first area is everywhere, so pieces begin and end where blocks do.
            if blockWidth * blockHeight <= 1 << 22 {
                #expect(piece.window.columns.lowerBound % blockWidth == 0)
                #expect(piece.window.rows.lowerBound % blockHeight == 0)
            }
            for area in piece.areas {
                let window = try #require(outlines.windows[area])
                cells[area] +=
                    window.columns.clamped(to: piece.window.columns).count
                    * window.rows.clamped(to: piece.window.rows).count
            }
        }
        #expect(cells == outlines.windows.map { $0?.count ?? 0 })
        let positions = found.map { ($0.window.rows.lowerBound, $0.window.columns.lowerBound) }
        #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `of a large raster only what the areas touch is read`() throws {
        let grid = RasterGrid(width: 25_500, height: 30_000, originX: 0, originY: 0, cellWidth: 10, cellHeight: -10)
        let town = try AreaOutlines(PolygonArray(90_000, -181_000, 101_000, -174_000), on: grid)
        let found = pieces(of: town, areas: 0..<1, blockWidth: 512, blockHeight: 512)
        #expect(found.reduce(0) { $0 + $1.window.count } == 1100 * 700)
    }

    @Test func `areas beside the raster and without geometry ask for nothing`() throws {
        let grid = RasterGrid(width: 10, height: 10, originX: 0, originY: 10, cellWidth: 1, cellHeight: -1)
        let areas = PolygonArray(areas: [[[[(20, 0), (21, 0), (21, 1)]]], []])
        let found = pieces(of: try AreaOutlines(areas, on: grid), areas: 0..<2, blockWidth: 4, blockHeight: 4)
        #expect(found.isEmpty)
    }
}
