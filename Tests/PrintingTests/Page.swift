import Foundation
import Printing

/// A small drawing as the maps are, 100 by 50 mm.
func page(_ title: String, family: String = "&#39;DejaVu Sans&#39;, sans-serif") -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 10000 5000" font-family="\(family)">
    <title id="t">\(title)</title>
    <rect width="10000" height="5000" fill="#ffffff"/>
    <text x="500" y="1500" font-size="700">\(title)</text>
    </svg>
    """
}

let someDay = PagePrinter.Record(date: 1_700_000_000)

/// A folder with programs of our own making, gone when the test is.
final class FakePrograms {
    let folder = FileManager.default.temporaryDirectory.appending(path: "namaak-\(UUID().uuidString)")
    var path: String { folder.path() }

    /// - Parameter script: what the program does, for the shell.
    init(_ name: String, _ script: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
