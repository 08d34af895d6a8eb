/// Simplifies one arc after another. Arcs do not depend on each other: every vertex of the others, kept or not, is an
/// obstacle.
struct ArcSimplifier {
    private let coverage: Coverage
    private let grid: VertexGrid
    private let tolerance: Double
    /// Vertices of the arc at hand that are gone, and no obstacle any more.
    private var isGone: [Bool]
    // Of the arc at hand, by position: the vertex, the kept positions around it, and its entry in the queue.
    private var vertices: [Int32] = []
    private var before: [Int32] = []
    private var after: [Int32] = []
    private var latest: [Candidate] = []
    private var queue = CandidateQueue()

    init(_ coverage: Coverage, _ grid: VertexGrid, _ tolerance: Double) {
        (self.coverage, self.grid, self.tolerance) = (coverage, grid, tolerance)
        isGone = Array(repeating: false, count: coverage.vertexCount)
    }

    /// The kept vertices of an arc, both ends included.
    mutating func simplified(arc: Int, mayCollapse: Bool) -> [Int32] {
        vertices = Array(coverage.arcs.vertices[coverage.arcs.points(ofArc: arc)])
        let last = vertices.count - 1
        let isClosed = vertices[0] == vertices[last]
        var spare = vertices.count - 2 - (isClosed ? 2 : mayCollapse ? 0 : 1)
        guard spare > 0 else { return vertices }
        before = (0...last).map { Int32($0 - 1) }
        after = (0...last).map { Int32($0 + 1) }
        latest = Array(repeating: Candidate(area: .infinity, position: 0), count: last + 1)
        queue.removeAll()
        for position in 1..<last { weigh(position) }
        while spare > 0, let candidate = queue.popFirst() {
            let position = candidate.position
            // An older entry for a vertex that has new neighbours or is gone.
            guard candidate == latest[position], !isGone[Int(vertices[position])] else { continue }
            guard isFree(position) else { continue }
            isGone[Int(vertices[position])] = true
            spare -= 1
            let (left, right) = (Int(before[position]), Int(after[position]))
            (after[left], before[right]) = (Int32(right), Int32(left))
            if left > 0 { weigh(left) }
            if right < last { weigh(right) }
        }
        let kept = vertices.filter { !isGone[Int($0)] }
        for vertex in vertices { isGone[Int(vertex)] = false }
        return kept
    }

    private mutating func weigh(_ position: Int) {
        let area = triangle(position).area
        latest[position] = Candidate(area: area, position: position)
        if area <= tolerance { queue.insert(latest[position]) }
    }

    private func triangle(_ position: Int) -> Triangle {
        Triangle(
            Int(vertices[Int(before[position])]), Int(vertices[position]), Int(vertices[Int(after[position])]), coverage
        )
    }

    /// Whether no other vertex lies in the triangle, its border included.
    private func isFree(_ position: Int) -> Bool {
        let triangle = triangle(position)
        let (x, y, isGone) = (coverage.x.span, coverage.y.span, isGone.span)
        return !grid.contains(
            minX: triangle.minX, minY: triangle.minY, maxX: triangle.maxX, maxY: triangle.maxY
        ) { vertex in
            vertex != triangle.a && vertex != triangle.b && vertex != triangle.c && !isGone[vertex]
                && triangle.contains(x[vertex], y[vertex])
        }
    }
}

/// Three vertices of a coverage.
private struct Triangle {
    let a: Int
    let b: Int
    let c: Int
    private let ax: Double
    private let ay: Double
    // The other two as seen from the first.
    private let bx: Double
    private let by: Double
    private let cx: Double
    private let cy: Double
    private let cross: Double

    init(_ a: Int, _ b: Int, _ c: Int, _ coverage: Coverage) {
        (self.a, self.b, self.c) = (a, b, c)
        (ax, ay) = (coverage.x[a], coverage.y[a])
        (bx, by) = (coverage.x[b] - ax, coverage.y[b] - ay)
        (cx, cy) = (coverage.x[c] - ax, coverage.y[c] - ay)
        cross = bx * cy - cx * by
    }

    var area: Double { abs(cross) / 2 }
    var minX: Double { ax + min(0, bx, cx) }
    var maxX: Double { ax + max(0, bx, cx) }
    var minY: Double { ay + min(0, by, cy) }
    var maxY: Double { ay + max(0, by, cy) }

    /// Whether a point lies inside or on the border, or so near that rounding cannot tell.
    func contains(_ x: Double, _ y: Double) -> Bool {
        guard minX <= x, x <= maxX, minY <= y, y <= maxY else { return false }
        let (px, py) = (x - ax, y - ay)
        let slack = 1e-12 * (bx * bx + by * by + cx * cx + cy * cy)
        let turn = cross >= 0 ? 1.0 : -1.0
        return turn * (bx * py - px * by) >= -slack
            && turn * ((cx - bx) * (py - by) - (px - bx) * (cy - by)) >= -slack
            && turn * (px * cy - cx * py) >= -slack
    }
}
