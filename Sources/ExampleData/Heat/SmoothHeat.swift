/// The part of the heat that changes slowly from place to place, known every 50 m and blended in between.
struct SmoothHeat {
    private static let stride = 5
    private let width: Int
    private var mean: [Double] = []
    private var spread: [Double] = []

    init(_ region: Region, _ grid: AreaGrid, _ isWater: [Bool], seed: UInt64) {
        let weather = ValueNoise(seed: seed ^ 0x3EA7)
        width = grid.columns / SmoothHeat.stride + 2
        let height = grid.rows / SmoothHeat.stride + 2
        let shore = SmoothHeat.metresToWater(grid, isWater, width: width, height: height)
        for row in 0..<height {
            for column in 0..<width {
                let step = Double(SmoothHeat.stride) * AreaGrid.cellSize
                let here = Point(
                    x: grid.west + (Double(column) + 0.1) * step, y: grid.north - (Double(row) + 0.1) * step)
                let urbanity = region.landscape.urbanity(here)
                let breeze = max(0, 1 - shore[row * width + column] / 350)
                mean.append(
                    41.2 + 9.4 * urbanity - 9.5 * region.landscape.greenness(here) - 4.5 * breeze * breeze
                        + 2.5 * weather.fractal(here, scale: 1100, octaves: 2))
                // Streets and gardens differ more than meadows.
                spread.append(0.8 + 2.4 * urbanity)
            }
        }
    }

    /// Mean and spread of the heat around a cell, in °C.
    func at(column: Int, row: Int) -> (mean: Double, spread: Double) {
        let (left, u) = (column / SmoothHeat.stride, Double(column % SmoothHeat.stride) / Double(SmoothHeat.stride))
        let (top, v) = (row / SmoothHeat.stride, Double(row % SmoothHeat.stride) / Double(SmoothHeat.stride))
        let at = top * width + left
        func blend(_ values: [Double]) -> Double {
            (values[at] * (1 - u) + values[at + 1] * u) * (1 - v)
                + (values[at + width] * (1 - u) + values[at + width + 1] * u) * v
        }
        return (blend(mean), blend(spread))
    }

    /// The distance to the nearest water in steps to eight sides (chamfer distance, Borgefors 1986).
    private static func metresToWater(_ grid: AreaGrid, _ isWater: [Bool], width: Int, height: Int) -> [Double] {
        var far = [Double](repeating: 1e9, count: width * height)
        for row in 0..<height {
            for column in 0..<width {
                let (r, c) = (min(row * stride, grid.rows - 1), min(column * stride, grid.columns - 1))
                let buurt = Int(grid.buurt[r * grid.columns + c])
                if buurt < 0 || isWater[buurt] { far[row * width + column] = 0 }
            }
        }
        let (straight, diagonal) = (50.0, 70.0)
        func nearer(_ row: Int, _ column: Int, _ sides: [(Int, Int, Double)]) {
            for (down, right, step) in sides {
                let (r, c) = (row + down, column + right)
                guard r >= 0, r < height, c >= 0, c < width else { continue }
                far[row * width + column] = min(far[row * width + column], far[r * width + c] + step)
            }
        }
        let before = [(0, -1, straight), (-1, -1, diagonal), (-1, 0, straight), (-1, 1, diagonal)]
        for row in 0..<height { for column in 0..<width { nearer(row, column, before) } }
        let after = before.map { (-$0.0, -$0.1, $0.2) }
        for row in (0..<height).reversed() { for column in (0..<width).reversed() { nearer(row, column, after) } }
        return far
    }
}
