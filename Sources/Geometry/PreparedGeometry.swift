import Areas
import CGEOS

/// The polygons of one area, prepared to be asked many questions. Belongs to one task.
@safe final class PreparedGeometry {
    let geometry: GEOSGeometry
    private let prepared: OpaquePointer

    init(_ geometry: consuming GEOSGeometry) throws(Failure) {
        let context = geometry.context
        guard let prepared = unsafe GEOSPrepare_r(context.handle, geometry.pointer) else {
            throw context.failure("vlakken voorbereiden")
        }
        unsafe self.prepared = prepared
        self.geometry = geometry
    }

    deinit { unsafe GEOSPreparedGeom_destroy_r(geometry.context.handle, prepared) }

    /// Whether every point of the other geometry lies in this one.
    func covers(_ other: borrowing GEOSGeometry) throws(Failure) -> Bool {
        try unsafe answer(GEOSPreparedCovers_r(geometry.context.handle, prepared, other.pointer))
    }

    /// Whether the two share a point.
    func intersects(_ other: borrowing GEOSGeometry) throws(Failure) -> Bool {
        try unsafe answer(GEOSPreparedIntersects_r(geometry.context.handle, prepared, other.pointer))
    }

    private func answer(_ value: CChar) throws(Failure) -> Bool {
        switch value {
        case 0: return false
        case 1: return true
        default: throw geometry.context.failure("ligging vergelijken")
        }
    }
}
