package import Areas

/// Which areas of a coverage touch each other.
package struct Contiguity: Sendable, Equatable {
    /// Metres in RD. Borders this close count as touching: about the last of the 7 decimals of GeoJSON.
    package static let tolerance = 0.01

    /// Areas whose borders share at least a point.
    package let queen: NeighbourLists
    /// Areas whose borders share a stretch. Every pair of these is also in `queen`.
    package let rook: NeighbourLists
    /// The pairs of `queen` whose borders do not meet, but come within the tolerance of each other; in order.
    package let nearTouching: [AreaPair]

    package init(queen: NeighbourLists, rook: NeighbourLists, nearTouching: [AreaPair]) {
        (self.queen, self.rook, self.nearTouching) = (queen, rook, nearTouching)
    }

    /// The contiguity of larger areas that are made of these: `groups` has the larger area per area, or a negative number
    /// for an area that belongs to none.
    ///
    /// Where no parts overlap this is the contiguity of the merged outlines, without making them: a point that two parts
    /// share lies on the border of both wholes.
    package func grouped(by groups: [Int], count: Int) -> Contiguity {
        let isNear = Set(nearTouching)
        let meeting = Set(queen.pairs.filter { !isNear.contains($0) }.compactMap { $0.grouped(by: groups) })
        let near = Set(nearTouching.compactMap { $0.grouped(by: groups) }).subtracting(meeting)
        return Contiguity(
            queen: queen.grouped(by: groups, count: count), rook: rook.grouped(by: groups, count: count),
            nearTouching: near.sorted())
    }
}

extension Coverage {
    /// Finds the areas that touch each other.
    ///
    /// Most borders are shared vertex by vertex, and the coverage knows those. What is left are vertices that lie along the
    /// edge of another area, edges that partly run together, borders that cross because areas overlap, and borders that
    /// miss each other by less than `tolerance`: these are looked for among the pieces of border that lie near each other,
    /// and only for pairs of areas that are not known yet. The cost grows with the number of vertices.
    ///
    /// The coverage must be in the metres of a projection. An area without geometry has no neighbours. The same result on any
    /// number of threads; throws only what the tasks throw.
    package func contiguity(
        tolerance: Double = Contiguity.tolerance, threads: Int
    ) async throws(Failure) -> Contiguity {
        let users = ArcUsers(arcs)
        let shared = SharedBorders(arcs, users: users)
        let search = ContactSearch(self, users: users, shared: shared, tolerance: tolerance)
        let runs = try await inParallel(search.runCount, threads: threads) { run throws(Failure) in
            search.contacts(in: run)
        }
        var touching = shared.queen.pairs
        var along = shared.rook.pairs
        var near: Set<AreaPair> = []
        var meeting: Set<AreaPair> = []
        for contact in runs.joined() {
            touching.append(contact.pair)
            if contact.runsAlong { along.append(contact.pair) }
            if contact.meets || shared.queen.contains(contact.pair) {
                meeting.insert(contact.pair)
            } else {
                near.insert(contact.pair)
            }
        }
        return Contiguity(
            queen: NeighbourLists(count: count, pairs: touching), rook: NeighbourLists(count: count, pairs: along),
            nearTouching: near.subtracting(meeting).sorted())
    }
}
