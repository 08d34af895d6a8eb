import Areas
import Foundation
import Testing

@testable import GeoFiles

@Suite struct FlatGeobufWriterTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `what is written is read back, also an area without geometry`() throws {
        let path = scratch.path("buurten.fgb")
        try FlatGeobufWriter.write(layerToWrite(), to: path, name: "buurten.fgb")
        let layer = try VectorFile(path: path).read(layer: "buurten", shapes: true)
        #expect(layer.shapes == shapesToWrite)
        #expect(layer.coordinateSystem?.authorityCode == "EPSG:28992")
        #expect(try layer.table.texts("code") == ["BU99010000", "0012", nil])
        #expect(try layer.table.texts("aantal").prefix(2) == [nil, "-99997"])
    }

    @Test func `the same layer gives the same bytes, in the order of space where all have a shape`() throws {
        let shapes = shapesToWrite.selecting([2, 0])
        let layer = WrittenLayer(
            name: "buurten", description: "", coordinateSystem: .rd, shapes: .polygons(shapes),
            columns: [.init("code", .text(["een", "twee"]))])
        for name in ["een.fgb", "twee.fgb"] { try FlatGeobufWriter.write(layer, to: scratch.path(name), name: name) }
        #expect(
            FileManager.default.contentsEqual(atPath: scratch.path("een.fgb"), andPath: scratch.path("twee.fgb")))
        let read = try VectorFile(path: scratch.path("een.fgb")).read(layer: "een", shapes: true)
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
