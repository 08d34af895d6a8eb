import Areas
import CGDAL

/// What a layer or raster says its coordinates are in.
enum SpatialReference {
    /// The system as a value, `nil` where the layer names none or says itself that it does not know.
    static func read(from layer: OGRLayerH, at location: String) -> (system: CoordinateSystem?, notices: [Notice]) {
        unsafe read(borrowed: OGR_L_GetSpatialRef(layer), at: location)
    }

    /// The same for the reference of any dataset, which keeps it.
    static func read(
        borrowed: OGRSpatialReferenceH?, at location: String
    ) -> (system: CoordinateSystem?, notices: [Notice]) {
        guard let borrowed = unsafe borrowed, let reference = unsafe OSRClone(borrowed) else { return (nil, []) }
        defer { unsafe OSRDestroySpatialReference(reference) }
        let name = unsafe text(OSRGetName(reference)) ?? "onbekend"
        guard unsafe OSRIsLocal(reference) == 0, !name.lowercased().hasPrefix("undefined"), name != "unknown" else {
            return (nil, [])
        }
        // Heights are dropped from the coordinates, so also from what they are in (EPSG:7415 is RD with NAP).
        if unsafe OSRIsCompound(reference) != 0 { unsafe OSRStripVertical(reference) }
        var notices: [Notice] = []
        var code = unsafe authorityCode(reference)
        if code == nil, let found = unsafe recognise(reference) {
            code = found
            notices.append(
                Notice(
                    "coördinatenstelsel herkend",
                    "\(location): het coördinatenstelsel \(quotedForMessage(name)) heeft geen code en is herkend als \(found)"
                ))
        }
        let system = CoordinateSystem(
            authorityCode: code, name: unsafe text(OSRGetName(reference)) ?? name, wkt: unsafe wkt(reference),
            isGeographic: unsafe OSRIsGeographic(reference) != 0)
        return (system, notices)
    }

    private static func authorityCode(_ reference: OGRSpatialReferenceH) -> String? {
        guard let authority = unsafe text(OSRGetAuthorityName(reference, nil)),
            let code = unsafe text(OSRGetAuthorityCode(reference, nil))
        else { return nil }
        // The same system; only the order of its axes differs, and x is always the longitude here.
        return authority == "OGC" && code == "CRS84" ? "EPSG:4326" : "\(authority):\(code)"
    }

    /// The code of a definition without one, where it can only be RD, WGS 84 or another system by every parameter.
    private static func recognise(_ reference: OGRSpatialReferenceH) -> String? {
        var count: Int32 = 0
        var confidences: UnsafeMutablePointer<Int32>?
        let matches = unsafe OSRFindMatches(reference, nil, &count, &confidences)
        defer {
            unsafe OSRFreeSRSArray(matches)
            unsafe VSIFree(confidences)
        }
        // 90: the definitions are equal but for names (OSRFindMatches, GDAL manual).
        guard count > 0, let matches = unsafe matches, let confidences = unsafe confidences,
            unsafe confidences[0] >= 90, let first = unsafe matches[0]
        else { return nil }
        return unsafe authorityCode(first)
    }

    private static func wkt(_ reference: OGRSpatialReferenceH) -> String {
        var written: UnsafeMutablePointer<CChar>?
        let options = CStringList(["FORMAT=WKT2_2019", "MULTILINE=NO"])
        defer { unsafe VSIFree(written) }
        let result = unsafe options.withPointers { unsafe OSRExportToWktEx(reference, &written, $0) }
        return result == OGRERR_NONE ? unsafe text(written) ?? "" : ""
    }

    private static func text(_ borrowed: UnsafePointer<CChar>?) -> String? {
        unsafe borrowed.map { unsafe String(cString: $0) }
    }
}
