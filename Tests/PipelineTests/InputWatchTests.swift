import Areas
import Foundation
import Testing

@testable import Pipeline

/// A file that is written to while a run reads it stops the run.
@Suite struct InputWatchTests {
    private let folder: URL

    init() throws {
        folder = URL.temporaryDirectory.appending(path: "wacht-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path() }

    private func failure(_ name: String, after change: () throws -> Void) throws -> Failure? {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("code;waarde\n".utf8).write(to: URL(filePath: path("a.csv")))
        for ending in ["shp", "dbf"] { try Data("x".utf8).write(to: URL(filePath: path("b.\(ending)"))) }
        let watch = InputWatch([InputFile(commandLine: path("a.csv")), InputFile(commandLine: path("b.shp"))])
        try watch.expectUnchanged()
        _ = try Data(contentsOf: URL(filePath: path("a.csv")))
        try watch.expectUnchanged()
        Thread.sleep(forTimeInterval: 0.05)
        try change()
        do { try watch.expectUnchanged() } catch { return error }
        return nil
    }

    @Test func `another length`() throws {
        let failure = try failure("a.csv") { try Data("code\n".utf8).write(to: URL(filePath: path("a.csv"))) }
        #expect(failure?.kind == .badData && failure?.location == path("a.csv"))
    }

    @Test func `as long, other bytes, and the time put back`() throws {
        let failure = try failure("a.csv") {
            let before = try FileManager.default.attributesOfItem(atPath: path("a.csv"))[.modificationDate] as Any
            let handle = try FileHandle(forWritingTo: URL(filePath: path("a.csv")))
            try handle.write(contentsOf: Data("CODE".utf8))
            try handle.close()
            try FileManager.default.setAttributes([.modificationDate: before], ofItemAtPath: path("a.csv"))
        }
        #expect(failure?.kind == .badData)
    }

    @Test func `what belongs to a shapefile`() throws {
        let failure = try failure("b.dbf") { try Data("y".utf8).write(to: URL(filePath: path("b.dbf"))) }
        #expect(failure?.kind == .badData && failure?.location == path("b.dbf"))
    }

    @Test func `gone`() throws {
        let failure = try failure("a.csv") { try FileManager.default.removeItem(atPath: path("a.csv")) }
        #expect(failure?.kind == .inputMissing)
    }
}
