import Areas

@testable import Geometry

/// Contiguity from every edge of every area against every edge of every other, with nothing but `Segment`.
struct BruteForceContiguity {
    private(set) var queen: [AreaPair] = []
    private(set) var rook: [AreaPair] = []
    private(set) var near: [AreaPair] = []

    init(_ polygons: PolygonArray, tolerance: Double = 0.01) {
        let edges = (0..<polygons.count).map { area in
            polygons.allRings(of: area).flatMap { ring in
                polygons.points(of: ring).dropLast().map { point in
                    Segment(
                        fromX: polygons.x[point], fromY: polygons.y[point], toX: polygons.x[point + 1],
                        toY: polygons.y[point + 1])
                }
            }
        }
        for one in 0..<polygons.count {
            for other in one + 1..<polygons.count {
                guard let pair = AreaPair(Int32(one), Int32(other)) else { continue }
                var (least, along) = (Double.infinity, false)
                for edge in edges[one] {
                    for otherEdge in edges[other] {
                        least = min(least, edge.distance(to: otherEdge))
                        along = along || edge.runsAlong(otherEdge, within: tolerance)
                    }
                }
                if least <= tolerance { queen.append(pair) }
                if along { rook.append(pair) }
                if least > 1e-6, least <= tolerance { near.append(pair) }
            }
        }
    }
}
