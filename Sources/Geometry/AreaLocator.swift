package import Areas

/// Says in which areas a point lies.
///
/// A point on a border that two areas share lies in exactly one of them, so that counts of points add up.
package struct AreaLocator: Sendable {
    private let polygons: PolygonArray
    private let index: BoxIndex

    package init(_ polygons: PolygonArray) {
        self.polygons = polygons
        index = BoxIndex((0..<polygons.count).map { polygons.box(of: $0) })
    }

    /// The areas with the point, in ascending order: none outside all, one in a coverage, more where areas overlap.
    package func areas(atX x: Double, y: Double) -> [Int] {
        index.touching(Box(minX: x, minY: y, maxX: x, maxY: y)).filter { polygons.contains(x: x, y: y, in: $0) }
    }
}

extension PolygonArray {
    /// Whether a point lies in an area, by the even-odd rule; of two areas along a shared border, one has its points.
    package func contains(x pointX: Double, y pointY: Double, in area: Int) -> Bool {
        var isInside = false
        let (x, y) = (x.span, y.span)
        for ring in allRings(of: area) {
            let points = points(of: ring)
            for to in points.dropFirst() {
                // The lower end first, so that both neighbours of a border compute the same bits.
                let (low, high) = y[to - 1] <= y[to] ? (to - 1, to) : (to, to - 1)
                guard y[low] <= pointY, pointY < y[high] else { continue }
                let side = (x[high] - x[low]) * (pointY - y[low]) - (pointX - x[low]) * (y[high] - y[low])
                if side > 0 { isInside.toggle() }
            }
        }
        return isInside
    }
}
