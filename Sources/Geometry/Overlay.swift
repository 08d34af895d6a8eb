package import Areas

/// The area that one area of `a` and one of `b` have in common.
package struct CommonArea: Sendable, Equatable {
    package let a: Int
    package let b: Int
    /// Squared coordinate units: m² in RD. Greater than 0.
    package let area: Double

    package init(a: Int, b: Int, area: Double) { (self.a, self.b, self.area) = (a, b, area) }
}

/// All pairs with a common surface, by `a` and then `b`. Takes valid polygons (`repaired`) in the same projected system.
///
/// Areas without geometry have nothing in common with anything. Throws where GEOS fails, which valid polygons should
/// not bring about.
package func intersectionAreas(
    of a: PolygonArray, with b: PolygonArray, threads: Int
) async throws(Failure) -> [CommonArea] {
    let boxes = (0..<b.count).map { b.box(of: $0) }
    let index = BoxIndex(boxes)
    let runs = a.runs(pointsPerRun: 50_000)
    return try await inParallel(runs.count, threads: threads) { run throws(Failure) in
        var overlay = try Overlay(b, boxes)
        var found: [CommonArea] = []
        for area in runs[run] { found += try overlay.commonAreas(of: area, in: a, with: index) }
        return found
    }.flatMap { $0 }
}

/// The surface that given pairs of areas have in common, one per pair, 0 where they share none. Takes what
/// `intersectionAreas` takes; pairs with the same outline cost nothing.
package func commonSurfaces(
    of a: PolygonArray, with b: PolygonArray, pairs: [(a: Int, b: Int)], threads: Int
) async throws(Failure) -> [Double] {
    let pairsPerRun = 500
    let boxes = (0..<b.count).map { b.box(of: $0) }
    let runs = stride(from: 0, to: pairs.count, by: pairsPerRun).map { $0..<min($0 + pairsPerRun, pairs.count) }
    return try await inParallel(runs.count, threads: threads) { run throws(Failure) in
        var overlay = try Overlay(b, boxes)
        var sizes: [Double] = []
        for pair in pairs[runs[run]] {
            if a.hasSameOutline(pair.a, as: pair.b, of: b) {
                sizes.append(a.planarArea(of: pair.a))
            } else if a.isEmpty(pair.a) || b.isEmpty(pair.b) || !a.box(of: pair.a).intersects(boxes[pair.b]) {
                sizes.append(0)
            } else {
                sizes.append(try overlay.commonSurface(of: pair.a, in: a, with: pair.b))
            }
        }
        return sizes
    }.flatMap { $0 }
}

extension PolygonArray {
    /// Whether an area has the same rings, point for point, as one of another array.
    fileprivate func hasSameOutline(_ area: Int, as other: Int, of others: PolygonArray) -> Bool {
        let (mine, theirs) = (allPoints(of: area), others.allPoints(of: other))
        return mine.count == theirs.count && x[mine] == others.x[theirs] && y[mine] == others.y[theirs]
            && allRings(of: area).map { points(of: $0).count }
                == others.allRings(of: other).map { others.points(of: $0).count }
    }
}

/// Intersects areas with those of another array, each of which is prepared at most once.
private struct Overlay {
    private let context: GEOSContext
    private let others: PolygonArray
    private let boxes: [Box]
    private var prepared: [Int: PreparedGeometry] = [:]

    init(_ others: PolygonArray, _ boxes: [Box]) throws(Failure) {
        context = try GEOSContext()
        (self.others, self.boxes) = (others, boxes)
    }

    mutating func commonAreas(
        of area: Int, in polygons: PolygonArray, with index: BoxIndex
    ) throws(Failure) -> [CommonArea] {
        let box = polygons.box(of: area)
        let candidates = index.touching(box)
        guard !candidates.isEmpty else { return [] }
        let own = try PreparedGeometry(GEOSGeometry(area: area, of: polygons, in: context))
        var found: [CommonArea] = []
        for candidate in candidates {
            let size = try commonSurface(of: area, in: polygons, prepared: own, box: box, with: candidate)
            if size > 0 { found.append(CommonArea(a: area, b: candidate, area: size)) }
        }
        return found
    }

    mutating func commonSurface(of area: Int, in polygons: PolygonArray, with candidate: Int) throws(Failure) -> Double
    {
        let own = try PreparedGeometry(GEOSGeometry(area: area, of: polygons, in: context))
        return try commonSurface(of: area, in: polygons, prepared: own, box: polygons.box(of: area), with: candidate)
    }

    private mutating func commonSurface(
        of area: Int, in polygons: PolygonArray, prepared own: PreparedGeometry, box: Box, with candidate: Int
    ) throws(Failure) -> Double {
        let other = try prepare(candidate)
        if boxes[candidate].contains(box), try other.covers(own.geometry) { return polygons.planarArea(of: area) }
        if box.contains(boxes[candidate]), try own.covers(other.geometry) { return others.planarArea(of: candidate) }
        return try own.intersects(other.geometry) ? own.geometry.intersection(other.geometry).area() : 0
    }

    private mutating func prepare(_ area: Int) throws(Failure) -> PreparedGeometry {
        if let known = prepared[area] { return known }
        let made = try PreparedGeometry(GEOSGeometry(area: area, of: others, in: context))
        prepared[area] = made
        return made
    }
}

extension Box {
    fileprivate func contains(_ other: Box) -> Bool {
        minX <= other.minX && maxX >= other.maxX && minY <= other.minY && maxY >= other.maxY
    }
}
