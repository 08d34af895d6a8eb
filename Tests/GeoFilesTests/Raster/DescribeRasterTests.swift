import Areas
import Foundation
import Testing

@testable import GeoFiles

private func raster(_ name: String) throws -> RasterDescription { try describeRaster(fixture("raster/\(name)")) }

/// A virtual raster over `basis.asc` with this geotransform and coordinate system.
private func virtual(place: String?, system: String = "EPSG:28992", bands: Int = 1) throws -> (Scratch, String) {
    let scratch = try Scratch()
    let band = { (number: Int) in
        """
        <VRTRasterBand dataType="Float32" band="\(number)"><Description>uur \(number)</Description>
        <SimpleSource><SourceFilename relativeToVRT="0">\(fixture("raster/basis.asc"))</SourceFilename></SimpleSource>
        </VRTRasterBand>
        """
    }
    let header = """
        <VRTDataset rasterXSize="5" rasterYSize="4"><SRS>\(system)</SRS>
        \(place.map { "<GeoTransform>\($0)</GeoTransform>" } ?? "")
        \((0..<bands).map { band($0 + 1) }.joined())
        </VRTDataset>
        """
    return (scratch, try scratch.write(Array(header.utf8), as: "raster.vrt"))
}

@Suite struct DescribeRasterTests {
    @Test func `a raster says where it lies and in what`() throws {
        let found = try raster("int16.tif")
        let grid = RasterGrid(width: 5, height: 4, originX: 100_000, originY: 450_040, cellWidth: 10, cellHeight: -10)
        #expect(found.grid == grid)
        #expect(found.grid.cellArea == 100)
        #expect(found.coordinateSystem.authorityCode == "EPSG:28992")
        #expect(found.coordinateSystem.wkt.hasPrefix("PROJCRS["))
        #expect(!found.coordinateSystem.isGeographic)
        #expect((found.band, found.scale, found.offset, found.unit, found.hasMask) == (1, 1, 0, nil, false))
        #expect(found.notices.isEmpty)
    }

    @Test func `scale, offset and unit are taken along`() throws {
        let found = try raster("cog.tif")
        #expect((found.scale, found.offset) == (0.1, 20))
        #expect((found.blockWidth, found.blockHeight) == (128, 128))
    }

    @Test(arguments: [
        (RasterCellType.uint8, -9999.0, nil), (.uint8, 255, 255), (.int16, -32768, -32768.0), (.uint16, 70_000, nil),
        (.float32, -3.4e38, Double(Float(-3.4e38))), (.float32, 0.1, Double(Float(0.1))), (.float64, 0.1, 0.1),
        (.float32, .nan, nil), (.int32, -2_147_483_648, -2_147_483_648), (.uint32, -1, nil),
    ])
    func `no data is rounded to what a cell can hold`(type: RasterCellType, declared: Double, expected: Double?) {
        #expect(type.rounded(noData: declared) == expected)
    }

    @Test func `colours are remarked upon`() throws {
        #expect(try raster("kleuren.tif").notices.map(\.kind) == ["raster met kleurentabel"])
    }

    @Test func `two bands are an error that names them, unless one is asked for`() throws {
        let (scratch, file) = try virtual(place: "100000, 10, 0, 450040, 0, -10", bands: 2)
        defer { withExtendedLifetime(scratch) {} }
        let found = failure { _ = try describeRaster(file) }
        #expect(found?.kind == .badData)
        #expect(found?.problem == "heeft 2 banden: 1 (uur 1), 2 (uur 2)")
        #expect(try describeRaster(file, band: 2).band == 2)
        #expect(failure { _ = try describeRaster(file, band: 3) }?.kind == .usage)
    }

    /// A damaged file can claim 65,535 of them, which made a message of 450,000 characters.
    @Test func `of many bands only the first are named`() throws {
        let (scratch, file) = try virtual(place: "100000, 10, 0, 450040, 0, -10", bands: 30)
        defer { withExtendedLifetime(scratch) {} }
        let found = failure { _ = try describeRaster(file) }
        #expect(found?.problem.hasPrefix("heeft 30 banden: 1 (uur 1), 2 (uur 2)") ?? false)
        #expect(found?.problem.hasSuffix("20 (uur 20), …") ?? false)
        #expect(failure { _ = try describeRaster(file, band: 0) }?.kind == .usage)
    }

    @Test(arguments: ["100000, 10, 1, 450040, 0, -10", "100000, 10, 0, 450040, 2, -10", "100000, 0, 10, 450040, 10, 0"])
    func `a raster that lies aslant is refused with the way to straighten it`(place: String) throws {
        let (scratch, file) = try virtual(place: place)
        defer { withExtendedLifetime(scratch) {} }
        let found = failure { _ = try describeRaster(file) }
        #expect(found?.kind == .badData)
        #expect(
            found?.problem.contains("gedraaid of scheef") == true || found?.problem.contains("zonder afmeting") == true)
    }

    @Test func `a slant that is mere rounding is let pass`() throws {
        let (scratch, file) = try virtual(place: "100000, 10, 1e-9, 450040, -1e-9, -10")
        defer { withExtendedLifetime(scratch) {} }
        #expect(try describeRaster(file).grid.cellWidth == 10)
    }

    @Test func `the missing code of a known coordinate system is found`() throws {
        // As ArcGIS writes it beside an ASCII grid.
        let definition = """
            PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]],
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],
            PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],
            PARAMETER["Central_Meridian",5.38763888888889],PARAMETER["Scale_Factor",0.9999079],
            PARAMETER["Latitude_Of_Origin",52.15616055555555],UNIT["Meter",1.0]]
            """
        let scratch = try Scratch()
        _ = try scratch.write(definition.replacing("\n", with: "").utf8, as: "hitte.prj")
        let file = try scratch.write(try Data(contentsOf: URL(filePath: fixture("raster/basis.asc"))), as: "hitte.asc")
        #expect(try describeRaster(file).coordinateSystem.authorityCode == "EPSG:28992")
    }

    @Test(arguments: [
        ("zonder-stelsel.tif", "noemt geen coördinatenstelsel"),
        ("zonder-ligging.tif", "zegt niet waar het op de kaart ligt"),
        ("complex.tif", "type CFloat32"), ("int8.tif", "type Int8"), ("twee-banden.tif", "2 banden: 1 (Gray), 2"),
        ("twee.zip", "2 leesbare bestanden"), ("make-rasters.sh", "is geen raster"),
        ("../dorp-gpkg.zip", "geen raster"),
        ("../dorp.geojson", "is geen raster"),
    ])
    func `what cannot be used says why`(name: String, reason: String) {
        let found = failure { _ = try raster(name) }
        #expect(found?.kind == .badData)
        #expect(found?.problem.contains(reason) == true, "\(String(describing: found))")
        #expect(found?.remedy.isEmpty == false)
    }

    @Test(arguments: ["bestaat-niet.tif", "een.zip/anders.tif", "bestaat-niet.zip"])
    func `what is not there is missing, not bad`(name: String) {
        #expect(failure { _ = try raster(name) }?.kind == .inputMissing)
    }

    @Test func `a file cut off in its header is not a raster`() throws {
        let scratch = try Scratch()
        let file = try scratch.write(
            try Data(contentsOf: URL(filePath: fixture("raster/cog.tif"))).prefix(60), as: "kop.tif")
        #expect(failure { _ = try describeRaster(file) }?.kind == .badData)
    }
}
