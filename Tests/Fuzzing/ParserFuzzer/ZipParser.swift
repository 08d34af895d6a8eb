import Areas
import Foundation

@testable import GeoFiles

/// A zip: its directory, its names and the one table in it.
@Sendable func fuzzZip(_ bytes: [UInt8]) {
    guard (try? Data(bytes).write(to: URL(filePath: scratch))) != nil else { return }
    do {
        try checkEntryCount(ofZip: scratch)
        let archive = try ZipArchive(path: scratch)
        let member = try archive.onlyMember(withExtension: "csv")
        demand(!member.hasPrefix("/") && !member.split(separator: "/").contains(".."), member)
    } catch {
        explainedOrMissing(error)
    }
    do {
        let file = try VectorFile(path: scratch)
        for layer in file.layers { _ = try file.read(layer: layer.name, shapes: layer.hasShapes) }
    } catch {
        explainedOrMissing(error)
    }
}

private func explainedOrMissing(_ failure: Failure) {
    if failure.kind != .inputMissing { explained(failure) }
}

private let scratch = NSTemporaryDirectory() + "parser-fuzzer-\(ProcessInfo.processInfo.processIdentifier).zip"
