import Areas
import Foundation
import Testing

@testable import GeoFiles

/// The cells of `Fixtures/raster/basis.asc`, row by row from the top; 99 is no data.
private let base: [Double] = [1, 2, 3, 4, 5, 11, 12, 13, 14, 15, 21, 22, 99, 24, 25, 31, 32, 33, 34, 35]

private func raster(_ name: String) throws -> RasterDescription { try describeRaster(fixture("raster/\(name)")) }

/// All cells of a window in the type that the description says, as Double.
private func cells(_ description: RasterDescription, _ window: RasterWindow? = nil) throws -> [Double] {
    let grid = description.grid
    let window = window ?? RasterWindow(columns: 0..<grid.width, rows: 0..<grid.height)
    func read<Sample: RasterSample & Numeric>(_: Sample.Type, _ value: (Sample) -> Double) throws -> [Double] {
        var samples = [Sample](repeating: 0, count: window.count)
        let reader = try RasterReader(description)
        try samples.withUnsafeMutableBufferPointer { buffer in try reader.read(window, into: buffer) }
        return samples.map(value)
    }
    switch description.form {
    case .uint8: return try read(UInt8.self, Double.init)
    case .uint16: return try read(UInt16.self, Double.init)
    case .int16: return try read(Int16.self, Double.init)
    case .float32: return try read(Float.self, Double.init)
    case .float64: return try read(Double.self) { $0 }
    }
}

@Suite struct RasterReaderTests {
    @Test(arguments: [
        ("byte", RasterCellType.uint8, RasterForm.uint8), ("uint16", .uint16, .uint16), ("int16", .int16, .int16),
        ("uint32", .uint32, .float64), ("int32", .int32, .float64), ("uint64", .uint64, .float64),
        ("int64", .int64, .float64), ("float32", .float32, .float32), ("float64", .float64, .float64),
    ])
    func `cells of every type come out as they are`(name: String, type: RasterCellType, form: RasterForm) throws {
        let description = try raster("\(name).tif")
        #expect(description.cellType == type)
        #expect(description.form == form)
        #expect(description.noData == 99)
        #expect(try cells(description) == base)
    }

    @Test func `a window is read, not more`() throws {
        let window = RasterWindow(columns: 1..<3, rows: 2..<4)
        #expect(try cells(raster("int16.tif"), window) == [22, 99, 32, 33])
        #expect(try cells(raster("int16.tif"), RasterWindow(columns: 2..<2, rows: 0..<4)).isEmpty)
    }

    @Test func `a window across tiles is put together`() throws {
        let description = try raster("tegels.tif")
        #expect((description.blockWidth, description.blockHeight) == (32, 16))
        // 80 by 64 cells, so 16 by 16 for every cell of the base.
        let window = RasterWindow(columns: 14..<50, rows: 15..<33)
        let expected = window.rows.flatMap { row in window.columns.map { base[row / 16 * 5 + $0 / 16] } }
        #expect(try cells(description, window) == expected)
    }

    @Test func `an ASCII grid, a cloud-optimised GeoTIFF and a raster in a zip read alike`() throws {
        for name in ["basis.asc", "cog.tif", "een.zip", "twee.zip/hitte.tif"] {
            #expect(try cells(raster(name)) == base, "\(name)")
        }
    }

    @Test(arguments: ["masker.tif", "doorzichtig.tif"])
    func `a cell that a mask hides is NaN, whatever stands in it`(name: String) throws {
        let description = try raster(name)
        #expect(description.cellType == .uint8)
        #expect(description.hasMask)
        #expect(description.form == .float32)
        let found = try cells(description)
        #expect(found[12].isNaN)
        #expect(found.enumerated().allSatisfy { $0.offset == 12 || $0.element == base[$0.offset] })
    }

    @Test func `the lowest 32-bit number as no data equals the cells that have it`() throws {
        let description = try raster("laagste.tif")
        #expect(description.noData == -Double(Float.greatestFiniteMagnitude))
        #expect(try cells(description)[12] == description.noData)
    }

    @Test func `a file cut off in its cells is an error that names the rows, never zeros`() throws {
        let whole = try Data(contentsOf: URL(filePath: fixture("raster/tegels.tif")))
        let scratch = try Scratch()
        let file = try scratch.write(whole.dropLast(100), as: "half.tif")
        let description = try describeRaster(file)
        let found = failure { _ = try cells(description) }
        #expect(found?.kind == .badData)
        #expect(found?.location == "\(file), rij 1 tot en met 64")
        #expect(found?.remedy.contains("afgebroken") == true)
    }

    @Test func `a virtual raster of a file that is gone is an error, never zeros`() throws {
        let scratch = try Scratch()
        let header = """
            <VRTDataset rasterXSize="5" rasterYSize="4"><SRS>EPSG:28992</SRS><GeoTransform>0, 1, 0, 4, 0, -1</GeoTransform>
            <VRTRasterBand dataType="Float32" band="1"><SimpleSource><SourceFilename relativeToVRT="1">weg.tif</SourceFilename>
            <SourceProperties RasterXSize="5" RasterYSize="4" DataType="Float32" BlockXSize="5" BlockYSize="4"/>
            </SimpleSource></VRTRasterBand></VRTDataset>
            """
        let description = try describeRaster(try scratch.write(Array(header.utf8), as: "mozaiek.vrt"))
        let found = failure { _ = try cells(description) }
        #expect(found?.kind == .badData)
        #expect(found?.problem.contains("weg.tif") == true)
    }

    @Test func `a damaged file gives cells or a failure, and both occur`() throws {
        let whole = Array(try Data(contentsOf: URL(filePath: fixture("raster/tegels.tif"))))
        let scratch = try Scratch()
        var (read, refused) = (0, 0)
        for damage in 0..<300 {
            // A different byte each time, in a fixed but scattered order, most of them in the header.
            var bytes = whole
            let place = damage % 3 == 0 ? damage * 7919 % whole.count : damage * 31 % 400
            bytes[place] ^= UInt8(truncatingIfNeeded: 1 << (damage % 8))
            do {
                let description = try describeRaster(try scratch.write(bytes, as: "schade.tif"))
                let (width, height) = (min(description.grid.width, 80), min(description.grid.height, 64))
                read += try cells(description, RasterWindow(columns: 0..<width, rows: 0..<height)).isEmpty ? 0 : 1
            } catch let failure as Failure {
                #expect(failure.kind == .badData)
                refused += 1
            }
        }
        #expect(read > 0 && refused > 0)
    }

    @Test func `a file that changed after it was described is an error`() throws {
        let scratch = try Scratch()
        let bytes = try Data(contentsOf: URL(filePath: fixture("raster/int16.tif")))
        let file = try scratch.write(bytes, as: "hitte.tif")
        let description = try describeRaster(file)
        _ = try scratch.write(try Data(contentsOf: URL(filePath: fixture("raster/tegels.tif"))), as: "hitte.tif")
        #expect(failure { _ = try RasterReader(description) }?.problem.contains("veranderd") == true)
    }
}
