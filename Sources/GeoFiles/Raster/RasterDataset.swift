import Areas
import CGDAL

/// An open raster file. One per task: GDAL's datasets must not be shared between threads.
@safe final class RasterDataset {
    let handle: GDALDatasetH
    /// The file as the user named it.
    let path: String
    /// What GDAL warned of while opening.
    let warnings: [String]

    /// Opens `source`, a name for GDAL, and calls it `path` in messages.
    ///
    /// Throws `badData` where GDAL knows no way to read it as a raster.
    init(_ source: String, path: String) throws(Failure) {
        let flags = UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
        let (opened, heard) = try unsafe listeningToGDAL { messages throws(Failure) -> (GDALDatasetH, [String]) in
            if let dataset = unsafe GDALOpenEx(source, flags, nil, nil, nil) {
                return unsafe (dataset, messages.warnings)
            }
            throw Failure(
                .badData, at: path, "is geen raster dat GDAL kan lezen (\(messages.reason))",
                remedy: "Geef een GeoTIFF of een ander rasterbestand, en controleer of het bestand compleet is.")
        }
        unsafe handle = opened
        warnings = heard
        self.path = path
    }

    deinit { unsafe GDALClose(handle) }

    /// The bands, from 1; empty for a file that only contains other rasters.
    var bandCount: Int { unsafe Int(GDALGetRasterCount(handle)) }

    /// A band that the dataset keeps; not to be closed.
    func band(_ number: Int) throws(Failure) -> GDALRasterBandH {
        guard let band = unsafe GDALGetRasterBand(handle, Int32(clamping: number)) else {
            throw Failure(
                .badData, at: path, "heeft geen band \(number)", remedy: "Kies een band van 1 tot en met \(bandCount).")
        }
        return unsafe band
    }
}
