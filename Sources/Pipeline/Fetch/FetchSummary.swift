package import Areas
import Foundation

/// What `ophalen` did, for the terminal and for scripts.
package struct FetchSummary: RunReport {
    package enum Outcome: String, Sendable, Codable {
        case fetched = "opgehaald"
        case resumed = "hervat"
        case unchanged = "ongewijzigd"
        case written = "geschreven"
    }

    /// A file in the folder.
    package struct File: Sendable, Encodable {
        package let naam: String
        package let bytes: Int
        package let rijen: Int?
        package let uitkomst: Outcome
    }

    package let place: String
    package let year: Int
    package let folder: String
    package private(set) var files: [File]
    package let notices: [Notice]

    package init(place: String, year: Int, folder: String, files: [File], notices: [Notice]) {
        (self.place, self.year, self.folder, self.files, self.notices) = (place, year, folder, files, notices)
    }

    /// The project file that the next command is to be given.
    private var project: String { files.last { $0.naam.hasSuffix(".yaml") }?.naam ?? "project.yaml" }
    private var nextCommand: String {
        let path = "\(folder)/\(project)"
        let isPlain = path.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9") ~= $0 || "/._-".unicodeScalars.contains($0)
        }
        return "hitte-eenzaamheid kaart --project " + (isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'")
    }

    /// For people: every file with its size and what became of it, and what to do next.
    package var lines: [String] {
        var lines = ["\(printable(place, atMost: 120)), \(year), in \(printable(folder, atMost: 300)):"]
        let width = files.map(\.naam.count).max() ?? 0
        for file in files {
            let name = file.naam + String(repeating: " ", count: width - file.naam.count)
            let size = ByteText.of(file.bytes)
            let pad = String(repeating: " ", count: max(0, 10 - size.count))
            lines.append("  \(name)  \(pad)\(size)  \(file.uitkomst.rawValue)")
        }
        lines.append("Hierna: \(nextCommand)")
        return lines
    }

    package var noticeLines: [String] {
        notices.map { notice in
            let codes = notice.codes.prefix(8).joined(separator: ", ") + (notice.codes.count > 8 ? ", …" : "")
            return notice.line + (codes.isEmpty ? "" : " (\(codes))")
        }
    }

    /// For scripts: one JSON object with sorted keys.
    package var json: String {
        struct Remark: Encodable {
            let soort: String
            let tekst: String
            let codes: [String]
        }
        struct Document: Encodable {
            let gebied: String
            let jaar: Int
            let map: String
            let bestanden: [File]
            let opmerkingen: [Remark]
            let hierna: String
        }
        let document = Document(
            gebied: place, jaar: year, map: folder, bestanden: files,
            opmerkingen: notices.map { Remark(soort: $0.kind, tekst: $0.text, codes: $0.codes) }, hierna: nextCommand)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(document) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
