import Areas
import Foundation
import OpenServices
import Publishing

/// Where every file in the folder came from (`herkomst-ophalen.json`): read by the next call, and by people.
struct FetchRecord: Codable, Equatable {
    /// One file.
    struct Entry: Codable, Equatable {
        var bestand: String
        var dienst: String
        var bron: String
        var licentie: String
        /// The addresses that were asked.
        var adressen: [String]
        /// Day and time in UTC.
        var opgehaald: String
        /// What was asked, for tables; with `versie` it says whether asking again would give the same.
        var vraag: String?
        /// What the service calls this version of the table: `Modified` of StatLine, the layer of an atlas.
        var versie: String?
        var etag: String?
        var lastModified: String?
        var bytes: Int
        var sha256: String
        var rijen: Int?

        enum CodingKeys: String, CodingKey {
            case bestand, dienst, bron, licentie, adressen, opgehaald, vraag, versie, etag, bytes, sha256, rijen
            case lastModified = "last_modified"
        }
    }

    static let fileName = "herkomst-ophalen.json"

    var programma: String
    var gebied: [String]
    var jaar: Int
    var bestanden: [Entry] = []
    /// The SHA-256 of `project.yaml` as this program wrote it.
    var project: String?
    /// What was about to be put in its place, should the call have been broken off just then.
    var onderweg: Entry?
    /// The SHA-256 of a `project.yaml` that was.
    var projectOnderweg: String?

    /// The record in a folder; `nil` where there is none or it cannot be read: then everything is fetched anew.
    init?(in folder: String) {
        guard let data = try? Data(contentsOf: URL(filePath: folder).appending(path: Self.fileName)),
            let record = try? JSONDecoder().decode(FetchRecord.self, from: data)
        else { return nil }
        self = record
    }

    init(areas: [String], year: Int) {
        (programma, gebied, jaar) = ("hitte-eenzaamheid \(programVersion)", areas, year)
    }

    /// The entry of a file that still is what was fetched; `nil` where it was changed, is gone, or never was.
    func intact(_ name: String, in folder: String) -> Entry? {
        guard let entry = bestanden.first(where: { $0.bestand == name }),
            let found = try? Fingerprint(ofFileAt: folder + "/" + name), found.sha256 == entry.sha256
        else { return nil }
        return entry
    }

    mutating func keep(_ entry: Entry) {
        bestanden.removeAll { $0.bestand == entry.bestand }
        bestanden.append(entry)
        bestanden.sort { $0.bestand < $1.bestand }
        onderweg = nil
    }

    /// What an earlier call put in its place without getting to say so is a file of ours as any other.
    mutating func takeWhatArrived(in folder: String) {
        if let entry = onderweg, (try? Fingerprint(ofFileAt: folder + "/" + entry.bestand).sha256) == entry.sha256 {
            keep(entry)
        }
        onderweg = nil
        if let sha256 = projectOnderweg, (try? Fingerprint(ofFileAt: folder + "/project.yaml").sha256) == sha256 {
            project = sha256
        }
        projectOnderweg = nil
    }

    /// Throws `cannotWrite`.
    func write(to folder: String) throws(Failure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try PlainFile.write((try? encoder.encode(self)) ?? Data(), to: folder + "/" + Self.fileName)
    }

    /// Now, or `SOURCE_DATE_EPOCH`.
    static var now: String {
        let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { TimeInterval($0) }
        return (epoch.map { Date(timeIntervalSince1970: $0) } ?? Date()).formatted(.iso8601)
    }
}
