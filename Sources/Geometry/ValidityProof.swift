import Areas

/// Proves most valid polygons valid in a fraction of the time that GEOS takes to find out.
///
/// An area is surely valid when no two of its edges meet but neighbours in their common point, holes lie in their shell
/// but not in each other, and no part lies in another. Whatever comes near to that limit is left to GEOS to judge:
/// rings that touch, and orientations that rounding could have turned (Shewchuk, Discrete & Computational Geometry 18,
/// 1997, error bound A). Edges are compared by grid cell, which costs about as much as there are edges.
struct ValidityProof {
    /// By cell: the last entry, and by entry: its edge and the entry before it in the same cell.
    private var heads: [Int32] = []
    private var edges: [Int32] = []
    private var previous: [Int32] = []

    /// Whether the area is valid beyond doubt. Its rings must be closed.
    mutating func isProven(_ area: Int, of polygons: PolygonArray) -> Bool {
        let rings = polygons.allRings(of: area)
        // Beyond this the comparison of rings with each other would be slow.
        guard rings.count <= 64 else { return false }
        let box = polygons.box(of: area)
        let cells = EdgeCells(box: box, edgeCount: polygons.allPoints(of: area).count - rings.count)
        edges.removeAll(keepingCapacity: true)
        previous.removeAll(keepingCapacity: true)
        heads.removeAll(keepingCapacity: true)
        heads.append(contentsOf: repeatElement(-1, count: cells.count))
        for ring in rings {
            guard isSimple(polygons.points(of: ring), of: polygons, cells) else { return false }
        }
        return rings.count == 1 || isNested(area, of: polygons)
    }

    /// Enters the edges of a ring, as long as they keep away from all that were entered before.
    private mutating func isSimple(_ points: Range<Int>, of polygons: PolygonArray, _ cells: EdgeCells) -> Bool {
        let (x, y) = (polygons.x.span, polygons.y.span)
        guard points.count >= 4 else { return false }
        let (first, last) = (points.lowerBound, points.upperBound - 2)
        for edge in first...last {
            let (ax, ay, bx, by) = (x[edge], y[edge], x[edge + 1], y[edge + 1])
            let next = edge == last ? first + 1 : edge + 2
            guard Self.turnsBack(ax, ay, bx, by, x[next], y[next]) == false else { return false }
            let columns = cells.columns(ax, bx)
            for row in cells.rows(ay, by) {
                for column in columns {
                    let cell = row * cells.side + column
                    var entry = heads[cell]
                    while entry >= 0 {
                        let other = Int(edges[Int(entry)])
                        if other != edge, other != edge - 1 || edge == first, !(edge == last && other == first),
                            !Self.areApart(ax, ay, bx, by, x[other], y[other], x[other + 1], y[other + 1])
                        {
                            return false
                        }
                        entry = previous[Int(entry)]
                    }
                    previous.append(heads[cell])
                    heads[cell] = Int32(edges.count)
                    edges.append(Int32(edge))
                }
            }
        }
        return true
    }

    /// Whether the way from a over b to c may go back over itself.
    private static func turnsBack(
        _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ cx: Double, _ cy: Double
    ) -> Bool {
        let isForward = (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0
        return !isForward && side(ax, ay, bx, by, cx, cy) == 0
    }

    /// Whether two edges surely have no point in common.
    private static func areApart(
        _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ cx: Double, _ cy: Double, _ dx: Double, _ dy: Double
    ) -> Bool {
        if max(ax, bx) < min(cx, dx) || max(cx, dx) < min(ax, bx) { return true }
        if max(ay, by) < min(cy, dy) || max(cy, dy) < min(ay, by) { return true }
        // Both ends of the one strictly on the same side of the other.
        return side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) > 0
            || side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) > 0
    }

    /// 1 where c lies surely to the left of the line from a to b, −1 to the right, 0 where rounding may decide.
    static func side(
        _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ cx: Double, _ cy: Double
    ) -> Int {
        let left = (ax - cx) * (by - cy)
        let right = (ay - cy) * (bx - cx)
        let determinant = left - right
        let bound = 3.4e-16 * (abs(left) + abs(right))
        return determinant > bound ? 1 : determinant < -bound ? -1 : 0
    }
}

// Rings that have no point in common lie in one another or apart, and any of their points tells.
extension ValidityProof {
    private func isNested(_ area: Int, of polygons: PolygonArray) -> Bool {
        for part in polygons.parts(of: area) {
            let rings = polygons.rings(of: part)
            for hole in rings.dropFirst() {
                guard isInside(hole, rings.lowerBound, polygons) == true else { return false }
                for other in rings.dropFirst() where other != hole {
                    guard isInside(hole, other, polygons) == false else { return false }
                }
            }
            for other in polygons.parts(of: area) where other != part {
                guard let isCovered = isCovered(rings.lowerBound, by: polygons.rings(of: other), polygons),
                    !isCovered
                else { return false }
            }
        }
        return true
    }

    /// Whether a ring lies in the surface of a part; `nil` where rounding may decide.
    private func isCovered(_ ring: Int, by part: Range<Int>, _ polygons: PolygonArray) -> Bool? {
        guard let isInShell = isInside(ring, part.lowerBound, polygons) else { return nil }
        guard isInShell else { return false }
        for hole in part.dropFirst() {
            guard let isInHole = isInside(ring, hole, polygons) else { return nil }
            if isInHole { return false }
        }
        return true
    }

    /// Whether the first point of a ring lies inside another ring, by the even-odd rule; `nil` where rounding may decide.
    private func isInside(_ ring: Int, _ other: Int, _ polygons: PolygonArray) -> Bool? {
        let (x, y) = (polygons.x.span, polygons.y.span)
        let point = polygons.ringStarts[ring]
        let (pointX, pointY) = (x[point], y[point])
        var isInside = false
        for to in polygons.points(of: other).dropFirst() {
            let (low, high) = y[to - 1] <= y[to] ? (to - 1, to) : (to, to - 1)
            guard y[low] <= pointY, pointY < y[high] else { continue }
            switch Self.side(x[low], y[low], x[high], y[high], pointX, pointY) {
            case 0: return nil
            case 1: isInside.toggle()
            default: break
            }
        }
        return isInside
    }
}

/// Square cells over the rectangle of an area, several per edge.
private struct EdgeCells {
    let side: Int
    private let minX: Double
    private let minY: Double
    private let perX: Double
    private let perY: Double

    var count: Int { side * side }

    init(box: Box, edgeCount: Int) {
        // With few edges, comparing all of them is faster.
        side = edgeCount <= 16 ? 1 : min(1024, Int(4 * Double(edgeCount).squareRoot()))
        (minX, minY) = (box.minX, box.minY)
        perX = box.width > 0 ? Double(side) / box.width : 0
        perY = box.height > 0 ? Double(side) / box.height : 0
    }

    // Rounding is monotonic: what lies between two coordinates lies between their cells.
    func columns(_ a: Double, _ b: Double) -> ClosedRange<Int> {
        place(min(a, b), minX, perX)...place(max(a, b), minX, perX)
    }
    func rows(_ a: Double, _ b: Double) -> ClosedRange<Int> {
        place(min(a, b), minY, perY)...place(max(a, b), minY, perY)
    }

    private func place(_ value: Double, _ start: Double, _ perUnit: Double) -> Int {
        let place = (value - start) * perUnit
        return place < Double(side) ? Int(place) : side - 1
    }
}
