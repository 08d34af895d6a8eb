import Areas
import CGDAL

/// Refuses files in a zip that together unfold to more than `limit` bytes, or to more than
/// `InputLimits.packingRatio` times the zip.
///
/// Every byte is unfolded once and thrown away: GDAL gives what really comes out, whatever size the directory of the zip
/// claims, so the size that counts can only be measured. It stops at the limit.
/// - Parameters:
///   - paths: the files as GDAL names them.
///   - packed: the size of the zip itself in bytes.
func checkUnfoldedSize(of paths: [String], packed: Int, limit: Int, named name: String) throws(Failure) {
    let most = min(limit, max(InputLimits.smallUnfoldedBytes, InputLimits.packingRatio * packed))
    try listeningToGDAL { _ throws(Failure) in
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        var total = 0
        for path in paths {
            guard let file = unsafe VSIFOpenL(path, "rb") else { continue }
            defer { unsafe VSIFCloseL(file) }
            while total <= most {
                let count = unsafe VSIFReadL(&chunk, 1, chunk.count, file)
                if count == 0 { break }
                total += count
            }
            guard total <= most else {
                throw Failure(
                    .badData, at: name,
                    "de inhoud is uitgepakt meer dan \(most >> 20) MiB"
                        + (most < limit
                            ? ", meer dan \(InputLimits.packingRatio) keer zo groot als het zip-bestand" : ""),
                    remedy: "Is dit het goede bestand? Maak anders een selectie, of zet het om naar GeoPackage")
            }
        }
    }
}

/// Refuses a file whose form is text, or a zip by another name, and that is larger than such a file may be.
///
/// - Parameter location: a file that GDAL is going to open. Binary formats outside a zip are read piece by piece and
///   have no limit of their own.
func checkSize(of location: DataLocation) throws(Failure) {
    let isText = ["geojson", "json", "topojson", "gml", "kml"].contains(location.fileExtension)
    let limit = isText ? InputLimits.textBytes : InputLimits.unfoldedBytes
    if let (archive, members) = location.archive {
        try checkUnfoldedSize(of: members, packed: fileSize(archive), limit: limit, named: location.name)
    } else if isText, fileSize(location.gdalPath) > limit {
        throw Failure(
            .badData, at: location.name, "het bestand is groter dan \(limit >> 20) MiB",
            remedy: "Maak een selectie, of zet het om naar GeoPackage")
    }
    guard ["xlsx", "xlsm", "ods", "kmz", "shz"].contains(location.fileExtension) else { return }
    let root = "/vsizip/{\(location.gdalPath)}"
    try checkEntryCount(ofZip: location.gdalPath)
    try checkUnfoldedSize(
        of: pathsInside(root).filter { !$0.hasSuffix("/") }.map { "\(root)/\($0)" },
        packed: fileSize(location.gdalPath),
        limit: InputLimits.spreadsheetBytes, named: location.name)
}

private func fileSize(_ path: String) -> Int {
    if case .file(let bytes) = PathKind(path) { bytes } else { 0 }
}
