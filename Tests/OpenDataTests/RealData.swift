import Areas
import Foundation
import GeoFiles
import Testing

@testable import OpenData

/// The folder of real open data: `HITTE_TESTDATA`, else `shared/data` beside the repository.
private let folder: URL = {
    if let folder = ProcessInfo.processInfo.environment["HITTE_TESTDATA"] { return URL(filePath: folder) }
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return repository.deletingLastPathComponent().appending(path: "shared/data")
}()

let hasRealData = FileManager.default.fileExists(atPath: folder.appending(path: "PROVENANCE.md").path())

private func open(_ path: String) throws -> VectorFile {
    try VectorFile(path: folder.appending(path: path).path(percentEncoded: false))
}

/// The table of a file with one layer, as a run reads it.
func realTable(_ path: String, for purpose: Purpose) throws -> Table {
    let file = try open(path)
    let layer = try chooseLayer(from: file.layers, level: .buurt, asked: nil, withShapes: false, location: file.name)
    return try file.read(
        layer: layer.name, columns: columnsToRead(layer.columnNames, for: purpose), shapes: false
    ).table
}

/// The boundaries of a file, as a run reads them.
func realBoundaries(_ path: String, _ level: AreaLevel = .buurt) throws -> Boundaries {
    let file = try open(path)
    let layer = try chooseLayer(from: file.layers, level: level, asked: nil, withShapes: true, location: file.name)
    let columns = columnsToRead(layer.columnNames, for: .boundaries)
    return try readBoundaries(
        file.read(layer: layer.name, columns: columns, shapes: true), level: level, parser: parser)
}
