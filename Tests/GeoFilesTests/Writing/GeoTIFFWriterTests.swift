import Areas
import Foundation
import Testing

@testable import GeoFiles

@Suite struct GeoTIFFWriterTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A raster whose sides are no multiples of a tile.
    private static func content(_ sample: RasterContent.Sample) -> RasterContent {
        var content = RasterContent(
            columns: 300, rows: 517, west: 139_270, north: 547_220, cellSize: 10, coordinateSystem: .rd, sample: sample)
        content.noData = 255
        (content.scale, content.offset, content.unit) = (0.2, 20, "°C")
        content.description = "Fictief voorbeeld"
        return content
    }

    /// Every value that fits, spread by multiplication with a prime.
    private static func value(_ cell: Int) -> Int { cell * 7919 % 251 }

    private static func cells(_ sample: RasterContent.Sample, _ rows: Range<Int>) -> RasterContent.Cells {
        let numbers = (rows.lowerBound * 300..<rows.upperBound * 300).map(value)
        switch sample {
        case .uint8: return .uint8(numbers.map(UInt8.init))
        case .int16: return .int16(numbers.map { Int16($0 * 100 - 12_000) })
        case .float32: return .float32(numbers.map { Float($0) / 3 - 40 })
        }
    }

    private func read<Sample: RasterSample>(_ path: String, as: Sample.Type) throws -> [Sample] {
        let description = try describeRaster(path)
        let (columns, rows) = (description.grid.width, description.grid.height)
        let buffer = UnsafeMutableBufferPointer<Sample>.allocate(capacity: columns * rows)
        defer { buffer.deallocate() }
        try RasterReader(description).read(RasterWindow(columns: 0..<columns, rows: 0..<rows), into: buffer)
        return Array(buffer)
    }

    @Test(arguments: [RasterContent.Sample.uint8, .int16, .float32])
    func `cells come back as they were, row by row`(sample: RasterContent.Sample) throws {
        let path = scratch.path("uit.tif")
        try GeoTIFFWriter.write(GeoTIFFWriterTests.content(sample), to: path) { (rows) throws(Failure) in
            GeoTIFFWriterTests.cells(sample, rows)
        }
        switch GeoTIFFWriterTests.cells(sample, 0..<517) {
        case .uint8(let cells): #expect(try read(path, as: UInt8.self) == cells)
        case .int16(let cells): #expect(try read(path, as: Int16.self) == cells)
        case .float32(let cells): #expect(try read(path, as: Float.self) == cells)
        }
    }

    @Test func `place, system, no data, scale, offset, unit and tiles are in the file`() throws {
        let path = scratch.path("uit.tif")
        try GeoTIFFWriter.write(GeoTIFFWriterTests.content(.uint8), to: path) { (rows) throws(Failure) in
            GeoTIFFWriterTests.cells(.uint8, rows)
        }
        let found = try describeRaster(path)
        let grid = RasterGrid(
            width: 300, height: 517, originX: 139_270, originY: 547_220, cellWidth: 10, cellHeight: -10)
        #expect(found.grid == grid)
        #expect(found.coordinateSystem.authorityCode == "EPSG:28992")
        #expect(found.noData == 255 && found.scale == 0.2 && found.offset == 20 && found.unit == "°C")
        #expect(found.blockWidth == 256 && found.blockHeight == 256)
        let bytes = try Data(contentsOf: URL(filePath: path))
        #expect(bytes.firstRange(of: Data("Fictief voorbeeld".utf8)) != nil)
        // Smaller than the bare cells: deflated.
        #expect(bytes.count < 155_100)
    }

    @Test func `what is not set is not in the file`() throws {
        let path = scratch.path("uit.tif")
        let content = RasterContent(
            columns: 1, rows: 1, west: 0, north: 0, cellSize: 1, coordinateSystem: .rd, sample: .float32)
        try GeoTIFFWriter.write(content, to: path) { (_) throws(Failure) in .float32([2.5]) }
        let found = try describeRaster(path)
        #expect(found.noData == nil && found.scale == 1 && found.offset == 0 && found.unit == nil)
        #expect(try read(path, as: Float.self) == [2.5])
    }

    @Test func `rows are asked for from north to south, each once`() throws {
        var asked: [Range<Int>] = []
        try GeoTIFFWriter.write(GeoTIFFWriterTests.content(.uint8), to: scratch.path("uit.tif")) {
            (rows) throws(Failure) in
            asked.append(rows)
            return GeoTIFFWriterTests.cells(.uint8, rows)
        }
        #expect(asked == [0..<256, 256..<512, 512..<517])
    }

    @Test func `the same cells give the same bytes`() throws {
        let paths = [scratch.path("een.tif"), scratch.path("twee.tif")]
        for path in paths {
            try GeoTIFFWriter.write(GeoTIFFWriterTests.content(.int16), to: path) { (rows) throws(Failure) in
                GeoTIFFWriterTests.cells(.int16, rows)
            }
        }
        #expect(FileManager.default.contentsEqual(atPath: paths[0], andPath: paths[1]))
    }

    @Test func `a failure halfway leaves the earlier file as it was, and nothing else`() throws {
        let path = try scratch.write("eerder", as: "uit.tif")
        let reason = Failure(.badData, at: "bron.tif", "is op", remedy: "Haal een nieuwe.")
        let failure = failure {
            try GeoTIFFWriter.write(GeoTIFFWriterTests.content(.uint8), to: path) { (rows) throws(Failure) in
                if rows.lowerBound > 0 { throw reason }
                return GeoTIFFWriterTests.cells(.uint8, rows)
            }
        }
        #expect(failure == reason)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "eerder")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["uit.tif"])
    }

    @Test func `a folder that is not there is one clear failure`() throws {
        let path = scratch.path("weg/uit.tif")
        let failure = failure {
            try GeoTIFFWriter.write(GeoTIFFWriterTests.content(.uint8), to: path) { (rows) throws(Failure) in
                GeoTIFFWriterTests.cells(.uint8, rows)
            }
        }
        #expect(failure?.kind == .cannotWrite)
        #expect(failure?.location == path)
    }
}
