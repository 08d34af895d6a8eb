import Areas
import CPROJ

/// A coordinate system as PROJ knows it, without a vertical part of its own.
struct PROJSystem {
    let crs: PROJObject
    /// The longitude and latitude underneath a projection, or the system itself.
    let geographic: PROJObject

    init(_ system: CoordinateSystem, in context: PROJContext) throws(Failure) {
        let location = "coördinatenstelsel \(system.name)"
        guard var crs = unsafe PROJObject(owning: proj_create(context.handle, system.definition), in: context) else {
            throw context.failure("is onbekend", at: location)
        }
        // Of a file's own shift to WGS 84 (`TOWGS84`) we know nothing; the register has better ones.
        if unsafe proj_get_type(crs.pointer) == PJ_TYPE_BOUND_CRS,
            let bare = unsafe PROJObject(owning: proj_get_source_crs(context.handle, crs.pointer), in: context)
        {
            crs = bare
        }
        // Heights are not ours.
        if unsafe proj_get_type(crs.pointer) == PJ_TYPE_COMPOUND_CRS,
            let flat = unsafe PROJObject(owning: proj_crs_get_sub_crs(context.handle, crs.pointer, 0), in: context)
        {
            crs = flat
        }
        guard
            let geographic = unsafe PROJObject(
                owning: proj_crs_get_geodetic_crs(context.handle, crs.pointer), in: context)
        else { throw context.failure("heeft geen plaats op aarde", at: location) }
        (self.crs, self.geographic) = (crs, geographic)
    }

    /// Whether coordinates mean the same, the order of the axes apart.
    static func same(_ one: PROJObject, _ other: PROJObject) -> Bool {
        unsafe proj_is_equivalent_to_with_ctx(
            one.context.handle, one.pointer, other.pointer, PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) == 1
    }
}
