import Areas

/// Joins the arcs around a surface into rings, and the rings into polygons.
struct Stitcher {
    private let coverage: Coverage
    private var arcs: CoverageArcs { coverage.arcs }

    init(_ coverage: Coverage) { self.coverage = coverage }

    /// One area with these arcs as its border, the surface on the left of each; `nil` where they do not close.
    ///
    /// Following the sharpest turn to the left keeps to one piece of the surface; cutting the way at every vertex
    /// that it passes twice leaves rings that do not touch themselves: shells run counter-clockwise, holes clockwise.
    func polygon(_ border: [ArcReference]) -> PolygonArray? {
        var leaving: [Int32: [ArcReference]] = [:]
        for reference in border { leaving[arcs.firstVertex(of: reference), default: []].append(reference) }
        var used = Set<ArcReference>()
        var shells: [Ring] = []
        var loose: [Ring] = []
        for start in border where !used.contains(start) {
            guard let way = way(from: start, leaving, &used), let rings = cut(way) else { return nil }
            let holes = rings.filter { $0.area <= 0 }
            var own = rings.filter { $0.area > 0 }
            if own.count == 1 { own[0].holes = holes } else { loose += holes }
            shells += own
        }
        for hole in loose {
            let around = shells.indices.filter { shells[$0].contains(hole.x[0], hole.y[0]) }
            guard let shell = around.min(by: { shells[$0].area < shells[$1].area }) else { return nil }
            shells[shell].holes.append(hole)
        }
        var polygons = PolygonArray()
        for shell in shells {
            for ring in [shell] + shell.holes {
                polygons.append(xs: ring.x, ys: ring.y)
                polygons.endRing()
            }
            polygons.endPart()
        }
        polygons.endArea()
        return polygons
    }

    /// The closed way that begins with `start`, always turning left as sharply as possible.
    private func way(
        from start: ArcReference, _ leaving: [Int32: [ArcReference]], _ used: inout Set<ArcReference>
    ) -> [ArcReference]? {
        var way = [start]
        used.insert(start)
        var last = start
        while true {
            let choices = leaving[arcs.lastVertex(of: last)] ?? []
            guard let next = choices.count == 1 ? choices[0] : leftmost(of: choices, after: last) else { return nil }
            if next == start { return way }
            guard used.insert(next).inserted else { return nil }
            way.append(next)
            last = next
        }
    }

    private func leftmost(of choices: [ArcReference], after last: ArcReference) -> ArcReference? {
        let back = direction(leaving: last.reversed)
        // Angles from the way back, clockwise: the smallest is the sharpest turn to the left.
        return choices.min {
            isBefore(direction(leaving: $0), direction(leaving: $1), clockwiseFrom: back)
        }
    }

    private func direction(leaving reference: ArcReference) -> (x: Double, y: Double) {
        let points = arcs.points(ofArc: reference.arc)
        let (from, to) =
            reference.isForward
            ? (points.lowerBound, points.lowerBound + 1) : (points.upperBound - 1, points.upperBound - 2)
        let (a, b) = (Int(arcs.vertices[from]), Int(arcs.vertices[to]))
        return (coverage.x[b] - coverage.x[a], coverage.y[b] - coverage.y[a])
    }

    private typealias Direction = (x: Double, y: Double)

    private func isBefore(_ one: Direction, _ other: Direction, clockwiseFrom back: Direction) -> Bool {
        func cross(_ a: Direction, _ b: Direction) -> Double { a.x * b.y - a.y * b.x }
        // The half turn right after `back` first; `back` itself counts as a full turn.
        func isInSecondHalf(_ direction: Direction) -> Bool {
            let side = cross(back, direction)
            return side == 0 ? back.x * direction.x + back.y * direction.y > 0 : side > 0
        }
        let (oneLate, otherLate) = (isInSecondHalf(one), isInSecondHalf(other))
        if oneLate != otherLate { return otherLate }
        return cross(one, other) < 0
    }

    /// The simple rings of a closed way.
    private func cut(_ way: [ArcReference]) -> [Ring]? {
        var rings: [Ring] = []
        var path: [ArcReference] = []
        var place: [Int32: Int] = [:]
        for reference in way {
            place[arcs.firstVertex(of: reference)] = path.count
            path.append(reference)
            guard let start = place[arcs.lastVertex(of: reference)] else { continue }
            for closed in path[start...] { place[arcs.firstVertex(of: closed)] = nil }
            guard let ring = Ring(path[start...], of: coverage) else { return nil }
            rings.append(ring)
            path.removeSubrange(start...)
        }
        return path.isEmpty ? rings : nil
    }
}

/// A closed ring while polygons are put together.
private struct Ring {
    let x: [Double]
    let y: [Double]
    /// Positive for a shell.
    let area: Double
    var holes: [Ring] = []

    init?(_ references: some Sequence<ArcReference>, of coverage: Coverage) {
        var points = PolygonArray()
        coverage.append(references, to: &points)
        points.endRing()
        guard points.pointCount >= 4 else { return nil }
        (x, y) = (points.x, points.y)
        area = points.signedArea(ofRing: 0)
    }

    /// Whether a point lies inside, by the even-odd rule; on the border either answer may come.
    func contains(_ pointX: Double, _ pointY: Double) -> Bool {
        var isInside = false
        for (from, to) in zip(x.indices, x.indices.dropFirst()) where (y[from] > pointY) != (y[to] > pointY) {
            let crossing = x[from] + (pointY - y[from]) / (y[to] - y[from]) * (x[to] - x[from])
            if pointX < crossing { isInside.toggle() }
        }
        return isInside
    }
}
