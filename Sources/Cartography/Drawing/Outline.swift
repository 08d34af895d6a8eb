import Areas

/// The edges around an area or group on the sheet, in mm and in no order; inside is what an odd number of edges cuts off.
struct Outline {
    private(set) var edges: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []
    private(set) var box = Box()

    init() {}

    /// The outline of one area.
    init(_ areas: DrawnAreas, area: Int) {
        for ring in areas.areaRings[area] {
            let points = areas.points(of: ring)
            var previous = points.upperBound - 1
            for point in points {
                append(
                    Double(areas.x[previous]) / 100, Double(areas.y[previous]) / 100, Double(areas.x[point]) / 100,
                    Double(areas.y[point]) / 100)
                previous = point
            }
        }
    }

    mutating func append(_ edge: BorderNetwork.Edge) {
        append(
            Double(edge.from >> 16) / 100, Double(edge.from & 0xFFFF) / 100, Double(edge.to >> 16) / 100,
            Double(edge.to & 0xFFFF) / 100)
    }

    private mutating func append(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        edges.append((x1, y1, x2, y2))
        box.include(x: x1, y: y1)
        box.include(x: x2, y: y2)
    }

    var isEmpty: Bool { edges.isEmpty }

    /// The stretches of a horizontal line that lie inside, from left to right.
    func intervals(atY y: Double) -> [ClosedRange<Double>] {
        var crossings: [Double] = []
        for edge in edges where (edge.y1 <= y) != (edge.y2 <= y) {
            crossings.append(edge.x1 + (y - edge.y1) / (edge.y2 - edge.y1) * (edge.x2 - edge.x1))
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).map { crossings[$0]...crossings[$0 + 1] }
    }

    /// How far a point is from the border: positive inside, negative outside.
    func clearance(x: Double, y: Double) -> Double { clearanceAndEdge(x: x, y: y).clearance }

    /// The same with the edge that is nearest, the first of equals; 0 without edges.
    func clearanceAndEdge(x: Double, y: Double) -> (clearance: Double, edge: Int) {
        var inside = false
        var (nearest, nearestEdge) = (Double.infinity, 0)
        for (number, edge) in edges.enumerated() {
            if (edge.y1 <= y) != (edge.y2 <= y),
                x < edge.x1 + (y - edge.y1) / (edge.y2 - edge.y1) * (edge.x2 - edge.x1)
            {
                inside.toggle()
            }
            let distance = Self.squaredDistance(x, y, edge)
            if distance < nearest { (nearest, nearestEdge) = (distance, number) }
        }
        return ((inside ? 1 : -1) * nearest.squareRoot(), nearestEdge)
    }

    /// How far a point is from one of the edges.
    func distance(x: Double, y: Double, toEdge edge: Int) -> Double {
        Self.squaredDistance(x, y, edges[edge]).squareRoot()
    }

    private static func squaredDistance(
        _ x: Double, _ y: Double, _ edge: (x1: Double, y1: Double, x2: Double, y2: Double)
    ) -> Double {
        let (dx, dy) = (edge.x2 - edge.x1, edge.y2 - edge.y1)
        let length = dx * dx + dy * dy
        let along = length > 0 ? min(max(((x - edge.x1) * dx + (y - edge.y1) * dy) / length, 0), 1) : 0
        let (ex, ey) = (x - edge.x1 - along * dx, y - edge.y1 - along * dy)
        return ex * ex + ey * ey
    }

    /// Whether a point lies inside or within `distance` of the border.
    func isNear(x: Double, y: Double, distance: Double) -> Bool {
        guard x > box.minX - distance, x < box.maxX + distance, y > box.minY - distance, y < box.maxY + distance else {
            return false
        }
        return clearance(x: x, y: y) > -distance
    }
}
