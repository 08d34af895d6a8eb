import Areas
import Foundation

/// Where two files that should have the same bytes first differ.
struct FirstDifference: Sendable, Equatable {
    /// The place of the first byte that differs, from 0; the length of the shorter file where that is how the other begins.
    let offset: Int
    /// In words, where the format tells: the row of a table, the area of a feature, the line of a text; `nil` for what is no
    /// text.
    let place: String?

    /// Of more than this the lines are not counted: they are read in memory.
    private static let mostText = 1 << 28

    /// `nil` where the bytes are the same.
    ///
    /// - Parameter name: of the file; its ending says how to name the place.
    ///
    /// Throws `inputMissing` where one of them cannot be read.
    static func between(_ one: String, _ other: String, name: String) throws(Failure) -> FirstDifference? {
        guard let offset = try offset(one, other) else { return nil }
        return FirstDifference(offset: offset, place: place(of: offset, in: one, or: other, name: name))
    }

    private static func offset(_ one: String, _ other: String) throws(Failure) -> Int? {
        let files = try [one, other].map { path throws(Failure) in
            guard let file = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
            return file
        }
        var start = 0
        while true {
            let pieces: [Data]
            do { pieces = try files.map { try $0.read(upToCount: 1 << 20) ?? Data() } } catch { throw unreadable(one) }
            if pieces[0] != pieces[1] {
                let same = zip(pieces[0], pieces[1]).prefix { $0 == $1 }.count
                return start + same
            }
            if pieces[0].isEmpty { return nil }
            start += pieces[0].count
        }
    }

    private static func unreadable(_ path: String) -> Failure {
        Failure(.inputMissing, at: path, "het bestand is niet te lezen", remedy: "Controleer de leesrechten.")
    }

    /// From the file that has a byte there.
    private static func place(of offset: Int, in one: String, or other: String, name: String) -> String? {
        let ending = (name as NSString).pathExtension
        guard ["csv", "geojson", "json", "svg", "html", "txt", "ics", "yaml"].contains(ending) else { return nil }
        for path in [one, other] {
            guard let text = FileManager.default.contents(atPath: path), text.count > offset, text.count <= mostText
            else { continue }
            let start = text[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let end = text[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
            let line = text[..<start].count { $0 == UInt8(ascii: "\n") } + 1
            // A line may be the whole file; what tells the area stands at its beginning or shortly before the place.
            let around = text[max(start, offset - 4096)..<min(end, offset + 256)]
            let area = areaCode(in: text[start..<min(start + 4096, end)], ending) ?? areaCode(in: around, ending)
            return "\(ending == "csv" ? "rij" : "regel") \(line)" + (area.map { " (\($0))" } ?? "")
        }
        return nil
    }

    /// The code of an area in a piece of a line: of the first cell of a row, or of a feature.
    private static func areaCode(in piece: Data, _ ending: String) -> String? {
        let text = String(decoding: piece, as: UTF8.self)
        switch ending {
        case "csv":
            return text.split(separator: ";").lazy.map { $0.filter { $0 != "\"" } }.first { AreaCode($0) != nil }
        case "geojson":
            return text.firstMatch(of: /"code": ?"([A-Z]{2}[0-9]{2,8})"/).map { String($0.1) }
        case "svg":
            return text.firstMatch(of: /id="((?:BU|WK|GM)[0-9]{4,8})"/).map { String($0.1) }
        default: return nil
        }
    }
}
