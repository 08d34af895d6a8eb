package import Areas
import CGDAL

/// Reads cells of one band. One per task: it holds an open file, which must not be shared between threads.
@safe package final class RasterReader {
    package let description: RasterDescription
    private let dataset: RasterDataset
    private let band: GDALRasterBandH
    private let mask: GDALRasterBandH?
    private var maskCells: [UInt8] = []

    /// Opens the file again; throws where it is gone or no longer what `description` says.
    package init(_ description: RasterDescription) throws(Failure) {
        dataset = try RasterDataset(description.source, path: description.path)
        unsafe band = try unsafe dataset.band(description.band)
        unsafe mask = description.hasMask ? unsafe GDALGetMaskBand(band) : nil
        self.description = description
        let (width, height) = unsafe (GDALGetRasterBandXSize(band), GDALGetRasterBandYSize(band))
        let type = unsafe RasterCellType(GDALGetRasterDataType(band))
        guard (Int(width), Int(height)) == (description.grid.width, description.grid.height),
            type == description.cellType
        else {
            throw Failure(
                .badData, at: description.path, "is veranderd terwijl het gelezen werd",
                remedy: "Begin opnieuw als het bestand niet meer verandert.")
        }
    }

    /// Reads the cells of `window`, row by row, as they stand in the file: without scale and offset, with the declared
    /// "no data" value as it is; cells that a mask hides become NaN.
    ///
    /// `cells` must have room for the window, the window must lie inside the raster, and `Sample` must be the
    /// description's `form`. Throws `badData` where the file cannot be read to the end: a cell that could not be read
    /// is never a zero.
    package func read<Sample: RasterSample>(
        _ window: RasterWindow, into cells: UnsafeMutableBufferPointer<Sample>
    ) throws(Failure) {
        precondition(Sample.form == description.form && cells.count >= window.count)
        try unsafe read(window, of: band, as: Sample.form.gdalType, into: UnsafeMutableRawPointer(cells.baseAddress))
        // After reading: what GDAL says of a damaged file says more.
        try refuseAbsentCells(in: window)
        guard let mask = unsafe mask, let missing = Sample.missing else { return }
        if maskCells.count < window.count { maskCells = Array(repeating: 0, count: window.count) }
        try unsafe read(window, of: mask, as: GDT_Byte, into: &maskCells)
        for cell in 0..<window.count where maskCells[cell] == 0 { unsafe cells[cell] = missing }
    }

    /// A GeoTIFF may leave blocks out, which GDAL reads as "no data" or, where the file declares none, as zeros that nobody
    /// measured. The table of blocks of a file that was cut off or lies about its size looks the same.
    private func refuseAbsentCells(in window: RasterWindow) throws(Failure) {
        guard description.noData == nil, unsafe mask == nil, window.count > 0 else { return }
        let status = unsafe GDALGetDataCoverageStatus(
            band, CInt(window.columns.lowerBound), CInt(window.rows.lowerBound), CInt(window.columns.count),
            CInt(window.rows.count), 0, nil)
        guard status & GDAL_DATA_COVERAGE_STATUS_EMPTY != 0 else { return }
        throw Failure(
            .badData, at: "\(description.path), rij \(window.rows.lowerBound + 1) tot en met \(window.rows.upperBound)",
            "er zijn cellen die niet in het bestand staan, terwijl het geen waarde voor \"geen gegeven\" opgeeft",
            remedy: "Haal het bestand opnieuw op, of leg die waarde vast met gdal_edit.py -a_nodata.")
    }

    private func read(
        _ window: RasterWindow, of band: GDALRasterBandH, as type: GDALDataType, into cells: UnsafeMutableRawPointer?
    ) throws(Failure) {
        guard window.count > 0 else { return }
        let (left, top) = (CInt(window.columns.lowerBound), CInt(window.rows.lowerBound))
        let (width, height) = (CInt(window.columns.count), CInt(window.rows.count))
        try listeningToGDAL { messages throws(Failure) in
            let status = unsafe GDALRasterIO(
                band, GF_Read, left, top, width, height, cells, width, height, type, 0, 0)
            // Some drivers complain, hand out zeros and report success.
            guard status == CE_None, messages.failures.isEmpty else {
                throw Failure(
                    .badData, at: "\(description.path), rij \(top + 1) tot en met \(top + height)",
                    "de cellen kunnen niet gelezen worden (\(messages.reason))",
                    remedy: "Het bestand is waarschijnlijk afgebroken; haal het opnieuw op.")
            }
        }
    }
}
