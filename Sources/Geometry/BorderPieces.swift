import Areas

/// All arcs of a coverage cut into short runs of edges, each with the rectangle around it.
struct BorderPieces: Sendable {
    /// The arc of each piece.
    private(set) var arc: [Int32] = []
    private(set) var boxes: [Box] = []
    /// Where each piece starts among the vertices of the arcs.
    private var first: [Int32] = []
    private var edgeCount: [Int32] = []

    private static let edgesPerPiece = 16

    init(_ coverage: Coverage) {
        let arcs = coverage.arcs
        let (x, y, vertices) = (coverage.x.span, coverage.y.span, arcs.vertices.span)
        for arc in 0..<arcs.count {
            let points = arcs.points(ofArc: arc)
            for start in stride(from: points.lowerBound, to: points.upperBound - 1, by: Self.edgesPerPiece) {
                let end = min(start + Self.edgesPerPiece, points.upperBound - 1)
                var box = Box()
                for point in start...end { box.include(x: x[Int(vertices[point])], y: y[Int(vertices[point])]) }
                self.arc.append(Int32(arc))
                boxes.append(box)
                first.append(Int32(start))
                edgeCount.append(Int32(end - start))
            }
        }
    }

    var count: Int { arc.count }

    /// The edges of a piece: each by the place of its first vertex, the next place holding its second.
    func edges(of piece: Int) -> Range<Int> { Int(first[piece])..<Int(first[piece] + edgeCount[piece]) }
}

extension Box {
    /// The rectangle with a margin all around.
    func grown(by margin: Double) -> Box {
        Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
    }
}
