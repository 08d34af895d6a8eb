/// Points in a plane, in a k-d tree (Bentley, CACM 18, 1975): which is nearest, and which lie within a distance.
///
/// Distances are straight lines in the unit of the coordinates. The tree does not depend on chance, and of equally near
/// points the one with the lowest number counts.
package struct PointTree: Sendable {
    private let x: [Double]
    private let y: [Double]
    /// The numbers of the points; the middle of every stretch splits it, by x and by y in turn.
    private var order: [Int]

    /// Coordinates are finite; as many of x as of y.
    package init(x: [Double], y: [Double]) {
        precondition(x.count == y.count)
        (self.x, self.y) = (x, y)
        order = Array(x.indices)
        arrange(0..<order.count, splitsX: true)
    }

    package var count: Int { order.count }

    /// The nearest point and its distance; `nil` where there are no points.
    package func nearest(toX px: Double, y py: Double) -> (point: Int, distance: Double)? {
        guard !order.isEmpty else { return nil }
        var best = (point: Int.max, square: Double.infinity)
        search(0..<order.count, splitsX: true, px, py, &best)
        return (best.point, best.square.squareRoot())
    }

    /// The numbers of the points at most `distance` away, ascending.
    package func within(_ distance: Double, ofX px: Double, y py: Double) -> [Int] {
        var found: [Int] = []
        collect(0..<order.count, splitsX: true, px, py, distance, &found)
        return found.sorted()
    }

    private mutating func arrange(_ range: Range<Int>, splitsX: Bool) {
        guard range.count > 1 else { return }
        let key = splitsX ? x : y
        order[range].sort { (key[$0], $0) < (key[$1], $1) }
        let middle = range.lowerBound + range.count / 2
        arrange(range.lowerBound..<middle, splitsX: !splitsX)
        arrange(middle + 1..<range.upperBound, splitsX: !splitsX)
    }

    private func square(_ point: Int, _ px: Double, _ py: Double) -> Double {
        let (dx, dy) = (x[point] - px, y[point] - py)
        return dx * dx + dy * dy
    }

    private func search(
        _ range: Range<Int>, splitsX: Bool, _ px: Double, _ py: Double, _ best: inout (point: Int, square: Double)
    ) {
        guard !range.isEmpty else { return }
        let middle = range.lowerBound + range.count / 2
        let point = order[middle]
        let square = square(point, px, py)
        if (square, point) < (best.square, best.point) { best = (point, square) }
        let offset = splitsX ? px - x[point] : py - y[point]
        let (low, high) = (range.lowerBound..<middle, middle + 1..<range.upperBound)
        search(offset < 0 ? low : high, splitsX: !splitsX, px, py, &best)
        if offset * offset <= best.square { search(offset < 0 ? high : low, splitsX: !splitsX, px, py, &best) }
    }

    private func collect(
        _ range: Range<Int>, splitsX: Bool, _ px: Double, _ py: Double, _ distance: Double, _ found: inout [Int]
    ) {
        guard !range.isEmpty else { return }
        let middle = range.lowerBound + range.count / 2
        let point = order[middle]
        if square(point, px, py) <= distance * distance { found.append(point) }
        let offset = splitsX ? px - x[point] : py - y[point]
        if offset <= distance { collect(range.lowerBound..<middle, splitsX: !splitsX, px, py, distance, &found) }
        if offset >= -distance { collect(middle + 1..<range.upperBound, splitsX: !splitsX, px, py, distance, &found) }
    }
}
