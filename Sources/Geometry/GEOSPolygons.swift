import Areas
import CGEOS

extension GEOSGeometry {
    /// The polygon or multipolygon of some areas, rings as they stand: closed, at least four points each.
    ///
    /// Throws where GEOS refuses a ring. An area without parts gives an empty multipolygon.
    init(areas: some Sequence<Int>, of polygons: PolygonArray, in context: GEOSContext) throws(Failure) {
        var parts = unsafe [OpaquePointer]()
        for area in areas {
            for part in polygons.parts(of: area) {
                guard let made = unsafe Self.polygon(part, of: polygons, in: context) else {
                    while let part = unsafe parts.popLast() { unsafe GEOSGeom_destroy_r(context.handle, part) }
                    throw context.failure("een ring lezen")
                }
                unsafe parts.append(made)
            }
        }
        if unsafe parts.count == 1 {
            try unsafe self.init(owning: parts[0], "een vlak maken", in: context)
            return
        }
        // GEOS takes the parts over, whether it succeeds or not.
        var owned = unsafe parts.map { unsafe Optional($0) }
        let made = unsafe GEOSGeom_createCollection_r(
            context.handle, CInt(GEOS_MULTIPOLYGON.rawValue), &owned, UInt32(owned.count))
        try unsafe self.init(owning: made, "een vlak maken", in: context)
    }

    init(area: Int, of polygons: PolygonArray, in context: GEOSContext) throws(Failure) {
        try self.init(areas: CollectionOfOne(area), of: polygons, in: context)
    }

    /// An owned polygon, or `nil` with nothing left behind.
    private static func polygon(_ part: Int, of polygons: PolygonArray, in context: GEOSContext) -> OpaquePointer? {
        var rings = unsafe [OpaquePointer?]()
        for ring in polygons.rings(of: part) {
            guard let made = unsafe linearRing(polygons.points(of: ring), of: polygons, in: context) else {
                while let ring = unsafe rings.popLast() { unsafe GEOSGeom_destroy_r(context.handle, ring) }
                return nil
            }
            unsafe rings.append(made)
        }
        guard let shell = unsafe rings.first else { return unsafe GEOSGeom_createEmptyPolygon_r(context.handle) }
        var holes = unsafe Array(rings.dropFirst())
        return unsafe GEOSGeom_createPolygon_r(context.handle, shell, &holes, UInt32(holes.count))
    }

    private static func linearRing(
        _ points: Range<Int>, of polygons: PolygonArray, in context: GEOSContext
    ) -> OpaquePointer? {
        let sequence = unsafe polygons.x.withUnsafeBufferPointer { x in
            unsafe polygons.y.withUnsafeBufferPointer { y in
                unsafe GEOSCoordSeq_copyFromArrays_r(
                    context.handle, x.baseAddress.map { unsafe $0 + points.lowerBound },
                    y.baseAddress.map { unsafe $0 + points.lowerBound }, nil, nil, UInt32(points.count))
            }
        }
        guard let sequence = unsafe sequence else { return nil }
        // The ring takes the sequence over even when it is refused.
        return unsafe GEOSGeom_createLinearRing_r(context.handle, sequence)
    }

    /// Writes the polygons in this geometry as one area; lines and points are left out.
    func append(asAreaTo polygons: inout PolygonArray) throws(Failure) {
        try unsafe Self.append(borrowed: pointer, to: &polygons, in: context)
        polygons.endArea()
    }

    private static func append(
        borrowed geometry: OpaquePointer, to polygons: inout PolygonArray, in context: GEOSContext
    ) throws(Failure) {
        let handle = unsafe context.handle
        switch unsafe GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(handle, geometry))) {
        case GEOS_POLYGON:
            guard unsafe GEOSisEmpty_r(handle, geometry) == 0 else { return }
            try unsafe append(ring: GEOSGetExteriorRing_r(handle, geometry), to: &polygons, in: context)
            let holes = unsafe GEOSGetNumInteriorRings_r(handle, geometry)
            for hole in 0..<holes {
                try unsafe append(ring: GEOSGetInteriorRingN_r(handle, geometry, hole), to: &polygons, in: context)
            }
            polygons.endPart()
        case GEOS_MULTIPOLYGON, GEOS_GEOMETRYCOLLECTION:
            let parts = unsafe GEOSGetNumGeometries_r(handle, geometry)
            for part in 0..<parts {
                guard let part = unsafe GEOSGetGeometryN_r(handle, geometry, part) else {
                    throw context.failure("een deel van een vlak lezen")
                }
                try unsafe append(borrowed: part, to: &polygons, in: context)
            }
        default: break
        }
    }

    private static func append(
        ring: OpaquePointer?, to polygons: inout PolygonArray, in context: GEOSContext
    ) throws(Failure) {
        var size: UInt32 = 0
        guard let ring = unsafe ring, let points = unsafe GEOSGeom_getCoordSeq_r(context.handle, ring),
            unsafe GEOSCoordSeq_getSize_r(context.handle, points, &size) == 1
        else { throw context.failure("een ring lezen") }
        var xs = [Double](repeating: 0, count: Int(size))
        var ys = xs
        guard unsafe GEOSCoordSeq_copyToArrays_r(context.handle, points, &xs, &ys, nil, nil) == 1 else {
            throw context.failure("een ring lezen")
        }
        polygons.append(xs: xs, ys: ys)
        polygons.endRing()
    }
}
