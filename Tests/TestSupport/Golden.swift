import Foundation
package import Testing

/// Compares bytes with the file of this name in the folder `Golden` of the test target that asks. With `RECORD=1` in the environment the file is written instead
/// and the test fails all the same, so that a recording never passes for a check. A missing file fails.
package func expectGolden(
    _ bytes: [UInt8], _ name: String, path: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = golden(name, besideTest: path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        Issue.record(
            "\(name) is recorded; look at the difference and run again without RECORD", sourceLocation: sourceLocation)
        return
    }
    let expected = try #require(try? Data(contentsOf: file), "\(name) is not recorded", sourceLocation: sourceLocation)
    let (ours, theirs) = (lines(bytes), lines(Array(expected)))
    #expect(ours == theirs, "\(name) differs", sourceLocation: sourceLocation)
    #expect(bytes == Array(expected), "\(name) differs in its line ends", sourceLocation: sourceLocation)
}

private func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
}

/// In the folder right below `Tests` that the test stands in.
private func golden(_ name: String, besideTest path: String) -> URL {
    var folder = URL(filePath: path).deletingLastPathComponent()
    while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
    }
    return folder.appending(path: "Golden/\(name)")
}
