import Areas
import Foundation
import GeoFiles
import HeatExposure

/// A raster on disk made of a header in XML and bare numbers, which needs no program to write; gone with the value.
final class TestRaster {
    let path: String
    private let folder: URL

    /// - Parameters:
    ///   - cells: row by row from the top, in the type that the file gets.
    ///   - inBand: further elements of the band, such as `<NoDataValue>-9999</NoDataValue>`.
    init<Cell: RasterSample>(
        width: Int, cells: [Cell], originX: Double = 0, originY: Double = 0, cellWidth: Double = 1,
        cellHeight: Double = -1, inBand: String = ""
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "raster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let size = MemoryLayout<Cell>.size
        let type = ["uint8": "Byte", "uint16": "UInt16", "int16": "Int16", "float32": "Float32", "float64": "Float64"]
        try cells.withUnsafeBytes { Data($0) }.write(to: folder.appending(path: "cells.raw"))
        let header = """
            <VRTDataset rasterXSize="\(width)" rasterYSize="\(cells.count / width)">
              <SRS>EPSG:28992</SRS>
              <GeoTransform>\(originX), \(cellWidth), 0, \(originY), 0, \(cellHeight)</GeoTransform>
              <VRTRasterBand dataType="\(type[Cell.form.rawValue] ?? "")" band="1" subClass="VRTRawRasterBand">
                <SourceFilename relativeToVRT="1">cells.raw</SourceFilename>
                <PixelOffset>\(size)</PixelOffset><LineOffset>\(size * width)</LineOffset><ByteOrder>LSB</ByteOrder>
                \(inBand)
              </VRTRasterBand>
            </VRTDataset>
            """
        let file = folder.appending(path: "raster.vrt")
        try Data(header.utf8).write(to: file)
        path = file.path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var description: RasterDescription { get throws { try describeRaster(path) } }

    /// Statistics of this raster, which stays until they are done.
    func statistics(
        in areas: PolygonArray, threshold: Double? = nil, quantiles: [Double] = [], threads: Int = 1
    ) async throws -> ZonalResult {
        defer { withExtendedLifetime(self) {} }
        return try await zonalStatistics(
            of: description, in: areas, threshold: threshold, quantiles: quantiles, threads: threads)
    }

    /// Heat of this raster, which stays until it is done.
    func heat(
        of areas: PolygonArray, measure: HeatMeasure = .gemiddelde, leastCoverage: Double = 0.5
    ) async throws -> HeatFigures {
        defer { withExtendedLifetime(self) {} }
        return try await heatFromRaster(
            description, polygonsInRasterCRS: areas, measure: measure, leastCoverage: leastCoverage)
    }
}
