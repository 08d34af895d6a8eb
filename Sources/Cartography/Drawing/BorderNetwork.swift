/// The borders between wijken and gemeenten, found from the edges that the drawn areas do or do not share.
struct BorderNetwork {
    /// Per level, in the order given, the outline of every group.
    private(set) var outlines: [[Outline]]
    /// Per level, the edges that are a border at that level and at no higher one.
    private(set) var edges: [[Edge]]

    /// An edge of a drawn ring between two points of the sheet; both ways round it is the same edge.
    struct Edge: Hashable, Comparable {
        /// Four coordinates of 16 bits, the lesser point first: a sheet is at most 42,000 units long.
        let key: UInt64

        init(_ x1: Int32, _ y1: Int32, _ x2: Int32, _ y2: Int32) {
            let a = Self.pack(x1, y1)
            let b = Self.pack(x2, y2)
            key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
        }

        var from: UInt32 { UInt32(key >> 32) }
        var to: UInt32 { UInt32(truncatingIfNeeded: key) }
        static func < (left: Edge, right: Edge) -> Bool { left.key < right.key }
        private static func pack(_ x: Int32, _ y: Int32) -> UInt32 {
            UInt32(truncatingIfNeeded: x & 0xFFFF) << 16 | UInt32(truncatingIfNeeded: y & 0xFFFF)
        }
    }

    /// - Parameter groupings: from the lowest level to the highest.
    init(_ areas: DrawnAreas, groupings: [Grouping]) {
        outlines = groupings.map { Array(repeating: Outline(), count: $0.count) }
        edges = Array(repeating: [], count: groupings.count)
        let sides = Self.sides(of: areas)
        var start = 0
        while start < sides.count {
            var end = start + 1
            while end < sides.count, sides[end].edge == sides[start].edge { end += 1 }
            add(sides[start].edge, owners: sides[start..<end].map(\.area), groupings)
            start = end
        }
    }

    private mutating func add(_ edge: Edge, owners: [Int], _ groupings: [Grouping]) {
        var highest: Int?
        for (level, grouping) in groupings.enumerated() {
            // A group that has the edge an even number of times has it inside.
            var odd: [Int] = []
            for case let group? in owners.map({ grouping.groupOfArea[$0] }) {
                if let place = odd.firstIndex(of: group) { odd.remove(at: place) } else { odd.append(group) }
            }
            for group in odd { outlines[level][group].append(edge) }
            if !odd.isEmpty { highest = level }
        }
        if let highest { edges[highest].append(edge) }
    }

    private static func sides(of areas: DrawnAreas) -> [(edge: Edge, area: Int)] {
        var sides: [(edge: Edge, area: Int)] = []
        sides.reserveCapacity(areas.x.count)
        for (area, rings) in areas.areaRings.enumerated() {
            for ring in rings {
                let points = areas.points(of: ring)
                var previous = points.upperBound - 1
                for point in points {
                    let edge = Edge(areas.x[previous], areas.y[previous], areas.x[point], areas.y[point])
                    sides.append((edge, area))
                    previous = point
                }
            }
        }
        sides.sort { ($0.edge.key, $0.area) < ($1.edge.key, $1.area) }
        return sides
    }
}
