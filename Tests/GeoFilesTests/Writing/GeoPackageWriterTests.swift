import Areas
import Foundation
import Testing

@testable import GeoFiles

@Suite struct GeoPackageWriterTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
    }

    @Test func `what is written is read back, shapes to the last bit`() throws {
        let path = scratch.path("uit.gpkg")
        try GeoPackageWriter.write([layerToWrite()], to: path)
        let layer = try VectorFile(path: path).read(layer: "buurten", shapes: true)
        #expect(layer.shapes == shapesToWrite)
        #expect(layer.coordinateSystem?.authorityCode == "EPSG:28992")
        #expect(layer.table.columnNames.filter { $0 != "fid" } == ["code", "naam", "aantal", "aandeel"])
        #expect(try layer.table.texts("code") == ["BU99010000", "0012", nil])
        #expect(try layer.table.texts("naam") == ["Súd \"x\"; <b>", nil, ""])
        #expect(try layer.table.texts("aantal").prefix(2) == [nil, "-99997"])
        #expect(try layer.table.texts("aandeel") == ["0.30000000000000004", nil, "-1e-300"])
    }

    @Test func `layers stand in the file in the order given, each in its own system`() throws {
        let path = scratch.path("uit.gpkg")
        try GeoPackageWriter.write([layerToWrite("wijken"), layerToWrite("buurten", system: .wgs84)], to: path)
        let file = try VectorFile(path: path)
        #expect(file.layers.map(\.name) == ["wijken", "buurten"])
        #expect(try file.read(layer: "buurten", shapes: true).coordinateSystem?.isGeographic == true)
        #expect(try names() == ["uit.gpkg"])
    }

    @Test func `the same layers give the same bytes at another moment`() throws {
        let (first, second) = (scratch.path("een.gpkg"), scratch.path("twee.gpkg"))
        try GeoPackageWriter.write([layerToWrite()], to: first)
        // GDAL's clock counts milliseconds.
        Thread.sleep(forTimeInterval: 0.05)
        try GeoPackageWriter.write([layerToWrite()], to: second)
        #expect(FileManager.default.contentsEqual(atPath: first, andPath: second))
        try GeoPackageWriter.write([layerToWrite()], to: second, lastChange: "2024-01-01T00:00:00.000Z")
        #expect(!FileManager.default.contentsEqual(atPath: first, andPath: second))
    }

    @Test func `points keep their coordinates`() throws {
        let path = scratch.path("plekken.gpkg")
        let (x, y) = (145_123.456, 540_987.654)
        let layer = WrittenLayer(
            name: "plekken", description: "", coordinateSystem: .rd, shapes: .points(x: [x], y: [y]),
            columns: [.init("naam", .text(["Bibliotheek"]))])
        try GeoPackageWriter.write([layer], to: path)
        // The point as WKB: little-endian, type 1, x, y (OGC 06-103r4, 8.2.3).
        let numbers = [x, y].flatMap { number in
            (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
        }
        let bytes = try Data(contentsOf: URL(filePath: path))
        #expect(bytes.firstRange(of: Data([1, 1, 0, 0, 0] + numbers)) != nil)
        #expect(try VectorFile(path: path).read(layer: "plekken", shapes: false).table.texts("naam") == ["Bibliotheek"])
    }

    @Test func `the description goes with the layer, sign for sign`() throws {
        let path = scratch.path("uit.gpkg")
        try GeoPackageWriter.write([layerToWrite()], to: path)
        let bytes = try Data(contentsOf: URL(filePath: path))
        #expect(bytes.firstRange(of: Data("Fictief; voor een test = waar".utf8)) != nil)
    }

    @Test func `an earlier file is replaced only by a whole one`() throws {
        let path = scratch.path("uit.gpkg")
        try GeoPackageWriter.write([layerToWrite("oud")], to: path)
        let unknown = CoordinateSystem(authorityCode: "EPSG:1", name: "Nergens", wkt: "", isGeographic: false)
        let failure = failure {
            try GeoPackageWriter.write([layerToWrite(), layerToWrite("mis", system: unknown)], to: path)
        }
        #expect(failure?.kind == .cannotWrite)
        #expect(failure?.location == "\(path), laag mis")
        #expect(failure?.problem.hasPrefix("het coördinatenstelsel Nergens is niet bekend") == true)
        #expect(try VectorFile(path: path).layers.map(\.name) == ["oud"])
        #expect(try names() == ["uit.gpkg"])

        try GeoPackageWriter.write([layerToWrite("nieuw")], to: path)
        #expect(try VectorFile(path: path).layers.map(\.name) == ["nieuw"])
    }

    @Test func `the remains of an interrupted run do not end up in the next file`() throws {
        let path = scratch.path("uit.gpkg")
        try GeoPackageWriter.write([layerToWrite("rest")], to: scratch.path(".deel-uit.gpkg"))
        try GeoPackageWriter.write([layerToWrite("heel")], to: path)
        #expect(try VectorFile(path: path).layers.map(\.name) == ["heel"])
        #expect(try names() == ["uit.gpkg"])
    }

    @Test func `a folder that is not there is one clear failure`() throws {
        let path = scratch.path("weg/uit.gpkg")
        let failure = failure { try GeoPackageWriter.write([layerToWrite()], to: path) }
        #expect(failure?.kind == .cannotWrite)
        #expect(failure?.location == path)
        #expect(failure?.problem.hasPrefix("het bestand kan niet worden gemaakt (") == true)
        #expect(failure?.remedy == "Controleer of de map bestaat, beschrijfbaar is en nog ruimte heeft.")
    }

    @Test func `a folder in the way is left alone`() throws {
        let path = scratch.path("uit.gpkg")
        _ = try scratch.write("blijft", as: "uit.gpkg/inhoud.txt")
        let failure = failure { try GeoPackageWriter.write([layerToWrite()], to: path) }
        #expect(failure?.kind == .cannotWrite)
        #expect(FileManager.default.fileExists(atPath: path + "/inhoud.txt"))
        #expect(try names() == ["uit.gpkg"])
    }
}
