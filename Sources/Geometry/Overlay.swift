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
            let other = try prepare(candidate)
            let size: Double
            if boxes[candidate].contains(box), try other.covers(own.geometry) {
                size = polygons.planarArea(of: area)
            } else if box.contains(boxes[candidate]), try own.covers(other.geometry) {
                size = others.planarArea(of: candidate)
            } else if try own.intersects(other.geometry) {
                size = try own.geometry.intersection(other.geometry).area()
            } else {
                continue
            }
            if size > 0 { found.append(CommonArea(a: area, b: candidate, area: size)) }
        }
        return found
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
