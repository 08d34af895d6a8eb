import Areas
import CGDAL

extension RasterDataset {
    /// The coordinate system that the file names.
    ///
    /// Where the file gives a definition without a code, as an ESRI `.prj` does, the code is looked up, and taken only
    /// if the definitions agree to 90 % or more in the judgement of PROJ. Throws where the file names none.
    func coordinateSystem() throws(Failure) -> CoordinateSystem {
        guard let reference = unsafe GDALGetSpatialRef(handle) else {
            throw Failure(
                .badData, at: path, "noemt geen coördinatenstelsel, dus de gebieden kunnen er niet op gelegd worden",
                remedy: "Zet het erin, bijvoorbeeld met gdal_edit.py -a_srs EPSG:28992 voor RD.")
        }
        return try listeningToGDAL { _ throws(Failure) in
            CoordinateSystem(
                authorityCode: unsafe authorityCode(of: reference) ?? foundCode(of: reference),
                name: unsafe text(OSRGetName(reference)) ?? "naamloos",
                wkt: unsafe definition(of: reference),
                isGeographic: unsafe OSRIsGeographic(reference) != 0)
        }
    }
}

private func text(_ borrowed: UnsafePointer<CChar>?) -> String? {
    guard let borrowed = unsafe borrowed else { return nil }
    let text = unsafe String(cString: borrowed)
    return text.isEmpty ? nil : text
}

private func authorityCode(of reference: OGRSpatialReferenceH) -> String? {
    guard let authority = unsafe text(OSRGetAuthorityName(reference, nil)),
        let code = unsafe text(OSRGetAuthorityCode(reference, nil))
    else { return nil }
    return "\(authority):\(code)"
}

private func foundCode(of reference: OGRSpatialReferenceH) -> String? {
    var count: CInt = 0
    var confidences: UnsafeMutablePointer<CInt>?
    guard let matches = unsafe OSRFindMatches(reference, nil, &count, &confidences) else { return nil }
    defer {
        unsafe OSRFreeSRSArray(matches)
        unsafe VSIFree(confidences)
    }
    guard count > 0, let best = unsafe matches[0], let confidence = unsafe confidences?[0], confidence >= 90 else {
        return nil
    }
    return unsafe authorityCode(of: best)
}

private func definition(of reference: OGRSpatialReferenceH) -> String {
    let options = unsafe CSLAddString(nil, "FORMAT=WKT2_2019")
    defer { unsafe CSLDestroy(options) }
    var wkt: UnsafeMutablePointer<CChar>?
    // The C signature wants an array of constant strings; the list has the same layout.
    let status = unsafe options.unsafelyUnwrapped.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: 2) {
        unsafe OSRExportToWktEx(reference, &wkt, $0)
    }
    defer { unsafe VSIFree(wkt) }
    guard status == OGRERR_NONE, let wkt = unsafe wkt else { return "" }
    return unsafe String(cString: wkt)
}
