import Areas

/// An arc in a direction: its number, or the complement of its number when it is walked backward.
struct ArcReference: Sendable, Hashable {
    let raw: Int32
    init(raw: Int32) { self.raw = raw }
    init(_ arc: Int, isForward: Bool) { raw = isForward ? Int32(arc) : ~Int32(arc) }
    var arc: Int { Int(raw >= 0 ? raw : ~raw) }
    var isForward: Bool { raw >= 0 }
    var reversed: ArcReference { ArcReference(raw: ~raw) }
}

/// The borders of a coverage by vertex number, apart from where the vertices lie.
struct CoverageArcs: Sendable {
    /// The vertices of arc `a` are `vertices[starts[a] ..< starts[a + 1]]`, both ends included.
    var starts: [Int32] = [0]
    var vertices: [Int32] = []
    /// The area on the left and right of each arc: `outside` where there is none. Where areas overlap and more than
    /// one lies on a side, the first.
    private(set) var left: [Int32] = []
    private(set) var right: [Int32] = []
    /// The arcs of ring `r` are `references[ringStarts[r] ..< ringStarts[r + 1]]`.
    private(set) var references: [ArcReference] = []
    private(set) var ringStarts: [Int32] = [0]
    let partStarts: [Int]
    let areaStarts: [Int]

    static let outside: Int32 = -1

    var count: Int { starts.count - 1 }
    func points(ofArc arc: Int) -> Range<Int> { Int(starts[arc])..<Int(starts[arc + 1]) }
    func parts(of area: Int) -> Range<Int> { areaStarts[area]..<areaStarts[area + 1] }
    func rings(of part: Int) -> Range<Int> { partStarts[part]..<partStarts[part + 1] }
    func allRings(of area: Int) -> Range<Int> { partStarts[areaStarts[area]]..<partStarts[areaStarts[area + 1]] }
    func ringArcs(of ring: Int) -> ArraySlice<ArcReference> {
        references[Int(ringStarts[ring])..<Int(ringStarts[ring + 1])]
    }

    func pointCount(ofRing ring: Int) -> Int {
        ringArcs(of: ring).reduce(1) { $0 + points(ofArc: $1.arc).count - 1 }
    }

    func pointCount(ofArea area: Int) -> Int { allRings(of: area).reduce(0) { $0 + pointCount(ofRing: $1) } }

    func firstVertex(of reference: ArcReference) -> Int32 {
        let points = points(ofArc: reference.arc)
        return vertices[reference.isForward ? points.lowerBound : points.upperBound - 1]
    }

    func lastVertex(of reference: ArcReference) -> Int32 { firstVertex(of: reference.reversed) }

    func forEachVertex(of reference: ArcReference, skippingFirst: Bool, _ visit: (Int32) -> Void) {
        let points = points(ofArc: reference.arc)
        if reference.isForward {
            for point in points.dropFirst(skippingFirst ? 1 : 0) { visit(vertices[point]) }
        } else {
            for point in points.dropLast(skippingFirst ? 1 : 0).reversed() { visit(vertices[point]) }
        }
    }

    init(_ polygons: PolygonArray, _ numbering: CoverageVertices) {
        (partStarts, areaStarts) = (polygons.partStarts, polygons.areaStarts)
        let isJunction = numbering.junctions(in: polygons)
        var known = KnownArcs()
        var ringVertices: [Int32] = []
        for area in 0..<polygons.count {
            for part in polygons.parts(of: area) {
                for (place, ring) in polygons.rings(of: part).enumerated() {
                    ringVertices.removeAll(keepingCapacity: true)
                    ringVertices.append(contentsOf: numbering.ofPoint[polygons.points(of: ring)].dropLast())
                    if (polygons.signedArea(ofRing: ring) > 0) != (place == 0) { ringVertices.reverse() }
                    cut(ringVertices, at: isJunction, &known)
                    for reference in references[Int(ringStarts[ring])...] { setSide(of: reference, to: area) }
                    ringStarts.append(Int32(references.count))
                }
            }
        }
    }

    /// The area lies on the left of its rings: shells run counter-clockwise and holes clockwise.
    private mutating func setSide(of reference: ArcReference, to area: Int) {
        let arc = reference.arc
        if reference.isForward {
            if left[arc] == Self.outside { left[arc] = Int32(area) }
        } else {
            if right[arc] == Self.outside { right[arc] = Int32(area) }
        }
    }

    private mutating func cut(_ ring: [Int32], at isJunction: [Bool], _ known: inout KnownArcs) {
        guard let first = ring.firstIndex(where: { isJunction[Int($0)] }) else {
            guard let smallest = ring.min(), let place = ring.firstIndex(of: smallest) else { return }
            // Without a junction the whole ring is one arc; its smallest vertex and the next one tell it and its direction.
            let next = ring[(place + 1) % ring.count]
            if let reference = known[smallest, next] {
                references.append(reference)
                return
            }
            let before = ring[(place + ring.count - 1) % ring.count]
            let reference = endArc(ring + ring.prefix(1))
            known.remember(reference, smallest, next, smallest, before)
            references.append(reference)
            return
        }
        var arc: [Int32] = []
        for step in 0...ring.count {
            let vertex = ring[(first + step) % ring.count]
            arc.append(vertex)
            guard step > 0, isJunction[Int(vertex)] else { continue }
            if let reference = known[arc[0], arc[1]] {
                references.append(reference)
            } else {
                let reference = endArc(arc)
                known.remember(reference, arc[0], arc[1], vertex, arc[arc.count - 2])
                references.append(reference)
            }
            arc.removeAll(keepingCapacity: true)
            arc.append(vertex)
        }
    }

    private mutating func endArc(_ arc: [Int32]) -> ArcReference {
        vertices += arc
        starts.append(Int32(vertices.count))
        left.append(Self.outside)
        right.append(Self.outside)
        return ArcReference(count - 1, isForward: true)
    }
}

/// Arcs by their first two vertices, which tell an arc and its direction: beyond the first there is only one way on.
private struct KnownArcs {
    private var byStart: [UInt64: ArcReference] = [:]

    subscript(first: Int32, second: Int32) -> ArcReference? { byStart[Self.key(first, second)] }

    mutating func remember(_ arc: ArcReference, _ first: Int32, _ second: Int32, _ last: Int32, _ beforeLast: Int32) {
        byStart[Self.key(first, second)] = arc
        let backward = Self.key(last, beforeLast)
        if byStart[backward] == nil { byStart[backward] = arc.reversed }
    }

    private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }
}
