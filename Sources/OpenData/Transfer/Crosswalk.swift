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
        let same = try await Self.unchanged(source, target, sourceAreas, targetAreas, threads: threads)
        // What went over whole has nothing to do with the rest, and the rest is usually small.
        let (movedSources, movedTargets) = (
            Self.others(source.codes.indices, than: Set(same.map(\.source))),
            Self.others(target.codes.indices, than: Set(same.map(\.target)))
        )
        let common = try await intersectionAreas(
            of: source.polygons.selecting(movedSources), with: target.polygons.selecting(movedTargets), threads: threads
        )
        var parts = same
        for piece in common {
            let (from, to) = (movedSources[piece.a], movedTargets[piece.b])
            let share = piece.area / sourceAreas[from]
            guard piece.area >= Self.leastSquareMetres, share >= Self.leastShareOfSource else { continue }
            parts.append(
                Part(
                    source: from, target: to, squareMetres: piece.area, shareOfSource: min(1, share), isUnchanged: false
                ))
        }
        self.parts = parts.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }

    /// The pairs of one code that agree, as parts.
    private static func unchanged(
        _ source: DrawnAreas, _ target: DrawnAreas, _ sourceAreas: [Double], _ targetAreas: [Double], threads: Int
    ) async throws(Failure) -> [Part] {
        let targetOf = Dictionary(uniqueKeysWithValues: target.codes.enumerated().map { ($1, $0) })
        let pairs = source.codes.enumerated().compactMap { row, code in targetOf[code].map { (a: row, b: $0) } }
        let surfaces = try await commonSurfaces(
            of: source.polygons, with: target.polygons, pairs: pairs, threads: threads)
        return zip(pairs, surfaces).compactMap { pair, surface in
            let union = sourceAreas[pair.a] + targetAreas[pair.b] - surface
            guard surface >= leastSquareMetres, surface >= leastAgreement * union else { return nil }
            return Part(
                source: pair.a, target: pair.b, squareMetres: surface, shareOfSource: 1, isUnchanged: true)
        }
    }

    private static func others(_ rows: Range<Int>, than taken: Set<Int>) -> [Int] {
        rows.filter { !taken.contains($0) }
    }
}
