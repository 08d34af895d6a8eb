package import Areas

/// Areas on shared borders: every vertex once, every stretch of border once, with the area on either side.
///
/// An arc is a stretch of border between two junctions, or a closed ring that meets no junction (an enclave, an island).
/// A ring is a sequence of arcs, each forward or backward. What is done to a vertex or an arc is thereby done to all
/// areas along it, so that neighbours stay neighbours in every coordinate system and at every scale. Where areas do
/// not fit together (gaps, overlaps) their borders are simply not shared; each area by itself is still right.
package struct Coverage: Sendable {
    /// The coordinates of the distinct vertices.
    package private(set) var x: [Double]
    package private(set) var y: [Double]
    let arcs: CoverageArcs

    /// Takes polygons as `repaired` gives them. Rings that run the wrong way are turned around, and rings with a
    /// junction start at the first one; the order of rings, parts and areas stays.
    package init(_ polygons: PolygonArray) {
        let vertices = CoverageVertices(polygons)
        x = vertices.firstPoint.map { polygons.x[Int($0)] }
        y = vertices.firstPoint.map { polygons.y[Int($0)] }
        arcs = CoverageArcs(polygons, vertices)
    }

    init(x: [Double], y: [Double], arcs: CoverageArcs) { (self.x, self.y, self.arcs) = (x, y, arcs) }

    /// The number of areas, with and without geometry.
    package var count: Int { arcs.areaStarts.count - 1 }
    package var vertexCount: Int { x.count }
    /// Whether the area has no geometry at all.
    package func isEmpty(_ area: Int) -> Bool { arcs.parts(of: area).isEmpty }

    /// The same borders with every vertex elsewhere, for instance in the units of a drawing.
    package func replacingCoordinates(x: [Double], y: [Double]) -> Coverage {
        precondition(x.count == vertexCount && y.count == vertexCount)
        return Coverage(x: x, y: y, arcs: arcs)
    }

    /// The same borders in another coordinate system; each vertex is moved once. Throws as `transformed` does.
    package func transformed(
        from source: CoordinateSystem, to target: CoordinateSystem, threads: Int
    ) async throws(Failure) -> Coverage {
        let (x, y) = try await Geometry.transformed(x: x, y: y, from: source, to: target, threads: threads)
        return replacingCoordinates(x: x, y: y)
    }

    /// All areas as polygons.
    package var polygons: PolygonArray { polygons(of: 0..<count) }

    /// Some areas as polygons, in the given order.
    package func polygons(of areas: some Collection<Int>) -> PolygonArray {
        var polygons = PolygonArray()
        var (pointCount, ringCount) = (0, 0)
        for ring in areas.lazy.flatMap({ arcs.allRings(of: $0) }) {
            pointCount += arcs.pointCount(ofRing: ring)
            ringCount += 1
        }
        polygons.reserve(points: pointCount, rings: ringCount, areas: areas.count)
        for area in areas {
            for part in arcs.parts(of: area) {
                for ring in arcs.rings(of: part) {
                    append(arcs.ringArcs(of: ring), to: &polygons)
                    polygons.endRing()
                }
                polygons.endPart()
            }
            polygons.endArea()
        }
        return polygons
    }

    /// The planar area of every area, as `areas(of: polygons)` within rounding, without making the polygons.
    package var planarAreas: [Double] {
        (0..<count).map { area in
            // Shells run counter-clockwise and holes clockwise, so that their signs add up.
            arcs.allRings(of: area).reduce(0) { $0 + signedArea(ofRing: $1) }
        }
    }

    /// Shoelace formula about the first point of the ring, arc by arc.
    private func signedArea(ofRing ring: Int) -> Double {
        let references = arcs.ringArcs(of: ring)
        guard let first = references.first else { return 0 }
        let origin = Int(arcs.firstVertex(of: first))
        let (originX, originY) = (x[origin], y[origin])
        var sum = 0.0
        var (fromX, fromY) = (0.0, 0.0)
        for reference in references {
            arcs.forEachVertex(of: reference, skippingFirst: true) { vertex in
                let (toX, toY) = (x[Int(vertex)] - originX, y[Int(vertex)] - originY)
                sum += fromX * toY - toX * fromY
                (fromX, fromY) = (toX, toY)
            }
        }
        return sum / 2
    }

    /// Appends the points of a closed sequence of arcs, closing point included.
    func append(_ references: some Sequence<ArcReference>, to polygons: inout PolygonArray) {
        var last: Int32?
        for reference in references {
            arcs.forEachVertex(of: reference, skippingFirst: last != nil) { vertex in
                polygons.append(x: x[Int(vertex)], y: y[Int(vertex)])
                last = vertex
            }
        }
    }
}
