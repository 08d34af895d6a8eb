import Areas

/// A closed line without its closing point, starting at its most western point.
struct Ring {
    let points: [Point]
    /// m²; positive when the area lies to the left, that is for a shell walked counter-clockwise.
    let area: Double

    init(counterClockwise points: [Point]) {
        let first = points.indices.min { (points[$0].x, points[$0].y) < (points[$1].x, points[$1].y) } ?? 0
        self.points = Array(points[first...] + points[..<first])
        area = Ring.signedArea(self.points)
    }

    static func signedArea(_ points: [Point]) -> Double {
        guard let origin = points.first else { return 0 }
        var twice = 0.0
        for (here, next) in zip(points, points.dropFirst()) {
            let (p, q) = (here - origin, next - origin)
            twice += p.x * q.y - p.y * q.x
        }
        return twice / 2
    }

    /// Whether the point lies inside (crossings of a ray to the east).
    func contains(_ point: Point) -> Bool {
        var inside = false
        var previous = points[points.count - 1]
        for corner in points {
            if (corner.y > point.y) != (previous.y > point.y),
                point.x < (previous.x - corner.x) * (point.y - corner.y) / (previous.y - corner.y) + corner.x
            {
                inside.toggle()
            }
            previous = corner
        }
        return inside
    }

    /// Writes the ring the other way round, closed.
    func append(to polygons: inout PolygonArray) {
        let closed = [points[0]] + points.dropFirst().reversed() + [points[0]]
        polygons.append(xs: closed.map(\.x), ys: closed.map(\.y))
        polygons.endRing()
    }
}
