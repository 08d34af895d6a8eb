package import Areas

/// A point inside each area, far from its edges where GEOS finds one there (`GEOSPointOnSurface`); `nil` for an area without a
/// surface. Takes valid polygons. Throws where GEOS fails, which valid polygons should not bring about.
package func pointsInside(_ polygons: PolygonArray) throws(Failure) -> [(x: Double, y: Double)?] {
    let context = try GEOSContext()
    var points: [(x: Double, y: Double)?] = []
    points.reserveCapacity(polygons.count)
    for area in 0..<polygons.count {
        points.append(
            polygons.isEmpty(area)
                ? nil : try GEOSGeometry(area: area, of: polygons, in: context).pointOnSurface())
    }
    return points
}
