import Areas
import Foundation

/// What an answer is by its first bytes: a service under repair answers with a web page and status 200.
package enum ContentKind: Sendable, Equatable {
    case geoPackage, json, zip, tiff, xml, webPage, unknown

    /// How many bytes have to be looked at.
    static let sniffLength = 512

    init(startingWith bytes: some Collection<UInt8>) {
        let start = Array(bytes.prefix(Self.sniffLength))
        if start.starts(with: Array("SQLite format 3".utf8) + [0]) {
            self = .geoPackage
        } else if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .zip
        } else if [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A], [0x49, 0x49, 0x2B, 0], [0x4D, 0x4D, 0, 0x2B]]
            .contains(where: { start.starts(with: $0) })
        {
            self = .tiff
        } else {
            self.init(text: start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...])
        }
    }

    private init(text bytes: ArraySlice<UInt8>) {
        let text = bytes.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        switch text.first {
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
        case UInt8(ascii: "<"):
            let words = String(decoding: text, as: UTF8.self).lowercased()
            self = words.contains("<html") || words.contains("<!doctype html") ? .webPage : .xml
        default: self = .unknown
        }
    }

    /// In a Dutch sentence: "een GeoPackage".
    private var noun: String {
        switch self {
        case .geoPackage: "een GeoPackage"
        case .json: "JSON"
        case .zip: "een zip-bestand"
        case .tiff: "een GeoTIFF"
        case .xml: "XML"
        case .webPage: "een webpagina"
        case .unknown: "iets anders"
        }
    }

    /// The failure for an answer of this kind where another was asked for.
    ///
    /// - Parameter said: the text of the answer, whose words often tell what is wrong.
    func mistaken(for wanted: ContentKind, at address: ServiceAddress, url: URL, said: String) -> Failure {
        let words = self == .webPage || self == .xml ? Self.words(in: said) : ""
        return Failure(
            .badData, at: "\(address.location), \(HTTPClient.shown(url))",
            "de dienst stuurt \(noun) in plaats van \(wanted.noun)\(words.isEmpty ? "" : ": \(quotedForMessage(words))")",
            remedy: "Probeer het later opnieuw; misschien wordt er aan de dienst gewerkt of is het adres veranderd")
    }

    /// The text between the tags of a page, on one line.
    private static func words(in page: String) -> String {
        var (text, isTag) = ("", false)
        for character in page.prefix(2_000) {
            if character == "<" { isTag = true }
            if !isTag { text.append(character.isWhitespace ? " " : character) }
            if character == ">" {
                isTag = false
                text.append(" ")
            }
        }
        return text.split(separator: " ").joined(separator: " ")
    }
}
