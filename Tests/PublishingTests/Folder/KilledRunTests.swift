import Areas
import Foundation
import Testing

@testable import Publishing

/// What the next run makes of what a killed one left.
@Suite struct KilledRunTests {
    private func leave(_ folder: TemporaryFolder, list: String?, _ staged: [String: String]) throws {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/.bezig-abcdef", withIntermediateDirectories: true)
        for (name, text) in staged { try folder.put(text, ".bezig-abcdef/" + name) }
        if let list { try folder.put(list, ".bezig-abcdef/. verplaatsen") }
    }

    @Test func `what was being moved is finished, and nothing else is left`() throws {
        let folder = try TemporaryFolder()
        try folder.put("nieuw", "a")
        try folder.put("oud", "b")
        try leave(
            folder, list: "a\nb\nbladen/c\n", ["a.oud": "oud", "b": "nieuw", "b.oud": "oud", "bladen%2Fc": "nieuw"])
        do { _ = try OutputFolder(at: folder.path) }
        #expect(try folder.names() == ["a", "b", "bladen", "bladen/c"])
        for name in ["a", "b", "bladen/c"] { #expect(try folder.text(name) == "nieuw") }
    }

    @Test func `what was still being prepared goes`() throws {
        let folder = try TemporaryFolder()
        try folder.put("oud", "a")
        try leave(folder, list: nil, ["a": "half", "b": "half", ". verplaatsen half": "a\n"])
        do { _ = try OutputFolder(at: folder.path) }
        #expect(try folder.names() == ["a"] && folder.text("a") == "oud")
    }

    @Test func `a list that somebody else wrote leads nowhere outside the folder`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/uit", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            atPath: folder.path + "/uit/.bezig-x", withIntermediateDirectories: true)
        try folder.put("kwaad", "uit/.bezig-x/..%2Fbuiten")
        try folder.put("kwaad", "uit/.bezig-x/%2Ftmp%2Fbuiten-\(folder.path.hashValue)")
        try folder.put("../buiten\n/tmp/buiten-\(folder.path.hashValue)\n", "uit/.bezig-x/. verplaatsen")
        do { _ = try OutputFolder(at: folder.path + "/uit") }
        #expect(try folder.names() == ["uit"])
        #expect(!FileManager.default.fileExists(atPath: "/tmp/buiten-\(folder.path.hashValue)"))
    }

    @Test func `a list stands only while files are being moved`() throws {
        let folder = try TemporaryFolder()
        let output = try OutputFolder(at: folder.path)
        try output.write([1], to: "a")
        #expect(try !folder.names().contains { $0.hasSuffix("verplaatsen") })
        try output.commit()
        #expect(try folder.names() == ["a"])
    }
}
