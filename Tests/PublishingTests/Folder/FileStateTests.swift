import Foundation
import Publishing
import Testing

/// What stands on the disk laid beside what was recorded of it.
@Suite struct FileStateTests {
    private let folder: URL

    init() throws {
        folder = URL.temporaryDirectory.appending(path: "toestand-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    private func recorded(_ text: String) throws -> Fingerprint {
        try Data(text.utf8).write(to: URL(filePath: path("toen")))
        return try Fingerprint(ofFileAt: path("toen"))
    }

    @Test func `same, other bytes, another size, gone`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let record = try recorded("abc")
        #expect(record.state(ofFileAt: path("toen"), followsLinks: false) == .same)
        for (text, state) in [
            ("abd", FileState.changed(bytes: 3)), ("abcd", .changed(bytes: 4)), ("", .changed(bytes: 0)),
        ] {
            try Data(text.utf8).write(to: URL(filePath: path("nu")))
            #expect(record.state(ofFileAt: path("nu"), followsLinks: true) == state)
        }
        #expect(record.state(ofFileAt: path("weg"), followsLinks: true) == .missing)
        #expect(record.state(ofFileAt: path("toen/erin"), followsLinks: true) == .missing)
    }

    @Test func `links count only where they are followed`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let record = try recorded("abc")
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("toen"))
        #expect(record.state(ofFileAt: path("link"), followsLinks: true) == .same)
        #expect(record.state(ofFileAt: path("link"), followsLinks: false) == .noFile)
        try FileManager.default.createSymbolicLink(atPath: path("los"), withDestinationPath: path("nergens"))
        #expect(record.state(ofFileAt: path("los"), followsLinks: true) == .missing)
    }

    @Test func `devices and pipes are not opened`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let record = Fingerprint(bytes: 0, sha256: String(repeating: "0", count: 64))
        #expect(mkfifo(path("pijp"), 0o600) == 0)
        for path in [path("pijp"), "/dev/zero", "/dev/null"] {
            #expect(record.state(ofFileAt: path, followsLinks: true) == .noFile)
        }
    }

    @Test func `a folder is what its files are`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(atPath: path("x.gdb"), withIntermediateDirectories: true)
        try Data("abc".utf8).write(to: URL(filePath: path("x.gdb/a")))
        let record = try Fingerprint(ofFileAt: path("x.gdb"))
        #expect(record.state(ofFileAt: path("x.gdb"), followsLinks: true) == .same)
        #expect(record.state(ofFileAt: path("x.gdb"), followsLinks: false) == .noFile)
        try Data("abd".utf8).write(to: URL(filePath: path("x.gdb/a")))
        #expect(record.state(ofFileAt: path("x.gdb"), followsLinks: true) == .changed(bytes: 3))
        try Data("abcd".utf8).write(to: URL(filePath: path("x.gdb/a")))
        #expect(record.state(ofFileAt: path("x.gdb"), followsLinks: true) == .changed(bytes: 4))
    }

    @Test func `a scratch folder goes, and so does one that was left behind`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(atPath: path("uit"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: path(".opnieuw-verlaten/a"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: path("een map met %20"), withIntermediateDirectories: true)
        do {
            let scratch = try ScratchFolder(beside: path("uit"))
            let second = try ScratchFolder(beside: path("uit"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: path("")).count == 4)
            try Data().write(to: URL(filePath: scratch.path + "/x"))
            let spaced = try ScratchFolder(beside: path("een map met %20/uit"))
            #expect(spaced.path.contains("een map met %20/.opnieuw-"))
            withExtendedLifetime((scratch, second, spaced)) {}
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: path("")).sorted() == ["een map met %20", "uit"])
    }
}
