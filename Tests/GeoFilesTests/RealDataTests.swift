import Areas
import GeoFiles
import Testing

/// Real open data; the numbers are those of its provenance list and of GDAL's own `ogrinfo`.
@Suite(.enabled(if: hasRealData))
struct RealDataTests {
    @Test(
        arguments: [
            ("cbs-buurten-2019-nl/buurten_2019_wgs84.geojson", 13594, 159_640, "EPSG:4326"),
            ("cbs-buurten-2019-nl/buurten_2019_wgs84.topojson", 13594, 159_640, "EPSG:4326"),
            ("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_rd.gpkg", 130, nil, "EPSG:28992"),
            ("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_rd.geojson", 130, nil, "EPSG:28992"),
            ("cbs-buurten-2021-ermelo/buurten_ermelo_rd.gpkg", 17, nil, "EPSG:28992"),
            ("cbs-buurten-hengelo/buurten_hengelo_wgs84.geojson", 62, nil, "EPSG:4326"),
            ("cbs-buurten-hengelo/buurten_hengelo_wgs84.topojson", 62, nil, "EPSG:4326"),
            ("cbs-buurten-2023-amsterdam/buurten_amsterdam_2023_wgs84.geojson", 519, 44_119, "EPSG:4326"),
            ("cbs-buurten-2024-baarn/buurten_baarn_wgs84.geojson", 21, nil, "EPSG:4326"),
            ("cbs-wijken-2022-nl/wijken_2022_rd.geojson", 3340, nil, "EPSG:28992"),
            ("cbs-gemeenten-2024/gemeente_gegeneraliseerd_2024_wgs84.geojson", 342, nil, "EPSG:4326"),
            ("delft-osm-sentinel/delft_parks.gpkg", 156, nil, "EPSG:28992"),
        ] as [(String, Int, Int?, String?)])
    func `areas, points and coordinate system`(path: String, areas: Int, points: Int?, code: String?) throws {
        let file = try VectorFile(path: real(path))
        let layer = try file.read(layer: file.layers[0].name, shapes: true)
        let shapes = try #require(layer.shapes)
        #expect(shapes.count == areas)
        if let points { #expect(shapes.pointCount == points) }
        #expect(layer.coordinateSystem?.authorityCode == code)
        #expect((0..<areas).allSatisfy { !shapes.isEmpty($0) })
        // TopoJSON names no coordinate system, so that one is said to be assumed.
        #expect(layer.notices.map(\.kind) == (path.hasSuffix(".topojson") ? ["coördinatenstelsel aangenomen"] : []))
    }

    @Test func `the loneliness table keeps its padding`() throws {
        let file = try VectorFile(
            path: real("rivm-gezondheid-50090NED/50090NED_alle_kolommen_2020_65plus.csv"))
        let layer = try file.read(
            layer: file.layers[0].name, columns: ["WijkenEnBuurten", "ErnstigZeerErnstigEenzaam_29"], shapes: false)
        #expect(layer.table.rowCount == 17341)
        #expect(try layer.table.texts("WijkenEnBuurten")[0] == "NL01      ")
        #expect(try layer.table.texts("ErnstigZeerErnstigEenzaam_29")[0] == "    10.4")
    }

    @Test func `a header of years is a header`() throws {
        let path = real("rivm-ervaren-gezondheid-50150NED/goed_ervaren_gezondheid_2012_2024.csv")
        let file = try VectorFile(path: path)
        #expect(file.layers[0].columnNames == ["code", "soort", "2012", "2016", "2020", "2022", "2024"])
    }

    @Test func `the broken row of the cool places is found`() throws {
        let found = failure { _ = try VectorFile(path: real("amsterdam-koelte/koelteplekken_kapotte_rij.csv")) }
        #expect(found?.kind == .badData)
        #expect(found?.location.hasPrefix("koelteplekken_kapotte_rij.csv, rij ") == true)
        #expect(found?.problem == "38 velden gevonden, 37 verwacht volgens de kopregel")
    }

    @Test func `geometry as text in a table is refused by name`() throws {
        let file = try VectorFile(path: real("cbs-buurten-2020-dordrecht/buurten_dordrecht_2020_ewkb.csv"))
        #expect(file.layers.map(\.hasShapes) == [false])
        let found = failure { _ = try file.read(layer: file.layers[0].name, columns: ["bu_code"], shapes: true) }
        #expect(found?.problem == #"de vlakken staan hier als tekst in kolom "geovlak" (hexadecimale WKB)"#)
        #expect(found?.remedy.contains("GeoPackage") == true)
        #expect(try file.read(layer: file.layers[0].name, columns: ["bu_code"], shapes: false).table.rowCount == 130)
    }

    @Test func `figures that a whole file lacks are absent, not 0`() throws {
        let file = try VectorFile(path: real("cbs-buurten-2021-ermelo/buurten_ermelo_rd.gpkg"))
        let name = try #require(
            file.layers[0].columnNames.first {
                $0.lowercased().contains("aantalinwoners")
                    || $0.lowercased().contains("aantal_inwoners") || $0.lowercased().contains("aant_inw")
            })
        let layer = try file.read(layer: file.layers[0].name, columns: [name], shapes: false)
        #expect(try layer.table.texts(name).allSatisfy { $0 == nil })
    }
}
