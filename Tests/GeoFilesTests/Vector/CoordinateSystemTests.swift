import Areas
import GeoFiles
import Testing

struct CoordinateSystemTests {
    private func layer(crs: String) throws -> Layer {
        let scratch = try Scratch()
        let ring = "[[150000,450000],[150100,450000],[150100,450100],[150000,450000]]"
        let text =
            #"{"type":"FeatureCollection",\#(crs)"features":[{"type":"Feature","properties":{},"geometry":"#
            + #"{"type":"Polygon","coordinates":[\#(ring)]}}]}"#
        let file = try VectorFile(path: scratch.write(text, as: "vlak.geojson"))
        return try file.read(layer: "vlak", shapes: true)
    }

    private func named(_ name: String) -> String { #""crs":{"type":"name","properties":{"name":"\#(name)"}},"# }

    @Test func `GeoJSON is WGS 84 unless it says otherwise`() throws {
        let system = try #require(try layer(crs: "").coordinateSystem)
        #expect(system.authorityCode == "EPSG:4326")
        #expect(system.isGeographic)
        #expect(system.wkt.contains("WGS 84"))
    }

    @Test(arguments: [
        ("urn:ogc:def:crs:EPSG::28992", "EPSG:28992", false), ("EPSG:28992", "EPSG:28992", false),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", true), ("EPSG:4258", "EPSG:4258", true),
        ("EPSG:3857", "EPSG:3857", false), ("EPSG:7415", "EPSG:28992", false),
    ])
    func `the crs member of an older GeoJSON counts`(name: String, code: String, geographic: Bool) throws {
        let system = try layer(crs: named(name)).coordinateSystem
        #expect(system?.authorityCode == code)
        #expect(system?.isGeographic == geographic)
    }

    @Test func `a GeoPackage that says it does not know has no coordinate system`() throws {
        #expect(
            try VectorFile(path: fixture("krom-gpkg.zip")).read(layer: "krom", shapes: true).coordinateSystem == nil)
    }

    /// What ArcGIS writes beside a shapefile in RD: no code, other names, the same parameters.
    private static let arcgis = """
        PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]],\
        PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],\
        PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],\
        PARAMETER["Central_Meridian",5.38763888888889],PARAMETER["Scale_Factor",0.9999079],\
        PARAMETER["Latitude_Of_Origin",52.15616055555555],UNIT["Meter",1.0]]
        """

    private func shapefile(projection: String?) throws -> Layer {
        let scratch = try Scratch()
        for part in ["shp", "shx", "dbf"] {
            _ = try scratch.write(Scratch.bytes("dorp-shp.zip/dorp/dorp.\(part)"), as: "dorp.\(part)")
        }
        if let projection { _ = try scratch.write(projection, as: "dorp.prj") }
        return try VectorFile(path: scratch.path("dorp.shp")).read(layer: "dorp", shapes: true)
    }

    @Test func `RD without a code is recognised by its parameters`() throws {
        #expect(try shapefile(projection: Self.arcgis).coordinateSystem?.authorityCode == "EPSG:28992")
    }

    @Test func `a grid of someone's own keeps its definition and gets no code`() throws {
        let shifted = Self.arcgis.split(separator: "155000").joined(separator: "150000")
        let system = try #require(try shapefile(projection: shifted).coordinateSystem)
        #expect(system.authorityCode == nil)
        #expect(system.wkt.contains("150000"))
        #expect(!system.isGeographic)
    }

    @Test func `a shapefile without a projection file has no coordinate system`() throws {
        #expect(try shapefile(projection: nil).coordinateSystem == nil)
    }
}
