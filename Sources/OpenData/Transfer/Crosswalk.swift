package import Areas
import Geometry

/// The areas of one level as a set of boundaries draws them, for laying beside another set.
package struct DrawnAreas: Sendable {
    /// No code twice.
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
    /// |S∩T| / |S∪T| from which two areas with one code count as the same area, unless another area went up in it or came
    /// out of it: a small buurt can hold many people.
    package static let leastAgreement = 0.98
    /// The share of its own from which an area lies mostly in another.
    static let mostly = 0.5

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
        let overlay = CrosswalkOverlay(source, target, sourceAreas, targetAreas, threads: threads)
        let agreeing = try await overlay.agreeingPairs()
        let same = try await overlay.unmixed(agreeing)
        parts = (same + (try await overlay.parts(besides: same))).sorted {
            ($0.source, $0.target) < ($1.source, $1.target)
        }
    }
}
