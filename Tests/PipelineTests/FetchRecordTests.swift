import Areas
import Foundation
import Publishing
import Testing

@testable import Pipeline

/// What a call that was broken off right after it put a file in its place is taken for by the next.
@Suite struct FetchRecordTests {
    private let folder: URL

    init() throws {
        folder = URL.temporaryDirectory.appending(path: "record-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func entry(_ text: String) -> FetchRecord.Entry {
        let fingerprint = Fingerprint(of: Array(text.utf8))
        return FetchRecord.Entry(
            bestand: "a.csv", dienst: "cbs", bron: "CBS", licentie: "", adressen: [], opgehaald: "",
            bytes: fingerprint.bytes, sha256: fingerprint.sha256)
    }

    private func record(announcing text: String) -> FetchRecord {
        var record = FetchRecord(areas: [], year: 2024)
        record.keep(entry("oud"))
        record.onderweg = entry(text)
        record.projectOnderweg = Fingerprint(of: Array(text.utf8)).sha256
        return record
    }

    private func read(_ onDisk: String) throws -> FetchRecord {
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["a.csv", "project.yaml"] {
            try Data(onDisk.utf8).write(to: folder.appending(path: name))
        }
        try record(announcing: "nieuw").write(to: folder.path())
        var record = try #require(FetchRecord(in: folder.path()))
        record.takeWhatArrived(in: folder.path())
        #expect(record.onderweg == nil && record.projectOnderweg == nil)
        return record
    }

    @Test func `it arrived: a file of ours`() throws {
        let record = try read("nieuw")
        #expect(record.bestanden == [entry("nieuw")] && record.project == Fingerprint(of: Array("nieuw".utf8)).sha256)
    }

    @Test(arguments: ["oud", "van een ander"]) func `it did not: what was known is still what is known`(onDisk: String)
        throws
    {
        let record = try read(onDisk)
        #expect(record.bestanden == [entry("oud")] && record.project == nil)
    }
}
