import Areas

/// Two areas whose borders meet without sharing a vertex, or nearly meet.
struct BorderContact: Sendable {
    let pair: AreaPair
    /// Whether the borders meet, rather than come within the tolerance.
    let meets: Bool
    /// Whether they run together over a stretch.
    let runsAlong: Bool
}

/// Looks for contacts between pieces of border that lie near each other, for pairs of areas that no shared edge made
/// neighbours.
///
/// Where areas fit together every pair near a piece is known, so that nearly all pieces are passed over unseen.
struct ContactSearch: Sendable {
    private let coverage: Coverage
    private let users: ArcUsers
    private let shared: SharedBorders
    private let tolerance: Double
    private let pieces: BorderPieces
    private let index: BoxIndex

    init(_ coverage: Coverage, users: ArcUsers, shared: SharedBorders, tolerance: Double) {
        (self.coverage, self.users, self.shared, self.tolerance) = (coverage, users, shared, tolerance)
        pieces = BorderPieces(coverage)
        index = BoxIndex(pieces.boxes)
    }

    private static let piecesPerRun = 8192
    var runCount: Int { (pieces.count + Self.piecesPerRun - 1) / Self.piecesPerRun }

    /// The contacts of a run of pieces with later ones; a pair of areas may be named more than once.
    func contacts(in run: Int) -> [BorderContact] {
        var contacts: [BorderContact] = []
        var open: [AreaPair] = []
        for piece in run * Self.piecesPerRun..<min((run + 1) * Self.piecesPerRun, pieces.count) {
            for other in index.touching(pieces.boxes[piece].grown(by: tolerance)) where other > piece {
                let (arc, otherArc) = (pieces.arc[piece], pieces.arc[other])
                guard arc != otherArc else { continue }
                open.removeAll(keepingCapacity: true)
                for one in users[Int(arc)] {
                    for two in users[Int(otherArc)] {
                        if let pair = AreaPair(one, two), !shared.rook.contains(pair) { open.append(pair) }
                    }
                }
                guard !open.isEmpty, let (meets, runsAlong) = contact(piece, other) else { continue }
                for pair in open where runsAlong || !shared.queen.contains(pair) {
                    contacts.append(BorderContact(pair: pair, meets: meets, runsAlong: runsAlong))
                }
            }
        }
        return contacts
    }

    /// How two pieces come together; `nil` where they stay apart.
    private func contact(_ piece: Int, _ other: Int) -> (meets: Bool, runsAlong: Bool)? {
        let near = pieces.boxes[other].grown(by: tolerance)
        var (isClose, meets, runsAlong) = (false, false, false)
        for from in pieces.edges(of: piece) {
            let edge = segment(from)
            guard edge.box.intersects(near) else { continue }
            let nearEdge = edge.box.grown(by: tolerance)
            for otherFrom in pieces.edges(of: other) {
                let otherEdge = segment(otherFrom)
                guard otherEdge.box.intersects(nearEdge) else { continue }
                let distance = edge.distance(to: otherEdge)
                guard distance <= tolerance else { continue }
                isClose = true
                meets = meets || distance <= Self.rounding
                runsAlong = runsAlong || edge.runsAlong(otherEdge, within: tolerance)
                if meets && runsAlong { return (true, true) }
            }
        }
        return isClose ? (meets, runsAlong) : nil
    }

    /// Metres. The exact place of a point along an edge is no 64-bit number; after a change of coordinate system it lies up to
    /// some hundred millionths of a metre off.
    private static let rounding = 1e-6

    private func segment(_ from: Int) -> Segment {
        let (start, end) = (Int(coverage.arcs.vertices[from]), Int(coverage.arcs.vertices[from + 1]))
        return Segment(
            fromX: coverage.x[start], fromY: coverage.y[start], toX: coverage.x[end], toY: coverage.y[end])
    }
}
