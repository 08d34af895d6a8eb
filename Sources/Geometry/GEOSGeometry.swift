import Areas
import CGEOS

/// A geometry that owns its GEOS memory and keeps its context alive.
@safe struct GEOSGeometry: ~Copyable {
    let context: GEOSContext
    /// Owned by this value; to be read within a call, never kept.
    let pointer: OpaquePointer

    /// Takes ownership of what a GEOS call returned; `nil` means that the call failed.
    init(owning pointer: OpaquePointer?, _ action: String, in context: GEOSContext) throws(Failure) {
        guard let pointer = unsafe pointer else { throw context.failure(action) }
        unsafe (self.context, self.pointer) = (context, pointer)
    }

    deinit { unsafe GEOSGeom_destroy_r(context.handle, pointer) }

    var isEmpty: Bool { unsafe GEOSisEmpty_r(context.handle, pointer) == 1 }

    /// Planar area in squared coordinate units; GEOS calls the area of an invalid geometry a success, so ask first.
    func area() throws(Failure) -> Double {
        var area = 0.0
        guard unsafe GEOSArea_r(context.handle, pointer, &area) == 1 else { throw context.failure("oppervlakte meten") }
        return area
    }

    func isValid() throws(Failure) -> Bool {
        switch unsafe GEOSisValid_r(context.handle, pointer) {
        case 0: false
        case 1: true
        default: throw context.failure("geldigheid toetsen")
        }
    }

    /// What is wrong and where, in GEOS's words; `nil` for a valid geometry.
    func defect() throws(Failure) -> (reason: String, x: Double, y: Double)? {
        var reason: UnsafeMutablePointer<CChar>?
        var place: OpaquePointer?
        let answer = unsafe GEOSisValidDetail_r(context.handle, pointer, 0, &reason, &place)
        defer {
            unsafe GEOSFree_r(context.handle, reason)
            if let place = unsafe place { unsafe GEOSGeom_destroy_r(context.handle, place) }
        }
        if answer == 1 { return nil }
        guard answer == 0 else { throw context.failure("geldigheid toetsen") }
        var (x, y) = (Double.nan, Double.nan)
        if let place = unsafe place {
            let read = unsafe GEOSGeomGetX_r(context.handle, place, &x) + GEOSGeomGetY_r(context.handle, place, &y)
            if read != 2 { (x, y) = (.nan, .nan) }
        }
        let text = if let reason = unsafe reason { unsafe String(cString: reason) } else { "" }
        return (text, x, y)
    }

    /// The same surface as valid polygons, lines and points, by the method that keeps shells and holes what they are.
    func madeValid() throws(Failure) -> GEOSGeometry {
        let action = "geometrie herstellen"
        guard let parameters = unsafe GEOSMakeValidParams_create_r(context.handle) else {
            throw context.failure(action)
        }
        defer { unsafe GEOSMakeValidParams_destroy_r(context.handle, parameters) }
        let method = unsafe GEOSMakeValidParams_setMethod_r(context.handle, parameters, GEOS_MAKE_VALID_STRUCTURE)
        let collapse = unsafe GEOSMakeValidParams_setKeepCollapsed_r(context.handle, parameters, 0)
        guard method == 1, collapse == 1 else { throw context.failure(action) }
        return try unsafe GEOSGeometry(
            owning: GEOSMakeValidWithParams_r(context.handle, pointer, parameters), action, in: context)
    }

    /// The union of all parts, also of parts that overlap.
    func unaryUnion() throws(Failure) -> GEOSGeometry {
        try unsafe GEOSGeometry(
            owning: GEOSUnaryUnion_r(context.handle, pointer), "vlakken samenvoegen", in: context)
    }

    /// A point inside the geometry; `nil` for one without a surface.
    func pointOnSurface() throws(Failure) -> (x: Double, y: Double)? {
        let point = try unsafe GEOSGeometry(
            owning: GEOSPointOnSurface_r(context.handle, pointer), "een punt in een vlak zoeken", in: context)
        var (x, y) = (0.0, 0.0)
        guard !point.isEmpty, unsafe GEOSGeomGetX_r(context.handle, point.pointer, &x) == 1,
            unsafe GEOSGeomGetY_r(context.handle, point.pointer, &y) == 1
        else { return nil }
        return (x, y)
    }

    /// The common surface of two valid geometries of the same context.
    func intersection(_ other: borrowing GEOSGeometry) throws(Failure) -> GEOSGeometry {
        try unsafe GEOSGeometry(
            owning: GEOSIntersection_r(context.handle, pointer, other.pointer), "doorsnede bepalen", in: context)
    }

    /// The geometry with every coordinate a multiple of `step`, still valid.
    func onGrid(_ step: Double) throws(Failure) -> GEOSGeometry {
        try unsafe GEOSGeometry(
            owning: GEOSGeom_setPrecision_r(context.handle, pointer, step, 0), "coördinaten afronden", in: context)
    }
}
