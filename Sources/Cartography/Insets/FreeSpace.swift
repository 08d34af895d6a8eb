import Areas

/// Where on the sheet nothing of the map lies, in cells of one mm.
struct FreeSpace {
    private let frame: Box
    private let columns: Int
    private let rows: Int
    /// Per cell, how many taken cells lie above and to the left of it (a table of sums).
    private let sums: [Int32]

    /// - Parameters:
    ///   - areas: what must not be covered.
    ///   - taken: further boxes that must not be covered.
    init(_ areas: DrawnAreas, frame: Box, taken: [Box]) {
        self.frame = frame
        let (columns, rows) = (max(Int(frame.width), 1), max(Int(frame.height), 1))
        (self.columns, self.rows) = (columns, rows)
        var cells = [Bool](repeating: false, count: columns * rows)
        func mark(_ box: Box) {
            let (left, right) = (max(Int(box.minX - frame.minX), 0), min(Int(box.maxX - frame.minX), columns - 1))
            let (top, bottom) = (max(Int(box.minY - frame.minY), 0), min(Int(box.maxY - frame.minY), rows - 1))
            guard left <= right, top <= bottom, box.maxX >= frame.minX, box.maxY >= frame.minY else { return }
            for row in top...bottom { for column in left...right { cells[row * columns + column] = true } }
        }
        for area in areas.areaRings.indices {
            let outline = Outline(areas, area: area)
            guard !outline.isEmpty else { continue }
            // Edges by the boxes around them, the inside row by row.
            for edge in outline.edges {
                mark(
                    Box(
                        minX: min(edge.x1, edge.x2), minY: min(edge.y1, edge.y2), maxX: max(edge.x1, edge.x2),
                        maxY: max(edge.y1, edge.y2)))
            }
            guard outline.box.height > 1, outline.box.width > 1 else { continue }
            var y = (outline.box.minY - frame.minY).rounded(.down) + frame.minY + 0.5
            while y < outline.box.maxY {
                for stretch in outline.intervals(atY: y) {
                    mark(Box(minX: stretch.lowerBound, minY: y, maxX: stretch.upperBound, maxY: y))
                }
                y += 1
            }
        }
        for box in taken { mark(box) }
        var sums = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
        for row in 0..<rows {
            var running: Int32 = 0
            for column in 0..<columns {
                running += cells[row * columns + column] ? 1 : 0
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + running
            }
        }
        self.sums = sums
    }

    /// The free rectangle of this size (mm) nearest to a point, with its place on whole mm; `nil` where there is none.
    func place(width: Double, height: Double, near x: Double, _ y: Double) -> Box? {
        let (wide, high) = (Int(width.rounded(.up)), Int(height.rounded(.up)))
        guard wide <= columns, high <= rows else { return nil }
        var best: (distance: Double, box: Box)?
        for row in 0...(rows - high) {
            for column in 0...(columns - wide) {
                guard count(column, row, wide, high) == 0 else { continue }
                let box = Box(
                    minX: frame.minX + Double(column), minY: frame.minY + Double(row),
                    maxX: frame.minX + Double(column) + width, maxY: frame.minY + Double(row) + height)
                let (dx, dy) = ((box.minX + box.maxX) / 2 - x, (box.minY + box.maxY) / 2 - y)
                let distance = dx * dx + dy * dy
                if distance < best?.distance ?? .infinity { best = (distance, box) }
            }
        }
        return best?.box
    }

    private func count(_ column: Int, _ row: Int, _ wide: Int, _ high: Int) -> Int32 {
        let width = columns + 1
        return sums[(row + high) * width + column + wide] - sums[row * width + column + wide]
            - sums[(row + high) * width + column] + sums[row * width + column]
    }
}
