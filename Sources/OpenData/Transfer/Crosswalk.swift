package import Areas
import Geometry

/// The areas of one level as a set of boundaries draws them, for laying beside another set.
package struct DrawnAreas: Sendable {
    /// In code order, no code twice.
    package let codes: [AreaCode]
    /// One per area; valid (`repaired`), in RD metres.
    package let polygons: PolygonArray

    package init(codes: [AreaCode], polygons: PolygonArray) {
        precondition(codes.count == polygons.count)
        (self.codes, self.polygons) = (codes, polygons)
    }
}

/// How much of each area of one set of boundaries lies in each area of another: the table along which figures move from
/// the areas of one year to those of another (areal interpolation; Goodchild and Lam, Geo-Processing 1, 1980, 297-312).
package struct Crosswalk: Sendable, Equatable {
    /// What one source area and one target area have in common.
    package struct Part: Sendable, Equatable {
        /// Rows of `sources` and `targets`.
        package let source: Int
        package let target: Int
        package let squareMetres: Double
        /// The share of the source that goes to the target, 0...1: its area, or all of it where `isUnchanged`.
        package let shareOfSource: Double
        /// Whether source and target are one and the same area, so that its figures are copied as they are.
        package let isUnchanged: Bool
    }

    package let sources: [AreaCode]
    package let targets: [AreaCode]
    /// m² of each area by its polygon; 0 for an area without geometry.
    package let sourceAreas: [Double]
    package let targetAreas: [Double]
    /// By source, then target.
    package let parts: [Part]

    /// Areas in common below this, or below this share of the source, are slivers of drawing, not land.
    package static let leastSquareMetres = 1.0
    package static let leastShareOfSource = 1e-6
    /// |S∩T| / |S∪T| from which two areas with one code count as the same area.
    package static let leastAgreement = 0.98

    /// Lays two sets of boundaries over each other.
    ///
    /// Slivers are dropped. Areas of one code that agree go over as a whole, and then neither gives to nor takes from any
    /// other area: what differs between their borders is drawing. Areas without geometry have no part.
    ///
    /// The same on any number of threads. Throws where GEOS fails, which valid polygons should not bring about.
    package init(from source: DrawnAreas, to target: DrawnAreas, threads: Int) async throws(Failure) {
        sources = source.codes
        targets = target.codes
        sourceAreas = (0..<source.polygons.count).map { source.polygons.planarArea(of: $0) }
        targetAreas = (0..<target.polygons.count).map { target.polygons.planarArea(of: $0) }
        let common = try await intersectionAreas(of: source.polygons, with: target.polygons, threads: threads)
        parts = Self.parts(common, sources: (sources, sourceAreas), targets: (targets, targetAreas))
    }

    private static func parts(
        _ common: [CommonArea], sources: (codes: [AreaCode], areas: [Double]),
        targets: (codes: [AreaCode], areas: [Double])
    ) -> [Part] {
        let land = common.filter { part in
            part.area >= leastSquareMetres && part.area >= leastShareOfSource * sources.areas[part.a]
        }
        var (unchangedSources, unchangedTargets): (Set<Int>, Set<Int>) = ([], [])
        let isUnchanged = { (part: CommonArea) in
            sources.codes[part.a] == targets.codes[part.b]
                && part.area >= leastAgreement * (sources.areas[part.a] + targets.areas[part.b] - part.area)
        }
        for part in land where isUnchanged(part) {
            unchangedSources.insert(part.a)
            unchangedTargets.insert(part.b)
        }
        return land.compactMap { part in
            let same = isUnchanged(part)
            guard same || !unchangedSources.contains(part.a) && !unchangedTargets.contains(part.b) else { return nil }
            let share = same ? 1 : min(1, part.area / sources.areas[part.a])
            return Part(
                source: part.a, target: part.b, squareMetres: part.area, shareOfSource: share, isUnchanged: same)
        }
    }
}
