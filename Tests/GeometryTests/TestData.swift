import Foundation

/// The folder with real open data that some tests compare with; they are skipped where it is absent.
let testData: URL = {
    if let folder = ProcessInfo.processInfo.environment["HITTE_TESTDATA"] { return URL(filePath: folder) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return root.deletingLastPathComponent().appending(path: "shared/data")
}()

func hasTestData(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: testData.appending(path: path).path())
}
