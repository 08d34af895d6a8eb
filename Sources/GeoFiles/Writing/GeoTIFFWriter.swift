package import Areas
import CGDAL

/// Writes a raster as a tiled, deflated GeoTIFF with the predictor that suits its sample.
///
/// The same cells give the same bytes with the same versions of GDAL and zlib.
package enum GeoTIFFWriter {
    /// The side of a tile in cells, and the height of the strips that are asked for.
    package static let tileSize = 256

    /// Writes a raster whose cells are made when they are needed, so memory does not grow with the raster.
    ///
    /// - Parameter cells: the stored values of these rows, from west to east and north to south, as many as
    ///   `rows.count × content.columns` of the kind `content.sample`; called from north to south, each row once.
    /// - Throws: `.cannotWrite` with GDAL's reason, and what `cells` throws. What stood at `path` stays until all is written.
    package static func write(
        _ content: RasterContent, to path: String, cells: (_ rows: Range<Int>) throws(Failure) -> RasterContent.Cells
    ) throws(Failure) {
        try listeningToGDAL { (messages) throws(Failure) in
            try writingBeside(path) { (draft) throws(Failure) in
                let writing = RasterWriting(content: content, path: path, messages: messages)
                var file = try writing.start(draft)
                for first in stride(from: 0, to: content.rows, by: tileSize) {
                    let rows = first..<min(first + tileSize, content.rows)
                    let strip = try cells(rows)
                    precondition(strip.count == rows.count * content.columns && strip.sample == content.sample)
                    try writing.write(strip, rows: rows, to: file)
                }
                try file.finish(path, messages)
            }
        }
    }
}

/// One raster on its way into a file.
private struct RasterWriting {
    let content: RasterContent
    let path: String
    let messages: GDALMessages

    func start(_ draft: String) throws(Failure) -> OpenDraft {
        let (type, predictor) =
            switch content.sample {
            case .uint8: (GDT_Byte, "2")
            case .int16: (GDT_Int16, "2")
            case .float32: (GDT_Float32, "3")
            }
        let side = GeoTIFFWriter.tileSize
        let options = CStringList([
            "TILED=YES", "BLOCKXSIZE=\(side)", "BLOCKYSIZE=\(side)", "COMPRESS=DEFLATE", "ZLEVEL=9",
            "PREDICTOR=\(predictor)", "BIGTIFF=IF_SAFER",
        ])
        let (width, height) = (CInt(clamping: content.columns), CInt(clamping: content.rows))
        let made = unsafe options.withMutablePointers {
            unsafe GDALCreate(GDALGetDriverByName("GTiff"), draft, width, height, 1, type, $0)
        }
        guard let made = unsafe made else { throw cannotWrite(path, "het bestand kan niet worden gemaakt", messages) }
        let file = unsafe OpenDraft(made)
        try place(file)
        try describe(file)
        return file
    }

    private func place(_ file: borrowing OpenDraft) throws(Failure) {
        var corner = [content.west, content.cellSize, 0, content.north, 0, -content.cellSize]
        let placed = try unsafe withSpatialReference(content.coordinateSystem, writing: path, messages) {
            (system) throws(Failure) in
            unsafe GDALSetSpatialRef(file.dataset, system) == CE_None
                && GDALSetGeoTransform(file.dataset, &corner) == CE_None
        }
        if !placed { throw cannotWrite(path, "de ligging kan niet worden vastgelegd", messages) }
    }

    private func describe(_ file: borrowing OpenDraft) throws(Failure) {
        let band = unsafe GDALGetRasterBand(file.dataset, 1)
        var results: [CPLErr] = []
        if let noData = content.noData { unsafe results.append(GDALSetRasterNoDataValue(band, noData)) }
        if content.scale != 1 { unsafe results.append(GDALSetRasterScale(band, content.scale)) }
        if content.offset != 0 { unsafe results.append(GDALSetRasterOffset(band, content.offset)) }
        if !content.unit.isEmpty { unsafe results.append(GDALSetRasterUnitType(band, content.unit)) }
        if !content.description.isEmpty {
            unsafe results.append(
                GDALSetMetadataItem(file.dataset, "TIFFTAG_IMAGEDESCRIPTION", content.description, nil))
        }
        guard results.allSatisfy({ $0 == CE_None }) else {
            throw cannotWrite(path, "de beschrijving kan niet worden vastgelegd", messages)
        }
    }

    func write(_ strip: RasterContent.Cells, rows: Range<Int>, to file: borrowing OpenDraft) throws(Failure) {
        switch strip {
        case .uint8(let values): try write(values, GDT_Byte, rows, file)
        case .int16(let values): try write(values, GDT_Int16, rows, file)
        case .float32(let values): try write(values, GDT_Float32, rows, file)
        }
    }

    private func write<Value: BitwiseCopyable>(
        _ values: [Value], _ type: GDALDataType, _ rows: Range<Int>, _ file: borrowing OpenDraft
    ) throws(Failure) {
        // GDALRasterIO takes a mutable buffer for reading and writing alike.
        var values = values
        let (width, height) = (CInt(content.columns), CInt(rows.count))
        let result = unsafe GDALRasterIO(
            GDALGetRasterBand(file.dataset, 1), GF_Write, 0, CInt(rows.lowerBound), width, height, &values, width,
            height, type, 0, 0)
        guard result == CE_None else {
            throw cannotWrite(
                path, "rij \(rows.lowerBound + 1) tot en met \(rows.upperBound) opslaan lukt niet", messages)
        }
    }
}
