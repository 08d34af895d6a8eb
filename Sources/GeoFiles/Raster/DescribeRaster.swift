package import Areas
import CGDAL

/// Opens a raster file (GeoTIFF, COG, VRT, ASCII grid or anything else GDAL reads, also inside a zip) and says what is
/// in it.
///
/// - Parameter band: the band to use, from 1. Without it the file must have exactly one band of figures; a
///   transparency band beside it is no figure but says which cells count.
///
/// Throws `inputMissing` where there is no file, `usage` for a band that is not there, and `badData` for a file that is
/// not a raster, has more bands without `band`, does not say where it lies or in which coordinate system, is rotated or
/// sheared (refused: resampling is a choice the user has to make), has complex numbers, or has an unusable scale.
package func describeRaster(_ path: String, band: Int? = nil) throws(Failure) -> RasterDescription {
    let source = try DataLocation(path, holding: .raster).gdalPath
    let path = printable(path, atMost: 300)
    let dataset = try RasterDataset(source, path: path)
    // GDAL reads much of what a file says only when it is asked for.
    return try listeningToGDAL { messages throws(Failure) in
        let description = try describe(dataset, band: band, source: source)
        let warnings = (dataset.warnings + messages.warnings + messages.failures).map {
            Notice("melding over het raster", "\(path): \(printable($0, atMost: 300))")
        }
        return description.adding(warnings)
    }
}

private func describe(
    _ dataset: RasterDataset, band: Int?, source: String
) throws(Failure) -> RasterDescription {
    let path = dataset.path
    let grid = try dataset.grid()
    let (coordinateSystem, notices) = try dataset.coordinateSystem()
    let number = try dataset.chosenBand(band)
    let handle = try unsafe dataset.band(number)
    let cellType = try unsafe cellType(of: handle, in: path)
    let (scale, offset) = try unsafe scaling(of: handle, in: path)
    var blockWidth: CInt = 0
    var blockHeight: CInt = 0
    unsafe GDALGetBlockSize(handle, &blockWidth, &blockHeight)
    try checkBlock(width: Int(blockWidth), height: Int(blockHeight), cellType, in: path)
    let unit = unsafe GDALGetRasterUnitType(handle).map { unsafe String(cString: $0) } ?? ""
    return RasterDescription(
        path: path, source: source, grid: grid, coordinateSystem: coordinateSystem,
        band: number, cellType: cellType, noData: unsafe noData(of: handle, as: cellType),
        hasMask: unsafe hasMask(handle), scale: scale, offset: offset,
        unit: unit.isEmpty ? nil : printable(unit, atMost: 40), blockWidth: max(1, Int(blockWidth)),
        blockHeight: max(1, Int(blockHeight)), notices: unsafe notices + paletteNotice(of: handle, in: path))
}

extension RasterDataset {
    /// The band to read: the asked one, else the only one that holds figures.
    fileprivate func chosenBand(_ asked: Int?) throws(Failure) -> Int {
        guard bandCount > 0 else {
            throw Failure(
                .badData, at: path, "bevat zelf geen rasterbanden, hooguit verwijzingen naar andere rasters",
                remedy: "Geef het raster zelf, bijvoorbeeld een GeoTIFF met één band.")
        }
        if let asked {
            guard (1...bandCount).contains(asked) else {
                throw Failure(
                    .usage, at: path, "heeft geen band \(asked)", remedy: "Kies een band van 1 tot en met \(bandCount)."
                )
            }
            return asked
        }
        var figures: [(number: Int, name: String)] = []
        for number in 1...bandCount {
            let band = try unsafe band(number)
            if unsafe GDALGetRasterColorInterpretation(band) == GCI_AlphaBand { continue }
            figures.append((number, unsafe bandName(band)))
        }
        guard let only = figures.first, figures.count == 1 else {
            let shown = figures.prefix(20).map { $0.name.isEmpty ? "\($0.number)" : "\($0.number) (\($0.name))" }
            let names = shown + (figures.count > shown.count ? ["…"] : [])
            throw Failure(
                .badData, at: path, "heeft \(figures.count) banden: \(names.joined(separator: ", "))",
                remedy: "Geef een raster met één band, bijvoorbeeld met gdal_translate -b 1.")
        }
        return only.number
    }

    /// Where the cells lie; throws where the file does not say, or says that they lie aslant.
    fileprivate func grid() throws(Failure) -> RasterGrid {
        var place = [0.0, 1, 0, 0, 0, 1]
        guard unsafe GDALGetGeoTransform(handle, &place) == CE_None else {
            throw Failure(
                .badData, at: path, "zegt niet waar het op de kaart ligt (geen geotransform)",
                remedy: "Geef een raster met ligging, of leg het vast met gdal_translate -a_ullr of gdalwarp.")
        }
        let width = unsafe Int(GDALGetRasterXSize(handle))
        let height = unsafe Int(GDALGetRasterYSize(handle))
        guard place.allSatisfy(\.isFinite), place[1] != 0, place[5] != 0, width > 0, height > 0 else {
            throw Failure(
                .badData, at: path, "heeft cellen zonder afmeting (geotransform \(place))",
                remedy: "Maak het raster opnieuw met een geldige celgrootte.")
        }
        // A slant that moves no cell by a thousandth of a cell is rounding by the program that wrote the file.
        let slant = max(abs(place[2] / place[1]) * Double(height), abs(place[4] / place[5]) * Double(width))
        guard slant < 0.001 else {
            throw Failure(
                .badData, at: path, "ligt gedraaid of scheef op de kaart (geotransform \(place))",
                remedy: "Zet het recht met gdalwarp -t_srs EPSG:28992.")
        }
        return RasterGrid(
            width: width, height: height, originX: place[0], originY: place[3], cellWidth: place[1],
            cellHeight: place[5])
    }
}

/// Refuses blocks that would not fit in memory, whether the file really holds them or only says so.
private func checkBlock(width: Int, height: Int, _ cellType: RasterCellType, in path: String) throws(Failure) {
    let cells = max(1, width).multipliedReportingOverflow(by: max(1, height))
    guard cells.overflow || cells.partialValue > InputLimits.rasterBlockBytes / cellType.byteCount else { return }
    throw Failure(
        .badData, at: path,
        "is opgeslagen in blokken van \(width) bij \(height) cellen; een blok mag hoogstens "
            + "\(InputLimits.rasterBlockBytes >> 20) MiB zijn",
        remedy: "Sla het op in tegels, met gdal_translate -co TILED=YES -co COMPRESS=DEFLATE.")
}

private func bandName(_ band: GDALRasterBandH) -> String {
    let description = unsafe GDALGetDescription(band).map { unsafe String(cString: $0) } ?? ""
    if !description.isEmpty { return printable(description, atMost: 40) }
    let colour = unsafe GDALGetColorInterpretationName(GDALGetRasterColorInterpretation(band))
    let name = unsafe colour.map { unsafe String(cString: $0) } ?? ""
    return name == "Undefined" ? "" : name
}

private func cellType(of band: GDALRasterBandH, in path: String) throws(Failure) -> RasterCellType {
    let type = unsafe GDALGetRasterDataType(band)
    // GDAL before 3.7 reads signed bytes as unsigned ones with a remark.
    let pixelType = unsafe GDALGetMetadataItem(band, "PIXELTYPE", "IMAGE_STRUCTURE")
    let isSignedByte = unsafe pixelType.map { unsafe String(cString: $0) } == "SIGNEDBYTE"
    guard let known = RasterCellType(type), !isSignedByte else {
        let name = unsafe GDALGetDataTypeName(type).map { unsafe String(cString: $0) } ?? "onbekend"
        throw Failure(
            .badData, at: path, "heeft cellen van het type \(isSignedByte ? "Int8" : name), dat niet gelezen wordt",
            remedy: "Zet het om met gdal_translate -ot Float32.")
    }
    return known
}

private func noData(of band: GDALRasterBandH, as type: RasterCellType) -> Double? {
    var isDeclared: CInt = 0
    let declared: Double
    switch type {
    case .int64: declared = unsafe Double(GDALGetRasterNoDataValueAsInt64(band, &isDeclared))
    case .uint64: declared = unsafe Double(GDALGetRasterNoDataValueAsUInt64(band, &isDeclared))
    default: declared = unsafe GDALGetRasterNoDataValue(band, &isDeclared)
    }
    return isDeclared == 0 ? nil : type.rounded(noData: declared)
}

private func hasMask(_ band: GDALRasterBandH) -> Bool {
    let flags = unsafe GDALGetMaskFlags(band)
    return flags & GMF_ALL_VALID == 0 && flags != GMF_NODATA
}

private func scaling(of band: GDALRasterBandH, in path: String) throws(Failure) -> (scale: Double, offset: Double) {
    var isDeclared: CInt = 0
    let scale = unsafe GDALGetRasterScale(band, &isDeclared)
    let usedScale = isDeclared == 0 ? 1 : scale
    let offset = unsafe GDALGetRasterOffset(band, &isDeclared)
    let usedOffset = isDeclared == 0 ? 0 : offset
    guard usedScale.isFinite, usedScale != 0, usedOffset.isFinite else {
        throw Failure(
            .badData, at: path, "heeft een onbruikbare schaal (\(usedScale)) of nulpunt (\(usedOffset))",
            remedy: "Verbeter het met gdal_edit.py -scale 1 -offset 0.")
    }
    return (usedScale, usedOffset)
}

private func paletteNotice(of band: GDALRasterBandH, in path: String) -> [Notice] {
    guard unsafe GDALGetRasterColorTable(band) != nil else { return [] }
    return [
        Notice(
            "raster met kleurentabel",
            "\(path) heeft een kleurentabel: de cellen kunnen klassen zijn in plaats van graden; ze worden als getal gelezen."
        )
    ]
}
