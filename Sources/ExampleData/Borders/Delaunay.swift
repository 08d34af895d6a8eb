/// The Delaunay triangulation of a set of points in general position, by insertion from west to east
/// (Bowyer 1981, Watson 1981).
///
/// Triangles whose circumscribed circle lies west of the point at hand are finished and not looked at again.
struct Delaunay {
    /// A triangle by the numbers of its corners, with the middle of its circumscribed circle.
    struct Triangle {
        let corners: [Int]
        let centre: Point
        fileprivate let squaredRadius: Double
    }

    let triangles: [Triangle]

    init(_ points: [Point]) {
        let n = points.count
        let far = 1e7
        let all = points + [Point(x: -far, y: -far), Point(x: far * 2, y: -far), Point(x: 0, y: far * 2)]
        var open = [Delaunay.triangle(n, n + 1, n + 2, all)]
        var finished: [Triangle] = []
        for number in (0..<n).sorted(by: { (points[$0].x, points[$0].y) < (points[$1].x, points[$1].y) }) {
            let point = points[number]
            var kept: [Triangle] = []
            var rim: [(from: Int, to: Int)] = []
            for triangle in open {
                let (dx, dy) = (point.x - triangle.centre.x, point.y - triangle.centre.y)
                if dx > 0, dx * dx > triangle.squaredRadius {
                    finished.append(triangle)
                } else if dx * dx + dy * dy < triangle.squaredRadius {
                    for side in 0..<3 {
                        let edge = (from: triangle.corners[side], to: triangle.corners[(side + 1) % 3])
                        // A side that two removed triangles share lies inside the hole.
                        if let twin = rim.firstIndex(where: { $0.from == edge.to && $0.to == edge.from }) {
                            rim.remove(at: twin)
                        } else {
                            rim.append(edge)
                        }
                    }
                } else {
                    kept.append(triangle)
                }
            }
            open = kept + rim.map { Delaunay.triangle($0.from, $0.to, number, all) }
        }
        triangles = (finished + open).filter { $0.corners.allSatisfy { $0 < n } }
    }

    private static func triangle(_ a: Int, _ b: Int, _ c: Int, _ points: [Point]) -> Triangle {
        // Relative to a corner, so that large RD coordinates cost no digits.
        let (p, q) = (points[b] - points[a], points[c] - points[a])
        let d = 2 * (p.x * q.y - p.y * q.x)
        let (pp, qq) = (p.x * p.x + p.y * p.y, q.x * q.x + q.y * q.y)
        let offset = Point(x: (q.y * pp - p.y * qq) / d, y: (p.x * qq - q.x * pp) / d)
        return Triangle(
            corners: [a, b, c], centre: points[a] + offset,
            squaredRadius: offset.x * offset.x + offset.y * offset.y)
    }
}
