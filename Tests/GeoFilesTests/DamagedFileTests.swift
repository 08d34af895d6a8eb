import Areas
import Testing

@testable import GeoFiles

struct DamagedFileTests {
    private func readAll(_ path: String) throws {
        let file = try VectorFile(path: path)
        for layer in file.layers { _ = try file.read(layer: layer.name, shapes: layer.hasShapes) }
    }

    @Test func `a missing file names what looks like it`() throws {
        let scratch = try Scratch()
        for name in ["buurten_2024.gpkg", "kerncijfers.csv", ".verborgen"] { _ = try scratch.write("x", as: name) }
        let found = failure { try readAll(scratch.path("burten_2024.gpkg")) }
        #expect(found?.kind == .inputMissing)
        #expect(found?.problem == "het bestand bestaat niet")
        #expect(found?.remedy == "Bedoelt u buurten_2024.gpkg?")
        #expect(failure { try readAll(scratch.path("Kerncijfers.xlsx")) }?.remedy == "Bedoelt u kerncijfers.csv?")
        #expect(failure { try readAll(scratch.path("heel iets anders")) }?.remedy == "Controleer de naam en de map")
        #expect(failure { try readAll(scratch.path("geen/map.csv")) }?.remedy.contains("bestaat ook niet") == true)
    }

    @Test(arguments: [
        "/vsicurl/http://localhost/x.gpkg", "http://localhost/x.geojson", "WFS:http://localhost", "PG:dbname=x", "",
    ])
    func `an address is no file, and nothing is fetched`(path: String) {
        #expect(failure { try readAll(path) }?.kind == .inputMissing)
    }

    @Test func `a folder, an empty file and a file of another kind are refused`() throws {
        let scratch = try Scratch()
        _ = try scratch.write("x", as: "map/buurten.gpkg")
        let folder = failure { try readAll(scratch.path("map")) }
        #expect(folder?.problem == "dit is een map en geen bestand")
        #expect(folder?.remedy == "Noem een bestand in de map: buurten.gpkg")
        for name in ["leeg.gpkg", "leeg.csv", "leeg.zip", "leeg.geojson"] {
            #expect(failure { try readAll(scratch.write("", as: name)) }?.problem == "het bestand is leeg")
        }
        for name in ["pagina.gpkg", "pagina.csv", "pagina.zip", "pagina.tif"] {
            for page in ["<!DOCTYPE html>\n<title>503</title>", "\u{FEFF}\r\n <HTML><body>bezet</body></HTML>"] {
                #expect(
                    failure { try readAll(scratch.write(page, as: name)) }?.problem.hasPrefix("dit is een webpagina")
                        == true)
            }
        }
        for name in ["naam.csv", "teken.csv"] {
            let text = name == "naam.csv" ? "html;hitte\n<html>;3\n" : "<;hitte\n1;3\n"
            try readAll(scratch.write(text, as: name))
        }
        for name in ["raar.gpkg", "raar.shp", "raar.xlsx", "raar.geojson", "raar.pdf", "raar.zip", "raar.gml"] {
            let found = failure { try readAll(scratch.write("dit is geen geodata", as: name)) }
            #expect(found?.kind == (name == "raar.shp" ? .inputMissing : .badData), "\(name)")
        }
    }

    @Test func `a raster is no table`() throws {
        let scratch = try Scratch()
        // The smallest TIFF: one grey pixel.
        let tags: [(UInt16, UInt16, UInt32)] = [
            (256, 3, 1), (257, 3, 1), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 134), (277, 3, 1), (278, 3, 1),
            (279, 4, 1), (284, 3, 1),
        ]
        var bytes: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, UInt8(tags.count), 0]
        for (tag, type, value) in tags {
            bytes += [UInt8(tag & 255), UInt8(tag >> 8), UInt8(type), 0, 1, 0, 0, 0]
            bytes += (0..<4).map { UInt8(value >> (8 * $0) & 255) }
        }
        bytes += [0, 0, 0, 0, 7]
        let found = failure { try readAll(scratch.write(bytes, as: "hitte.tif")) }
        #expect(found?.problem == "dit is een raster en geen bestand met gebieden of een tabel")
        #expect(found?.remedy.contains("--hitte-raster") == true)
    }

    @Test(arguments: [
        ("dorp-gpkg.zip/dorp.gpkg", "x.gpkg"), ("dorp.geojson", "x.geojson"), ("dorp.topojson", "x.topojson"),
        ("dorp.gml", "x.gml"), ("dorp.fgb", "x.fgb"), ("dorp.xlsx", "x.xlsx"), ("dorp.ods", "x.ods"),
        ("dorp-gpkg.zip", "x.zip"),
    ])
    func `a file cut off anywhere is an error, never fewer rows`(file: String, name: String) throws {
        let scratch = try Scratch()
        let bytes =
            try file.hasSuffix(".zip") ? readBytes(fixture(file), named: file, limit: 1 << 20) : Scratch.bytes(file)
        for share in [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98] {
            let part = bytes[..<max(1, Int(Double(bytes.count) * share))]
            let found = failure { try readAll(scratch.write(part, as: name)) }
            #expect(found?.kind == .badData, "\(share)")
            #expect(found?.location.contains(name) == true)
            #expect(found?.remedy.isEmpty == false)
        }
    }

    @Test(arguments: ["shp", "shx", "dbf"], [0.2, 0.5, 0.8, 0.97])
    func `a shapefile with one part cut off is an error`(part: String, share: Double) throws {
        let scratch = try Scratch()
        for other in ["shp", "shx", "dbf", "prj", "cpg"] {
            let bytes = try Scratch.bytes("dorp-shp.zip/dorp/dorp.\(other)")
            let kept = other == part ? Int(Double(bytes.count) * share) : bytes.count
            _ = try scratch.write(bytes[..<kept], as: "dorp.\(other)")
        }
        let found = failure { try readAll(scratch.path("dorp.shp")) }
        #expect(found?.kind == .badData)
    }

    @Test(arguments: ["shx", "dbf"])
    func `a shapefile without one of its parts says which`(part: String) throws {
        let scratch = try Scratch()
        for other in ["shp", "shx", "dbf", "prj"] where other != part {
            _ = try scratch.write(Scratch.bytes("dorp-shp.zip/dorp/dorp.\(other)"), as: "dorp.\(other)")
        }
        let found = failure { try readAll(scratch.path("dorp.shp")) }
        #expect(found?.kind == .inputMissing)
        #expect(found?.problem == "het bijbehorende bestand dorp.\(part) ontbreekt")
    }

    @Test func `text in a number column of a shapefile is refused`() throws {
        let scratch = try Scratch()
        for part in ["shp", "shx", "dbf", "prj"] {
            var bytes = try Scratch.bytes("dorp-shp.zip/dorp/dorp.\(part)")
            if part == "dbf", let at = bytes.firstRange(of: Array("     1250".utf8)) {
                bytes.replaceSubrange(at, with: Array("     n.b.".utf8))
            }
            _ = try scratch.write(bytes, as: "dorp.\(part)")
        }
        let found = failure { try readAll(scratch.path("dorp.shp")) }
        #expect(found?.location == "dorp.shp, laag dorp, rij 1, kolom inwoners")
        #expect(found?.problem == #""n.b." is geen getal, terwijl de kolom voor getallen is"#)
    }

    @Test func `text in a number column of a GeoPackage is refused where the column is asked`() throws {
        let file = try VectorFile(path: fixture("tekst-gpkg.zip"))
        let found = failure { _ = try file.read(layer: "cijfers", shapes: false) }
        #expect(found?.location == "tekst-gpkg.zip/tekst.gpkg, laag cijfers, rij 2, kolom inwoners")
        #expect(found?.problem == #"de tekst "n.b." staat in een kolom voor getallen"#)
        #expect(try file.read(layer: "cijfers", columns: ["code"], shapes: false).table.rowCount == 3)
    }

    @Test func `a layer or column that is not there lists what is`() throws {
        let file = try VectorFile(path: fixture("dorp-gpkg.zip"))
        let layer = failure { _ = try file.read(layer: "wijken", shapes: true) }
        #expect(layer?.kind == .inputMissing)
        #expect(layer?.problem == #"er is geen laag "wijken""#)
        #expect(layer?.remedy == "Kies uit de lagen die er zijn: buurten, cijfers")
        let column = failure { _ = try file.read(layer: "cijfers", columns: ["pet"], shapes: false) }
        #expect(column?.problem == #"er is geen kolom "pet""#)
        #expect(column?.remedy == "Kies uit de kolommen die er zijn: code, inwoners")
        let shapes = failure { _ = try file.read(layer: "cijfers", shapes: true) }
        #expect(shapes?.problem == "de laag heeft geen vlakken")
    }

    @Test func `a zip with several tables lists them, and one can be named`() throws {
        let several = failure { try readAll(fixture("twee.zip")) }
        #expect(several?.problem == "het zip-bestand bevat 2 leesbare bestanden")
        #expect(several?.remedy == "Noem er een, zoals twee.zip/hitte.csv: hitte.csv, tabellen/inwoners.csv")
        let named = try VectorFile(path: fixture("twee.zip") + "/tabellen/inwoners.csv")
        #expect(named.name == "twee.zip/tabellen/inwoners.csv")
        #expect(try named.read(layer: "inwoners", shapes: false).table.texts("inwoners") == ["1250"])
        let absent = failure { try readAll(fixture("twee.zip") + "/wijken.csv") }
        #expect(absent?.kind == .inputMissing)
        #expect(absent?.problem == #""wijken.csv" staat niet in het zip-bestand"#)
        #expect(try VectorFile(path: fixture("een.zip")).layers.map(\.name) == ["hitte"])
    }

    private static func feature(_ geometry: String) -> String {
        #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"BU1"},"geometry":"#
            + #"{"type":"Polygon","coordinates":[[[4,52],[5,52],[5,53],[4,52]]]}},"#
            + #"{"type":"Feature","properties":{"code":"BU2"},"geometry":\#(geometry)}]}"#
    }

    @Test(arguments: [
        (#"{"type":"Point","coordinates":[5,52]}"#, "POINT"),
        (#"{"type":"MultiLineString","coordinates":[[[5,52],[6,52]]]}"#, "MULTILINESTRING"),
        (
            #"{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[[[5,52],[6,52],[6,53],[5,52]]]}]}"#,
            "GEOMETRYCOLLECTION"
        ),
    ])
    func `a shape that is no polygon names its row`(geometry: String, name: String) throws {
        let scratch = try Scratch()
        let file = try VectorFile(path: scratch.write(Self.feature(geometry), as: "vormen.geojson"))
        #expect(file.layers[0].hasShapes)
        let found = failure { _ = try file.read(layer: file.layers[0].name, shapes: true) }
        #expect(found?.location == "vormen.geojson, laag vormen, rij 2")
        #expect(found?.problem == "de vorm is geen vlak maar \(name)")
    }

    @Test(arguments: ["1e999", "-1e999", "NaN", "Infinity"])
    func `a coordinate that is not finite is an error`(number: String) throws {
        let scratch = try Scratch()
        let ring = #"{"type":"Polygon","coordinates":[[[5,52],[6,52],[6,\#(number)],[5,52]]]}"#
        let found = failure { try readAll(scratch.write(Self.feature(ring), as: "oneindig.geojson")) }
        #expect(found?.kind == .badData)
    }

    @Test func `open rings are closed, rings without area left out and told`() throws {
        let scratch = try Scratch()
        let rings = #"[[5,52],[6,52],[6,53],[5,53]],[[5.1,52.1],[5.2,52.2],[5.1,52.1]]"#
        let path = try scratch.write(Self.feature(#"{"type":"Polygon","coordinates":[\#(rings)]}"#), as: "open.geojson")
        let layer = try VectorFile(path: path).read(layer: "open", shapes: true)
        #expect(layer.shapes?.x == [4, 5, 5, 4, 5, 6, 6, 5, 5])
        #expect(layer.shapes?.areaStarts == [0, 1, 2])
        #expect(layer.notices.map(\.kind).contains("ring zonder oppervlak"))
    }

    @Test func `names from a file cannot write to the terminal`() throws {
        let scratch = try Scratch()
        let text =
            #"{"type":"FeatureCollection","name":"\u001b[31mrood","features":[{"type":"Feature","properties":{"code":1},"geometry":{"type":"Point","coordinates":[1,2]}}]}"#
        let file = try VectorFile(path: scratch.write(text, as: "rood.geojson"))
        let found = failure { _ = try file.read(layer: file.layers[0].name, columns: ["nee"], shapes: false) }
        #expect(found?.description.unicodeScalars.allSatisfy { $0.value >= 32 } == true)
    }
}
