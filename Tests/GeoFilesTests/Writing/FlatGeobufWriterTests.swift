import Areas
import Foundation
import Testing

@testable import GeoFiles

@Suite struct FlatGeobufWriterTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `what is written is read back; the format has no place for an area without geometry`() throws {
        let path = scratch.path("buurten.fgb")
        try FlatGeobufWriter.write(layerToWrite(), to: path, name: "buurten.fgb")
        let layer = try VectorFile(path: path).read(layer: "buurten", shapes: true)
        #expect(try Set(layer.table.texts("code")) == ["BU99010000", nil])
        let first = try layer.table.texts("code") == ["BU99010000", nil]
        #expect(layer.shapes == shapesToWrite.selecting(first ? [0, 2] : [2, 0]))
        #expect(layer.coordinateSystem?.authorityCode == "EPSG:28992")
        #expect(try Set(layer.table.texts("aandeel")) == ["0.30000000000000004", "-1e-300"])
    }

    @Test func `the same layer gives the same bytes, at another moment`() throws {
        let shapes = shapesToWrite.selecting([2, 0])
        let layer = WrittenLayer(
            name: "buurten", description: "", coordinateSystem: .rd, shapes: .polygons(shapes),
            columns: [.init("code", .text(["een", "twee"]))])
        for name in ["een.fgb", "twee.fgb"] { try FlatGeobufWriter.write(layer, to: scratch.path(name), name: name) }
        #expect(
            FileManager.default.contentsEqual(atPath: scratch.path("een.fgb"), andPath: scratch.path("twee.fgb")))
        let read = try VectorFile(path: scratch.path("een.fgb")).read(layer: "buurten", shapes: true)
        #expect(Set(try read.table.texts("code")) == ["een", "twee"])
    }

    @Test func `a file that cannot be written is told, and nothing stays`() throws {
        let failure = #expect(throws: Failure.self) {
            try FlatGeobufWriter.write(layerToWrite(), to: scratch.path("niet/uit.fgb"), name: "uit.fgb")
        }
        #expect(failure?.kind == .cannotWrite)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    }
}
