import Areas

/// The pole of inaccessibility: the point inside that is farthest from the border.
struct InnerPoint {
    let x: Double
    let y: Double
    /// Distance to the nearest border in mm.
    let clearance: Double

    /// Found to 0.05 mm by halving squares and keeping only those that can hold a better point (V. Agafonkin,
    /// polylabel, 2016). `nil` for an outline without edges or without an inside.
    init?(_ outline: Outline, precision: Double = 0.05) {
        let box = outline.box
        guard !outline.isEmpty, box.width > 0, box.height > 0 else { return nil }
        let side = max(min(box.width, box.height), max(box.width, box.height) / 40)
        var cells: [Cell] = []
        var best = Cell(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2, half: 0, outline)
        for row in 0..<max(Int((box.height / side).rounded(.up)), 1) {
            for column in 0..<max(Int((box.width / side).rounded(.up)), 1) {
                let cell = Cell(
                    x: box.minX + (Double(column) + 0.5) * side, y: box.minY + (Double(row) + 0.5) * side,
                    half: side / 2, outline)
                cells.append(cell)
                if cell.clearance > best.clearance { best = cell }
            }
        }
        // Breadth first: a level of squares at a time, so the order never depends on a queue.
        while !cells.isEmpty {
            var next: [Cell] = []
            for cell in cells where cell.potential > best.clearance + precision {
                let half = cell.half / 2
                for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
                    let (x, y) = (cell.x + dx, cell.y + dy)
                    // Most squares lie so near the edge that was nearest to the whole of them that no other need be looked at.
                    let reach = outline.distance(x: x, y: y, toEdge: cell.nearestEdge)
                    if reach <= best.clearance, reach + half * 2.0.squareRoot() <= best.clearance + precision {
                        continue
                    }
                    let child = Cell(x: x, y: y, half: half, outline)
                    if child.clearance > best.clearance { best = child }
                    next.append(child)
                }
            }
            cells = next
        }
        guard best.clearance > 0 else { return nil }
        (x, y, clearance) = (best.x, best.y, best.clearance)
    }

    private struct Cell {
        let x, y, half, clearance: Double
        let nearestEdge: Int

        init(x: Double, y: Double, half: Double, _ outline: Outline) {
            (self.x, self.y, self.half) = (x, y, half)
            (clearance, nearestEdge) = outline.clearanceAndEdge(x: x, y: y)
        }

        /// No point of the square is farther from the border than this.
        var potential: Double { clearance + half * 2.0.squareRoot() }
    }
}
