import Areas

/// Which areas have each arc in their border: one or two where areas fit together, more where they overlap.
struct ArcUsers: Sendable {
    /// The areas of arc `a` are `areas[starts[a] ..< starts[a + 1]]`, ascending; an area that runs along both sides of an
    /// arc is named once.
    private(set) var starts: [Int32] = [0]
    private(set) var areas: [Int32] = []

    init(_ arcs: CoverageArcs) {
        var next = [Int32](repeating: 0, count: arcs.count + 1)
        for reference in arcs.references { next[reference.arc + 1] += 1 }
        for arc in 0..<arcs.count { next[arc + 1] += next[arc] }
        let rooms = next
        var all = [Int32](repeating: 0, count: arcs.references.count)
        for area in 0..<(arcs.areaStarts.count - 1) {
            for ring in arcs.allRings(of: area) {
                for reference in arcs.ringArcs(of: ring) {
                    all[Int(next[reference.arc])] = Int32(area)
                    next[reference.arc] += 1
                }
            }
        }
        starts.reserveCapacity(arcs.count + 1)
        areas.reserveCapacity(all.count)
        for arc in 0..<arcs.count {
            for place in Int(rooms[arc])..<Int(rooms[arc + 1])
            where place == rooms[arc] || all[place] != all[place - 1] {
                areas.append(all[place])
            }
            starts.append(Int32(areas.count))
        }
    }

    subscript(arc: Int) -> ArraySlice<Int32> { areas[Int(starts[arc])..<Int(starts[arc + 1])] }
}

/// The neighbours that share vertices exactly, as the arcs tell: areas on one arc share an edge, areas on arcs that end in
/// one vertex share that vertex. Elsewhere along an arc nobody else comes.
struct SharedBorders: Sendable {
    let queen: NeighbourLists
    let rook: NeighbourLists

    init(_ arcs: CoverageArcs, users: ArcUsers) {
        let areaCount = arcs.areaStarts.count - 1
        var along: [AreaPair] = []
        for arc in 0..<arcs.count { along.appendPairs(of: users[arc]) }
        var touching = along
        var ends: [(vertex: Int32, area: Int32)] = []
        for arc in 0..<arcs.count {
            let points = arcs.points(ofArc: arc)
            guard let first = points.first, let last = points.last else { continue }
            for area in users[arc] { ends += [(arcs.vertices[first], area), (arcs.vertices[last], area)] }
        }
        ends.sort { ($0.vertex, $0.area) < ($1.vertex, $1.area) }
        var here: [Int32] = []
        var vertex: Int32 = -1
        for end in ends {
            if end.vertex != vertex {
                touching.appendPairs(of: here)
                here.removeAll(keepingCapacity: true)
                vertex = end.vertex
            }
            if here.last != end.area { here.append(end.area) }
        }
        touching.appendPairs(of: here)
        queen = NeighbourLists(count: areaCount, pairs: touching)
        rook = NeighbourLists(count: areaCount, pairs: along)
    }
}

extension [AreaPair] {
    /// Every two of some areas that meet.
    fileprivate mutating func appendPairs(of areas: some RandomAccessCollection<Int32>) {
        guard areas.count > 1 else { return }
        for (place, one) in areas.enumerated() {
            for other in areas.dropFirst(place + 1) {
                if let pair = AreaPair(one, other) { append(pair) }
            }
        }
    }
}
