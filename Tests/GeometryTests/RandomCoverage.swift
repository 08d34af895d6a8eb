import Areas

/// A seeded coverage: a grid of cells with wobbling shared borders, some cells missing, some enclaves and islands.
///
/// Every border point is computed once, so neighbours share it to the bit.
func randomCoverage(seed: UInt64, side: Int = 8, pointsPerBorder: Int = 12) -> PolygonArray {
    var random = SplitMix64(seed)
    let size = 1000.0
    func wobble(_ range: Double) -> Double { Double.random(in: -range...range, using: &random) }
    typealias Point = (Double, Double)
    let corners = (0...side).map { row in
        (0...side).map { column -> Point in
            (Double(column) * size + wobble(200), Double(row) * size + wobble(200))
        }
    }
    func border(_ from: Point, _ to: Point) -> [Point] {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1)
        return (1..<pointsPerBorder).map { step in
            let along = Double(step) / Double(pointsPerBorder)
            let across = wobble(0.02)
            return (from.0 + along * dx - across * dy, from.1 + along * dy + across * dx)
        }
    }
    let rows = (0...side).map { row in
        (0..<side).map { border(corners[row][$0], corners[row][$0 + 1]) }
    }
    let columns = (0..<side).map { row in
        (0...side).map { border(corners[row][$0], corners[row + 1][$0]) }
    }
    var areas: [[[[Point]]]] = []
    for row in 0..<side {
        for column in 0..<side {
            if Int.random(in: 0..<12, using: &random) == 0 { continue }
            var shell = [corners[row][column]] + rows[row][column]
            shell += [corners[row][column + 1]] + columns[row][column + 1]
            shell += [corners[row + 1][column + 1]] + rows[row + 1][column].reversed()
            shell += [corners[row + 1][column]] + columns[row][column].reversed()
            let (x, y) = ((Double(column) + 0.5) * size, (Double(row) + 0.5) * size)
            let inner = (0..<20).map { step -> Point in
                // A rough circle by rational points, so that no library function decides about a bit.
                let t = Double(step % 10) / 10
                let (c, s) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
                let radius = 100 + wobble(8)
                return step < 10 ? (x + radius * c, y + radius * s) : (x - radius * c, y - radius * s)
            }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: areas += [[[shell, inner.reversed()]], [[inner]]]  // an enclave
            case 1: areas += [[[shell, inner.reversed()]]]  // a lake
            case 2: areas += [[[shell], [inner.map { ($0.0 + 1e5, $0.1) }]]]  // an island elsewhere
            default: areas += [[[shell]]]
            }
        }
    }
    return Shapes.areas(areas)
}
