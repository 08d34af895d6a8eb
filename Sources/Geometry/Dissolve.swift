package import Areas

extension Coverage {
    /// Merges areas: one area per group, in group order; borders within a group disappear.
    ///
    /// Arcs with the group on both sides drop out and the rest is joined into rings, so that merged areas share their
    /// borders to the bit with their members and with each other. Where that gives no valid polygons, because members
    /// overlap, the group is merged by GEOS instead and its number listed in `overlapping`.
    /// - Parameters:
    ///   - groups: the group of every area, 0 ..< `groupCount`; a negative number leaves the area out.
    ///   - groupCount: the number of groups; a group without surface becomes an area without geometry.
    package func dissolved(
        groups: [Int], groupCount: Int, threads: Int
    ) async throws(Failure) -> (polygons: PolygonArray, overlapping: [Int]) {
        var result = PolygonArray()
        // Room for as many points as there can be: what is not used is never touched, so it takes no memory.
        result.reserve(points: pointCount(inGroups: groups), rings: arcs.ringStarts.count, areas: groupCount)
        let overlapping = try await dissolvedInRuns(groups, groupCount, threads) { outlines, _ in
            outlines
        } consume: { outlines in
            for area in 0..<outlines.count { result.append(area: area, of: outlines) }
        }
        return (result, overlapping)
    }

    /// As `dissolved` and then `roundedToGrid`, in pieces: some groups at a time, in order, so that they never all exist as
    /// polygons.
    package func dissolvedToGrid(
        groups: [Int], groupCount: Int, decimals: Int, in system: CoordinateSystem?, threads: Int,
        consume: (PolygonArray) throws(Failure) -> Void
    ) async throws(Failure) -> (repairs: [Repair], overlapping: [Int]) {
        let grid = DecimalGrid(decimals: decimals)
        var repairs: [Repair] = []
        let overlapping = try await dissolvedInRuns(groups, groupCount, threads) { outlines, first throws(Failure) in
            try madeValid(grid.rounded(outlines), firstArea: first, on: grid, in: system)
        } consume: { piece throws(Failure) in
            repairs += piece.repairs
            try consume(piece.polygons)
        }
        return (repairs, overlapping)
    }

    /// The number of points of the areas that are in a group, which the outlines of groups do not exceed.
    package func pointCount(inGroups groups: [Int]) -> Int {
        (0..<count).reduce(0) { $0 + (groups[$1] < 0 ? 0 : arcs.pointCount(ofArea: $1)) }
    }

    /// Hands the outlines of some groups at a time, with the number of the first of them, to `finish` on several threads and
    /// what that makes of them to `consume`, in order. Returns the groups whose members overlap.
    private func dissolvedInRuns<Piece: Sendable>(
        _ groups: [Int], _ groupCount: Int, _ threads: Int,
        finish: @escaping @Sendable (PolygonArray, Int) throws(Failure) -> Piece,
        consume: (Piece) throws(Failure) -> Void
    ) async throws(Failure) -> [Int] {
        precondition(groups.count == count)
        let members = Members(groups, groupCount)
        let runs = members.runs
        var overlapping: [Int] = []
        try await inOrder(runs.count, threads: threads) { run throws(Failure) in
            let merged = try dissolved(runs[run], members)
            return (outcome: try finish(merged.polygons, runs[run].lowerBound), overlapping: merged.overlapping)
        } consume: { piece throws(Failure) in
            overlapping += piece.overlapping
            try consume(piece.outcome)
        }
        return overlapping
    }

    private func dissolved(
        _ groups: Range<Int>, _ members: Members
    ) throws(Failure) -> (polygons: PolygonArray, overlapping: [Int]) {
        let context = try GEOSContext()
        var proof = ValidityProof()
        var net = NetArcs(arcCount: arcs.count)
        var polygons = PolygonArray()
        var overlapping: [Int] = []
        for group in groups {
            if let rings = net.border(of: members[group], in: arcs), let merged = Stitcher(self).polygon(rings),
                try Self.isValid(merged, &proof, context)
            {
                polygons.append(area: 0, of: merged)
            } else {
                overlapping.append(group)
                let all = self.polygons(of: members[group])
                var merged = PolygonArray()
                try GEOSGeometry(areas: 0..<all.count, of: all, in: context).unaryUnion().append(asAreaTo: &merged)
                merged.orientRings()
                polygons.append(area: 0, of: merged)
            }
        }
        return (polygons, overlapping)
    }

    private static func isValid(
        _ area: PolygonArray, _ proof: inout ValidityProof, _ context: GEOSContext
    ) throws(Failure) -> Bool {
        if proof.isProven(0, of: area) { return true }
        return try GEOSGeometry(area: 0, of: area, in: context).isValid()
    }
}

/// The areas of each group, in order.
private struct Members: Sendable {
    private var starts: [Int]
    private var areas: [Int]

    init(_ groups: [Int], _ groupCount: Int) {
        starts = Array(repeating: 0, count: groupCount + 1)
        for group in groups where group >= 0 { starts[group + 1] += 1 }
        for group in 0..<groupCount { starts[group + 1] += starts[group] }
        var next = starts
        areas = Array(repeating: 0, count: starts[groupCount])
        for (area, group) in groups.enumerated() where group >= 0 {
            areas[next[group]] = area
            next[group] += 1
        }
    }

    subscript(group: Int) -> ArraySlice<Int> { areas[starts[group]..<starts[group + 1]] }

    /// Runs of groups with a few hundred areas each, to hand out as pieces of work.
    var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        var first = 0
        for group in 0..<(starts.count - 1)
        where starts[group + 1] - starts[first] >= 400 || group == starts.count - 2 {
            runs.append(first..<group + 1)
            first = group + 1
        }
        return runs
    }
}

/// How often each arc goes forward minus how often it goes backward around the areas of a group.
private struct NetArcs {
    private var net: [Int8]
    private var touched: [Int] = []

    init(arcCount: Int) { net = Array(repeating: 0, count: arcCount) }

    /// The arcs around a group, with the group on their left, or `nil` where its members overlap.
    mutating func border(of areas: some Sequence<Int>, in arcs: CoverageArcs) -> [ArcReference]? {
        defer {
            for arc in touched { net[arc] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
        for area in areas {
            for ring in arcs.allRings(of: area) {
                for reference in arcs.ringArcs(of: ring) {
                    touched.append(reference.arc)
                    net[reference.arc] &+= reference.isForward ? 1 : -1
                    guard abs(net[reference.arc]) <= 1 else { return nil }
                }
            }
        }
        var border: [ArcReference] = []
        for arc in touched where net[arc] != 0 {
            border.append(ArcReference(arc, isForward: net[arc] > 0))
            net[arc] = 0
        }
        return border
    }
}
