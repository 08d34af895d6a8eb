import Areas

/// The distinct points of an array of polygons, numbered by first appearance.
///
/// Points are the same when both coordinates are exactly equal: neighbours in one file share their borders to the bit.
struct CoverageVertices {
    /// The point that each vertex appeared at first.
    private(set) var firstPoint: [Int32] = []
    /// The vertex of every point, closing points included.
    private(set) var ofPoint: [Int32] = []

    init(_ polygons: PolygonArray) {
        let (x, y) = (polygons.x.span, polygons.y.span)
        // Between 40 % full, when every border is shared, and 80 %, when none is.
        var slots = 16
        while slots < polygons.pointCount + polygons.pointCount / 4 { slots *= 2 }
        let shift = UInt64(64 - slots.trailingZeroBitCount)
        var table = [Int32](repeating: -1, count: slots)
        ofPoint.reserveCapacity(polygons.pointCount)
        var previous = -1
        for point in x.indices {
            let (pointX, pointY) = (x[point], y[point])
            func isHere(_ vertex: Int) -> Bool {
                guard vertex >= 0, vertex < firstPoint.count else { return false }
                let other = Int(firstPoint[vertex])
                return x[other] == pointX && y[other] == pointY
            }
            // Along a border that was seen before, numbers run down (the neighbour) or up; only the rest is looked up.
            if isHere(previous - 1) {
                previous -= 1
            } else if isHere(previous + 1) {
                previous += 1
            } else {
                var slot = Int(Self.hash(pointX, pointY) >> shift)
                while table[slot] >= 0, !isHere(Int(table[slot])) { slot = (slot + 1) & (slots - 1) }
                if table[slot] < 0 {
                    table[slot] = Int32(firstPoint.count)
                    firstPoint.append(Int32(point))
                }
                previous = Int(table[slot])
            }
            ofPoint.append(Int32(previous))
        }
    }

    private static func hash(_ x: Double, _ y: Double) -> UInt64 {
        // Adding zero makes −0 and 0, which are equal, hash alike.
        var bits = (x + 0).bitPattern &* 0x9E37_79B9_7F4A_7C15
        bits ^= bits >> 32
        bits = (bits &+ (y + 0).bitPattern) &* 0xD6E8_FEB8_6659_FD93
        bits ^= bits >> 29
        return bits &* 0x9E37_79B9_7F4A_7C15
    }

    /// Which vertices end arcs: those where not all rings come along between the same two neighbours.
    func junctions(in polygons: PolygonArray) -> [Bool] {
        var isJunction = [Bool](repeating: false, count: firstPoint.count)
        var lower = [Int32](repeating: -1, count: firstPoint.count)
        var upper = lower
        for ring in 0..<(polygons.ringStarts.count - 1) {
            let points = polygons.points(of: ring)
            guard points.count > 1 else { continue }
            var before = ofPoint[points.upperBound - 2]
            for point in points.dropLast() {
                let (vertex, after) = (Int(ofPoint[point]), ofPoint[point + 1])
                let (low, high) = (min(before, after), max(before, after))
                if lower[vertex] < 0 {
                    (lower[vertex], upper[vertex]) = (low, high)
                } else if lower[vertex] != low || upper[vertex] != high {
                    isJunction[vertex] = true
                }
                before = Int32(vertex)
            }
        }
        return isJunction
    }
}
