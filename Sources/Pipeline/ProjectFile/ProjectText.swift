import Areas
import Foundation

/// The text of a project file, within bounds that keep any file from exhausting time or memory.
enum ProjectText {
    /// Bytes of a project file; an honest one has a few thousand.
    static let mostBytes = 1 << 20
    /// Keys of one mapping in it.
    static let mostKeys = 1000

    /// Throws where the file is not there, is larger than `mostBytes`, is no UTF-8, or repeats a piece of itself by an
    /// alias. How deep YAML may nest its parser itself bounds (1000 levels).
    ///
    /// - Parameter option: what the path was given with, for messages.
    static func read(_ path: String, after option: String = "--project") throws(Failure) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else {
            let exists = FileManager.default.fileExists(atPath: path)
            throw Failure(
                .inputMissing, at: path, exists ? "mag niet worden gelezen" : "bestaat niet",
                remedy: exists ? "Geef uzelf leesrecht op het bestand." : "Controleer het pad na \(option).")
        }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw Failure(
                .badData, at: path, "is een map en geen bestand",
                remedy: "Geef het bestand erin, zoals \((path as NSString).appendingPathComponent("project.yaml")).")
        }
        let bytes: Data
        do { bytes = try file.read(upToCount: mostBytes + 1) ?? Data() } catch { throw unreadable(path) }
        guard bytes.count <= mostBytes else {
            throw Failure(
                .badData, at: path, "is groter dan \(mostBytes >> 20) MiB", remedy: "Is dit wel het bedoelde bestand?")
        }
        guard let text = String(bytes: bytes, encoding: .utf8) else { throw unreadable(path) }
        if let name = aliasedName(in: Array(bytes)) {
            throw Failure(
                .badData, at: path,
                "herhaalt met '*\(name)' wat bij '&\(name)' staat; zulke verwijzingen worden niet gelezen",
                remedy: "Schrijf het stuk voluit.")
        }
        return text
    }

    private static func unreadable(_ path: String) -> Failure {
        Failure(
            .badData, at: path, "is geen leesbare tekst in UTF-8", remedy: "Sla het op als platte tekst in UTF-8.")
    }

    /// A name that stands both behind a `&` and behind a `*`.
    ///
    /// A few lines of aliases of aliases stand for billions of nodes, and comparing keys already walks all of them. An
    /// alias is always `*` with a name that stands behind a `&` too, so text without such a pair has none; where they
    /// stand (in quotes, in a comment) does not matter for that, so nothing can hide one.
    static func aliasedName(in text: [UInt8]) -> String? {
        let anchors = names(behind: UInt8(ascii: "&"), in: text)
        if anchors.isEmpty { return nil }
        return Set(anchors).intersection(names(behind: UInt8(ascii: "*"), in: text)).min()
    }

    /// The names as the parser reads them: letters, digits, `_` and `-` of ASCII.
    private static func names(behind mark: UInt8, in text: [UInt8]) -> [String] {
        text.indices.filter { text[$0] == mark }.compactMap { place in
            let name = text[(place + 1)...].prefix { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
                default: false
                }
            }
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
    }
}
