import Areas
import Foundation
import Testing

@testable import GeoFiles

/// What stands in a GeoPackage beside its layers; `make referees` lays it beside PDOK's validator.
@Suite struct GeoPackageTablesTests {
    private let scratch: Scratch
    private let hostile = "O'Brien'); DROP TABLE buurten;-- \u{0} </qgis> é"

    init() throws { scratch = try Scratch() }

    private func layer(_ name: String) -> WrittenLayer {
        var layer = WrittenLayer(
            name: name, description: hostile, coordinateSystem: .rd, shapes: .polygons(shapesToWrite),
            columns: [.init("code", .text(["a", "b", nil]), description: hostile)])
        layer.styles = [
            .init(name: "risico", description: hostile, definition: "<qgis>\(hostile)"),
            .init(name: "hitte", description: "", definition: "<qgis/>"),
        ]
        layer.metadata = "<qmd>\(hostile)"
        return layer
    }

    @Test func `styles, metadata and descriptions are kept to the letter`() throws {
        let path = scratch.path("uit.gpkg")
        try GeoPackageWriter.write([layer("buurten"), layer("wijken")], to: path)
        let file = try VectorFile(path: path)
        #expect(file.layers.map(\.name) == ["buurten", "wijken", "layer_styles"])
        let styles = try file.read(layer: "layer_styles", shapes: false).table
        let kept = hostile.replacing("\u{0}", with: "\u{FFFD}")
        #expect(try styles.texts("f_table_name") == ["buurten", "buurten", "wijken", "wijken"])
        #expect(try styles.texts("styleName") == ["risico", "hitte", "risico", "hitte"])
        #expect(try styles.texts("useAsDefault") == ["1", "0", "1", "0"])
        #expect(try styles.texts("styleQML").first == "<qgis>\(kept)")
        #expect(try styles.texts("description").first == kept)
        let bytes = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(bytes.contains("<qmd>\(kept)") && bytes.contains("gpkg_data_columns"))
        #expect(try file.read(layer: "buurten", shapes: true).shapes == shapesToWrite)
    }

    @Test func `they change nothing about the bytes from one moment to another`() throws {
        let (first, second) = (scratch.path("een.gpkg"), scratch.path("twee.gpkg"))
        try GeoPackageWriter.write([layer("buurten")], to: first)
        Thread.sleep(forTimeInterval: 1.1)
        try GeoPackageWriter.write([layer("buurten")], to: second)
        #expect(FileManager.default.contentsEqual(atPath: first, andPath: second))
    }

    @Test func `a layer without them makes no tables for them`() throws {
        let path = scratch.path("uit.gpkg")
        try GeoPackageWriter.write([layerToWrite()], to: path)
        let bytes = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        for table in ["layer_styles", "gpkg_metadata", "gpkg_data_columns"] { #expect(!bytes.contains(table)) }
    }
}
