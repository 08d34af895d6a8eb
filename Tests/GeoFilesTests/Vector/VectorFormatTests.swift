import Areas
import GeoFiles
import Testing

struct VectorFormatTests {
    /// Rings of the village: a square with a square hole, a loose triangle, a second square, and nothing.
    private static let x: [Double] = [
        151000, 151100, 151100, 151000, 151000, 151040, 151040, 151060, 151060, 151040, 151200, 151210, 151210, 151200,
        151100, 151200, 151200, 151100, 151100,
    ]
    private static let y: [Double] = [
        463000, 463000, 463100, 463100, 463000, 463040, 463060, 463060, 463040, 463040, 463000, 463000, 463010, 463000,
        463000, 463000, 463100, 463100, 463000,
    ]

    @Test(arguments: ["dorp.geojson", "dorp-gpkg.zip", "dorp-shp.zip", "dorp.gml", "dorp-gdb.zip"])
    func `the same village is read from every format`(file: String) throws {
        let opened = try VectorFile(path: fixture(file))
        let first = try #require(opened.layers.first)
        #expect(first.hasShapes)
        #expect(first.rowCount == 3)
        let layer = try opened.read(layer: first.name, shapes: true)
        #expect(layer.table.rowCount == 3)
        #expect(try layer.table.texts("code") == ["BU99990001", "BU99990002", "BU99990003"])
        #expect(try layer.table.texts("naam") == ["Óud-Verzonnen", "'t Niets", nil])
        #expect(try layer.table.texts("postcode") == ["0614", "0615", "0616"])
        #expect(try layer.table.texts("inwoners") == ["1250", "-99997", "0"])
        #expect(try layer.table.texts("p_65") == ["12.5", nil, "99.5"])
        let date = try #require(try layer.table.texts("peildatum")[0])
        #expect(date.hasPrefix("2024-01-01"))
        #expect(layer.coordinateSystem?.authorityCode == "EPSG:28992")
        #expect(layer.coordinateSystem?.isGeographic == false)
        #expect(layer.coordinateSystem?.wkt.contains("Oblique Stereographic") == true)
        let shapes = try #require(layer.shapes)
        #expect(shapes.areaStarts == [0, 2, 3, 3])
        #expect(shapes.partStarts == [0, 2, 3, 4])
        // Esri's formats turn shells clockwise and holes counterclockwise; the points are the same.
        #expect(shapes.x.sorted() == Self.x.sorted())
        #expect(shapes.y.sorted() == Self.y.sorted())
        #expect(shapes.ringStarts == [0, 5, 10, 14, 19])
        if file != "dorp-shp.zip", file != "dorp-gdb.zip" {
            #expect(shapes.x == Self.x)
            #expect(shapes.y == Self.y)
        }
    }

    @Test func `FlatGeobuf, which leaves out areas without shape, is read too`() throws {
        let layer = try VectorFile(path: fixture("dorp.fgb")).read(layer: "buurten", columns: ["code"], shapes: true)
        #expect(try layer.table.texts("code") == ["BU99990001", "BU99990002"])
        #expect(layer.shapes?.x == Self.x)
        #expect(layer.coordinateSystem?.authorityCode == "EPSG:28992")
    }

    @Test(arguments: [("dorp.xlsx", "12.5", "99.5"), ("dorp.ods", "12.5000000000000000", "99.5000000000000000")])
    func `a spreadsheet is text from its second row on`(file: String, first: String, last: String) throws {
        let opened = try VectorFile(path: fixture(file))
        #expect(opened.layers.map(\.name) == ["buurten"])
        #expect(opened.layers.map(\.hasShapes) == [false])
        let layer = try opened.read(layer: "buurten", shapes: false)
        #expect(layer.shapes == nil)
        #expect(try layer.table.texts("postcode") == ["0614", "0615", "0616"])
        #expect(try layer.table.texts("inwoners") == ["1250", "-99997", "0"])
        #expect(try layer.table.texts("p_65") == [first, nil, last])
        for name in layer.table.columnNames { #expect(try !layer.table.isNumber(name)) }
        #expect(layer.table.location(ofRow: 0) == "\(file), laag buurten, rij 2")
    }

    @Test func `cells that Excel wrote stay as Excel wrote them`() throws {
        let layer = try VectorFile(path: fixture("excel.xlsx")).read(layer: "Blad1", shapes: false)
        #expect(layer.table.columnNames == ["code", "2012", "naam"])
        #expect(try layer.table.texts("code") == ["0614", nil, "0615", "0616"])
        #expect(try layer.table.texts("2012") == ["1.2E5", nil, "44.667130889343763", "n.b."])
        #expect(try layer.table.texts("naam") == ["Óud", nil, nil, "#N/A"])
    }

    @Test func `numbers of a database are numbers, text and dates are text`() throws {
        let layer = try VectorFile(path: fixture("dorp-gpkg.zip")).read(layer: "buurten", shapes: false)
        #expect(layer.shapes == nil)
        #expect(try layer.table.isNumber("inwoners"))
        #expect(try layer.table.isNumber("p_65"))
        #expect(try !layer.table.isNumber("code"))
        #expect(try layer.table.texts("peildatum") == ["2024-01-01", nil, "2024-12-31"])
    }

    @Test func `TopoJSON is WGS 84 and its arcs become rings`() throws {
        let layer = try VectorFile(path: fixture("dorp.topojson")).read(layer: "buurten", shapes: true)
        let shapes = try #require(layer.shapes)
        #expect(shapes.ringStarts == [0, 5, 10])
        #expect(Array(shapes.x[0..<5]) == [5.1, 5.1, 5, 5, 5.1])
        #expect(try layer.table.texts("inwoners") == ["1250", nil])
    }

    @Test func `only the asked-for columns are read, in the asked order, whatever their case`() throws {
        let file = try VectorFile(path: fixture("dorp-gpkg.zip"))
        let layer = try file.read(layer: "BUURTEN", columns: ["P_65", "code"], shapes: false)
        #expect(layer.table.columnNames == ["p_65", "code"])
        #expect(try layer.table.texts("code") == ["BU99990001", "BU99990002", "BU99990003"])
        // A second read of the same file is not hampered by what the first one skipped.
        #expect(try file.read(layer: "buurten", shapes: true).shapes?.count == 3)
    }

    @Test func `arcs become chords and heights are dropped`() throws {
        let layer = try VectorFile(path: fixture("krom-gpkg.zip")).read(layer: "krom", shapes: true)
        let shapes = try #require(layer.shapes)
        #expect(shapes.count == 1)
        #expect(shapes.pointCount > 80)
        for point in shapes.x.indices {
            #expect(
                abs((shapes.x[point] * shapes.x[point] + shapes.y[point] * shapes.y[point]).squareRoot() - 10) < 1e-9)
        }
    }

    @Test func `a file may have layers with and without shapes`() throws {
        let file = try VectorFile(path: fixture("dorp-gpkg.zip"))
        #expect(file.layers.map(\.name) == ["buurten", "cijfers"])
        #expect(file.layers.map(\.hasShapes) == [true, false])
        #expect(file.layers[1].columnNames == ["code", "inwoners"])
    }
}
