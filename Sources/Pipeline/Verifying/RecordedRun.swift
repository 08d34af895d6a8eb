import Areas
import Foundation
import Publishing

/// A provenance file of a folder with results: what a run says that it read and made. It is data like any other: nothing in
/// it is believed before it is laid beside what is on the disk.
struct RecordedRun: Sendable {
    enum Kind: String, Sendable {
        case map = "kaart"
        case comparison = "vergelijk"
        case transfer = "overzetten"
        case plan
        case places = "plekken"
        case fetch = "ophalen"
    }

    struct File: Sendable, Equatable {
        /// What it was read for; empty for an output.
        let role: String
        let path: String
        let layer: String?
        let fingerprint: Fingerprint
    }

    let kind: Kind
    /// `herkomst.json`, `herkomst-plan.json`, …
    let fileName: String
    /// Of the program that made it; empty where it does not say.
    let version: String
    let inputs: [File]
    let outputs: [File]
    /// A file that the run made for the user to change, and its SHA-256 as it was made: the `project.yaml` of `ophalen`.
    let changeable: (path: String, sha256: String)?
    /// Where the date of the results came from.
    let dateRule: DateRule
    /// The bytes that were read.
    let data: Data

    /// The names that the program gives to provenance, in the order in which they are made.
    static let fileNames = [
        "herkomst.json", "herkomst-plan.json", "herkomst-plekken.json", FetchRecord.fileName,
    ]
    /// Bytes of a provenance file; that of the whole country has a few million.
    static let mostBytes = 64 << 20

    /// The provenance under a name in a folder; `nil` where there is none.
    ///
    /// Throws `badData` for what is no provenance, is damaged, or lists files outside the folder as its results.
    init?(_ fileName: String, in folder: String) throws(Failure) {
        let path = folder + "/" + fileName
        switch FolderWalk.kind(of: path) {
        case .nothing: return nil
        case .file: break
        case .folder, .other:
            throw Self.unreadable(path, "hier staat geen gewoon bestand")
        }
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: Self.mostBytes + 1) ?? Data()
        else { throw Self.unreadable(path, "het bestand mag niet worden gelezen") }
        guard data.count <= Self.mostBytes else {
            throw Self.unreadable(path, "het bestand is groter dan \(Self.mostBytes >> 20) MiB")
        }
        (self.fileName, self.data) = (fileName, data)
        if fileName == FetchRecord.fileName {
            guard let record = try? JSONDecoder().decode(FetchRecord.self, from: data) else {
                throw Self.unreadable(path, "dit is geen herkomst van dit programma, of er ontbreekt een stuk")
            }
            kind = .fetch
            version = record.programma.split(separator: " ").last.map(String.init) ?? ""
            (inputs, dateRule) = ([], .environment)
            changeable = record.project.map { ("project.yaml", $0) }
            outputs = record.bestanden.map {
                File(
                    role: "", path: $0.bestand, layer: nil, fingerprint: Fingerprint(bytes: $0.bytes, sha256: $0.sha256)
                )
            }
        } else {
            guard let document = try? JSONDecoder().decode(Document.self, from: data),
                let kind = document.kind(fileName)
            else { throw Self.unreadable(path, "dit is geen herkomst van dit programma, of er ontbreekt een stuk") }
            self.kind = kind
            version = document.programma.versie ?? ""
            inputs = document.invoer.map(\.file)
            outputs = document.uitvoer.map(\.file)
            dateRule = document.dateRule
            changeable = nil
        }
        if let outside = outputs.first(where: { !Self.staysInside($0.path) }) {
            throw Self.unreadable(
                path, "\(quotedForMessage(outside.path)) kan geen uitkomst zijn: het ligt niet in de map")
        }
        let known = inputs + outputs
        if let strange = known.first(where: { $0.path.isEmpty || $0.path.utf8.contains(0) || $0.fingerprint.bytes < 0 })
        {
            throw Self.unreadable(path, "\(quotedForMessage(strange.path)) kan geen bestand zijn")
        }
    }

    private static func unreadable(_ path: String, _ problem: String) -> Failure {
        Failure(.badData, at: path, problem, remedy: "Geef een map die dit programma heeft gemaakt.")
    }

    /// Whether a path from the folder cannot lead out of it by itself; links are another matter, and are not followed.
    private static func staysInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return path.utf8.count <= 4096 && parts.count <= 8
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}

extension RecordedRun {
    /// The members of a provenance that say which files there are.
    private struct Document: Decodable {
        struct Program: Decodable {
            let versie: String?
        }
        struct Options: Decodable {
            let opdracht: String?
            let oud: String?
            let nieuw: String?
            let niveau: String?

            enum CodingKeys: String, CodingKey { case opdracht, oud, nieuw, niveau }

            /// Other commands have numbers under the same names: only texts tell one command from another.
            init(from decoder: any Decoder) throws {
                let members = try decoder.container(keyedBy: CodingKeys.self)
                func text(_ key: CodingKeys) -> String? { try? members.decode(String.self, forKey: key) }
                (opdracht, oud, nieuw, niveau) = (text(.opdracht), text(.oud), text(.nieuw), text(.niveau))
            }
        }
        struct Input: Decodable {
            let rol: String
            let bestand: String
            let laag: String?
            let bytes: Int
            let sha256: String
            var file: File {
                File(
                    role: rol, path: bestand, layer: laag, fingerprint: Fingerprint(bytes: bytes, sha256: sha256))
            }
        }
        struct Output: Decodable {
            let bestand: String
            let bytes: Int
            let sha256: String
            var file: File {
                File(role: "", path: bestand, layer: nil, fingerprint: Fingerprint(bytes: bytes, sha256: sha256))
            }
        }
        let programma: Program
        let datum: String?
        let tijdstip: Int?
        let opties: Options
        let invoer: [Input]
        let uitvoer: [Output]

        func kind(_ fileName: String) -> Kind? {
            switch fileName {
            case "herkomst-plan.json": return .plan
            case "herkomst-plekken.json": return .places
            default:
                if opties.opdracht == Kind.transfer.rawValue { return .transfer }
                if opties.oud != nil, opties.nieuw != nil { return .comparison }
                return opties.niveau == nil ? nil : .map
            }
        }

        /// Provenance of before `tijdstip` was kept has the day alone; its first second is the best that is known.
        var dateRule: DateRule {
            if let tijdstip { return .seconds(tijdstip) }
            let day = RunDate(recorded: datum)
            return day.isDay ? .seconds(day.seconds) : .inputs
        }
    }
}
