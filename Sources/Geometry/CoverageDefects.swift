package import Areas

/// Where areas do not fit together: pairs that overlap, and what lies between areas without being one.
package struct CoverageDefects: Sendable, Equatable {
    /// A stretch that areas enclose and that is no area.
    package struct Gap: Sendable, Equatable {
        /// m² and m in RD.
        package let area: Double
        package let perimeter: Double
        /// Whether it is a seam between neighbours that should have met, rather than water or foreign ground that was left
        /// out: its mean width, twice its area over its perimeter, is below `CoverageDefects.sliverWidth`.
        package var isSliver: Bool { 2 * area < CoverageDefects.sliverWidth * perimeter }
    }

    /// Metres. Two generalised borders differ by a few metres; ditches that CBS draws as water are wider.
    package static let sliverWidth = 10.0
    /// Squared units below which an overlap or gap is rounding.
    package static let leastArea = 1.0

    /// By first and then second area, `a < b`.
    package let overlaps: [CommonArea]
    /// Largest first.
    package let gaps: [Gap]
}

extension Coverage {
    /// The defects of the coverage, in its own units, which must be those of a projection.
    ///
    /// Only borders that do not have exactly one area on either side can bound an overlap or a gap, so only their areas are
    /// intersected and merged; the same result on any number of threads. Takes valid polygons. Throws where GEOS fails.
    package func defects(threads: Int) async throws(Failure) -> CoverageDefects {
        let polygons = polygons
        let unmatched = arcs.areasOnUnmatchedArcs
        return CoverageDefects(
            overlaps: try await overlaps(startingFrom: unmatched, in: polygons, threads: threads),
            gaps: try await gaps(between: unmatched, in: polygons, threads: threads))
    }

    /// Every overlapping pair, from the areas with unmatched borders on.
    ///
    /// Across a matched border one area makes place for another, so an overlap that goes on there goes on with a partner
    /// that is already known: following partners until no new one turns up finds all.
    private func overlaps(
        startingFrom first: [Int], in polygons: PolygonArray, threads: Int
    ) async throws(Failure) -> [CommonArea] {
        var asked = Array(repeating: false, count: count)
        var next = first
        var found: [CommonArea] = []
        while !next.isEmpty {
            for area in next { asked[area] = true }
            let asking = next
            let common = try await intersectionAreas(of: polygons.selecting(asking), with: polygons, threads: threads)
            var partners: Set<Int> = []
            for pair in common where asking[pair.a] != pair.b && pair.area >= CoverageDefects.leastArea {
                let (one, other) = (asking[pair.a], pair.b)
                found.append(CommonArea(a: min(one, other), b: max(one, other), area: pair.area))
                if !asked[other] { partners.insert(other) }
            }
            next = partners.sorted()
        }
        var seen: Set<[Int]> = []
        return found.sorted { ($0.a, $0.b) < ($1.a, $1.b) }.filter { seen.insert([$0.a, $0.b]).inserted }
    }

    /// The holes of the union of the areas with unmatched borders in which no other area lies. A hole is filled by other
    /// areas wholly or not at all: where one would end halfway, its border would be unmatched.
    private func gaps(
        between areas: [Int], in polygons: PolygonArray, threads: Int
    ) async throws(Failure) -> [CoverageDefects.Gap] {
        guard !areas.isEmpty else { return [] }
        // Along shared arcs where the areas fit together; by GEOS, which takes far longer, where they do not.
        let union = try await Coverage(polygons.selecting(areas)).dissolved(
            groups: areas.map { _ in 0 }, groupCount: 1, threads: threads
        ).polygons
        let locator = AreaLocator(polygons)
        var gaps: [CoverageDefects.Gap] = []
        for part in union.parts(of: 0) {
            for ring in union.rings(of: part).dropFirst() {
                let area = abs(union.signedArea(ofRing: ring))
                guard area >= CoverageDefects.leastArea, let (x, y) = try union.pointInside(ring: ring),
                    locator.areas(atX: x, y: y).isEmpty
                else { continue }
                gaps.append(CoverageDefects.Gap(area: area, perimeter: union.length(ofRing: ring)))
            }
        }
        return gaps.sorted { ($0.area, $0.perimeter) > ($1.area, $1.perimeter) }
    }
}

extension CoverageArcs {
    /// The areas with a border that does not have exactly one area on either side, in order.
    fileprivate var areasOnUnmatchedArcs: [Int] {
        var onLeft = [Int32](repeating: 0, count: count)
        var onRight = onLeft
        for reference in references {
            if reference.isForward { onLeft[reference.arc] += 1 } else { onRight[reference.arc] += 1 }
        }
        return (0..<areaStarts.count - 1).filter { area in
            allRings(of: area).contains { ring in
                ringArcs(of: ring).contains { onLeft[$0.arc] != 1 || onRight[$0.arc] != 1 }
            }
        }
    }
}

extension PolygonArray {
    fileprivate func length(ofRing ring: Int) -> Double {
        let points = points(of: ring)
        return zip(points, points.dropFirst()).reduce(0) { sum, pair in
            let (dx, dy) = (x[pair.1] - x[pair.0], y[pair.1] - y[pair.0])
            return sum + (dx * dx + dy * dy).squareRoot()
        }
    }

    /// A point inside the polygon that a ring bounds.
    fileprivate func pointInside(ring: Int) throws(Failure) -> (Double, Double)? {
        var polygon = PolygonArray()
        let points = points(of: ring)
        polygon.append(xs: x[points], ys: y[points])
        polygon.endRing()
        polygon.endPart()
        polygon.endArea()
        return try GEOSGeometry(area: 0, of: polygon, in: try GEOSContext()).pointOnSurface()
    }
}
