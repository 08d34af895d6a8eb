import Areas

/// Which buurt lies under each cell of a 10 m grid.
struct AreaGrid {
    static let cellSize = 10.0

    let west: Double
    let north: Double
    let columns: Int
    let rows: Int
    /// Row by row from the north-west; -1 outside every buurt.
    let buurt: [Int16]

    /// A grid over `box`, its edges on whole tens of metres, filled where a cell's centre lies inside a buurt.
    init(_ shapes: PolygonArray, box: Box) {
        let size = AreaGrid.cellSize
        west = (box.minX / size).rounded(.down) * size
        north = (box.maxY / size).rounded(.up) * size
        columns = Int(((box.maxX - west) / size).rounded(.up))
        rows = Int(((north - box.minY) / size).rounded(.up))
        buurt = AreaGrid.fill(shapes, west: west, north: north, columns: columns, rows: rows)
    }

    private static func fill(
        _ shapes: PolygonArray, west: Double, north: Double, columns: Int, rows: Int
    ) -> [Int16] {
        var cells = [Int16](repeating: -1, count: columns * rows)
        var crossings = [[Double]](repeating: [], count: rows)
        for area in 0..<shapes.count {
            for ring in shapes.allRings(of: area) {
                for point in shapes.points(of: ring).dropLast() {
                    let (x1, y1) = (shapes.x[point], shapes.y[point])
                    let (x2, y2) = (shapes.x[point + 1], shapes.y[point + 1])
                    // Rows whose centre line has min < y <= max: every crossing counts once.
                    let top = max(0, Int(((north - max(y1, y2)) / cellSize - 0.5).rounded(.up)))
                    let end = min(rows, Int(((north - min(y1, y2)) / cellSize - 0.5).rounded(.up)))
                    for row in top..<max(top, end) {
                        let y = north - (Double(row) + 0.5) * cellSize
                        crossings[row].append(x1 + (y - y1) / (y2 - y1) * (x2 - x1))
                    }
                }
            }
            for row in 0..<rows where !crossings[row].isEmpty {
                let xs = crossings[row].sorted()
                crossings[row].removeAll(keepingCapacity: true)
                for pair in stride(from: 0, to: xs.count - 1, by: 2) {
                    let first = max(0, Int(((xs[pair] - west) / cellSize - 0.5).rounded(.up)))
                    let last = min(columns - 1, Int(((xs[pair + 1] - west) / cellSize - 0.5).rounded(.down)))
                    if first <= last { for column in first...last { cells[row * columns + column] = Int16(area) } }
                }
            }
        }
        return cells
    }
}
