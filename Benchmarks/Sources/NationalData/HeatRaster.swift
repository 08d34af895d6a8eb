import CGDAL
import Foundation

/// The made heat map: 25,500 x 30,000 cells of 10 m in RD, degrees Celsius in tenths as 32-bit floats, tiled deflate, -9999
/// at sea. Warm bands as large as cities, blocks of buildings of 80 m, and noise per cell.
enum HeatRaster {
    static let columns = 25_500
    static let rows = 30_000
    private static let strip = 500
    private static let noData: Float = -9999
    /// Cells per side of the squares that are land or sea as a whole.
    private static let block = 100

    static func write(to path: String) throws {
        GDALAllRegister()
        var options: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        for option in ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "NUM_THREADS=ALL_CPUS"] {
            options = CSLAddString(options, option)
        }
        defer { CSLDestroy(options) }
        let driver = GDALGetDriverByName("GTiff")
        guard let dataset = GDALCreate(driver, path, Int32(columns), Int32(rows), 1, GDT_Float32, options) else {
            throw MakingFailed(description: "GDAL kan \(path) niet maken")
        }
        defer { GDALClose(dataset) }
        var transform = [Country.west, 10, 0, Country.south + Country.height, 0, -10]
        GDALSetGeoTransform(dataset, &transform)
        let reference = OSRNewSpatialReference(nil)
        defer { OSRDestroySpatialReference(reference) }
        OSRImportFromEPSG(reference, 28992)
        GDALSetSpatialRef(dataset, reference)
        let band = GDALGetRasterBand(dataset, 1)
        GDALSetRasterNoDataValue(band, Double(noData))
        GDALSetRasterUnitType(band, "°C")
        var cells = [Float](repeating: noData, count: columns * strip)
        for top in stride(from: 0, to: rows, by: strip) {
            fill(&cells, from: top)
            guard
                GDALRasterIO(
                    band, GF_Write, 0, Int32(top), Int32(columns), Int32(strip), &cells, Int32(columns), Int32(strip),
                    GDT_Float32, 0, 0) == CE_None
            else { throw MakingFailed(description: "GDAL kan niet schrijven naar \(path)") }
        }
    }

    private static func fill(_ cells: inout [Float], from top: Int) {
        for row in 0..<strip {
            for left in stride(from: 0, to: columns, by: block) {
                let blockRow = (top + row) / block
                let x = Country.west + Double(left + block / 2) * 10
                let y = Country.south + Country.height - Double(blockRow * block + block / 2) * 10
                let start = row * columns + left
                guard isNearLand(x, y) else {
                    for cell in start..<start + block { cells[cell] = noData }
                    continue
                }
                let base = 385 + 45 * (sin(x / 9000) * cos(y / 11_000) + 0.6 * sin(x / 2300 + y / 3100))
                fillBlock(&cells, start: start, row: top + row, left: left, base: base)
            }
        }
    }

    private static func fillBlock(_ cells: inout [Float], start: Int, row: Int, left: Int, base: Double) {
        var building = 0.0
        for offset in 0..<block {
            let column = left + offset
            if column & 7 == 0 || offset == 0 { building = fraction(column >> 3, row >> 3, 30) * 60 - 30 }
            let noise = Int(hash(UInt64(row) << 32 | UInt64(column)) >> 60) - 8
            cells[start + offset] = Float(Int(base + building) + noise) / 10
        }
    }

    /// Borders wave over the coast, so heat reaches a little into the sea.
    private static func isNearLand(_ x: Double, _ y: Double) -> Bool {
        for (east, north) in [(0.0, 0.0), (2500, 0), (-2500, 0), (0, 2500), (0, -2500)]
        where Coastline.isLand(x + east, y + north) { return true }
        return false
    }

    /// Cuts a piece out of a raster, with the same tiles and compression. The window is west, north, east, south.
    static func cut(_ raster: String, window: [Int], to path: String) throws {
        GDALAllRegister()
        var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        for word in ["-co", "TILED=YES", "-co", "COMPRESS=DEFLATE", "-projwin"] + window.map(String.init) {
            words = CSLAddString(words, word)
        }
        defer { CSLDestroy(words) }
        let options = GDALTranslateOptionsNew(words, nil)
        defer { GDALTranslateOptionsFree(options) }
        let source = GDALOpen(raster, GA_ReadOnly)
        defer { GDALClose(source) }
        guard let made = GDALTranslate(path, source, options, nil) else {
            throw MakingFailed(description: "GDAL kan \(path) niet maken")
        }
        GDALClose(made)
    }
}
