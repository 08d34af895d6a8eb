import Areas
import Foundation
import Testing

@testable import GeoFiles

/// A made file of `Fixtures`.
func fixture(_ name: String) -> String {
    Bundle.module.bundleURL.appending(path: "Fixtures/\(name)").path(percentEncoded: false)
}

/// The folder of real open data: `HITTE_TESTDATA`, else `shared/data` beside the repository.
let realData: URL = {
    if let folder = ProcessInfo.processInfo.environment["HITTE_TESTDATA"] { return URL(filePath: folder) }
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return repository.deletingLastPathComponent().appending(path: "shared/data")
}()

let hasRealData = FileManager.default.fileExists(atPath: realData.appending(path: "PROVENANCE.md").path())

func real(_ path: String) -> String { realData.appending(path: path).path(percentEncoded: false) }

/// A folder of its own for one test, removed when the test is done.
final class Scratch {
    let folder = FileManager.default.temporaryDirectory.appending(path: "geofiles-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    /// Writes a file and returns its path.
    func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return path(name)
    }

    func write(_ text: String, as name: String) throws -> String { try write(text.utf8, as: name) }

    /// The bytes of a fixture, also of one inside a zip.
    static func bytes(_ name: String) throws -> [UInt8] {
        let location = try DataLocation(fixture(name))
        return try readBytes(location.gdalPath, named: name, limit: 1 << 30)
    }
}

/// What a call throws as a `Failure`; records an issue where it does not.
func failure(_ work: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation) -> Failure? {
    do {
        try work()
        Issue.record("no error was thrown", sourceLocation: sourceLocation)
        return nil
    } catch {
        if let failure = error as? Failure { return failure }
        Issue.record("another error was thrown: \(error)", sourceLocation: sourceLocation)
        return nil
    }
}

extension Table {
    /// The cells of a column as text, for comparison.
    func texts(_ name: String) throws -> [String?] {
        let found = try #require(self.column(name))
        return (0..<rowCount).map { found.text(at: $0) }
    }

    func isNumber(_ name: String) throws -> Bool {
        if case .number = try #require(self.column(name)).cells { return true }
        return false
    }
}
