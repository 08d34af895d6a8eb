import Areas
import CGDAL

/// The name under which GDAL opens a raster file: the path itself, or the one raster inside a zip.
///
/// Throws `inputMissing` for a zip that is not there and `badData` for a zip with no raster or more than one; a raster
/// in such a zip can be named as `/vsizip/archief.zip/map/raster.tif`.
func rasterSource(_ path: String) throws(Failure) -> String {
    guard path.lowercased().hasSuffix(".zip") else { return path }
    let archive = path.hasPrefix("/vsizip/") ? path : "/vsizip/" + path
    guard fileExists(String(archive.dropFirst("/vsizip/".count))) else { throw .missingRaster(path) }
    let names = try listeningToGDAL { _ throws(Failure) in filesInside(archive) }
    let rasters = names.filter { name in rasterSuffixes.contains { name.lowercased().hasSuffix($0) } }.sorted()
    guard let only = rasters.first, rasters.count == 1 else {
        let found =
            rasters.isEmpty ? "bevat geen rasterbestand" : "bevat meer rasters: \(rasters.joined(separator: ", "))"
        throw Failure(
            .badData, at: path, found,
            remedy: rasters.isEmpty
                ? "Geef een zip met een GeoTIFF." : "Noem er een, bijvoorbeeld \(archive)/\(rasters[0]).")
    }
    return "\(archive)/\(only)"
}

private let rasterSuffixes = [".tif", ".tiff", ".vrt", ".asc", ".img", ".jp2", ".nc", ".bil", ".png"]

private func filesInside(_ archive: String) -> [String] {
    guard let list = unsafe VSIReadDirRecursive(archive) else { return [] }
    defer { unsafe CSLDestroy(list) }
    var names: [String] = []
    var next = unsafe list
    while let name = unsafe next.pointee {
        names.append(unsafe String(cString: name))
        unsafe next += 1
    }
    return names
}
