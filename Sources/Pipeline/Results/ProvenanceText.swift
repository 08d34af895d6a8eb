import Areas
import Foundation

/// Reads a `herkomst.json` as the YAML that all JSON is, but for a few things that parsers of YAML make of it.
enum ProvenanceText {
    /// Throws `badData` for anything but a JSON object. YAML that is no JSON is refused: its aliases can stand for billions
    /// of nodes in a few lines.
    static func map(_ data: Data, file: String) throws(Failure) -> YAMLMap {
        guard (try? JSONSerialization.jsonObject(with: data)) is [String: Any],
            let text = String(bytes: data, encoding: .utf8)
        else {
            throw Failure(
                .badData, at: file, "dit is geen herkomst van 'kaart', of er ontbreekt een stuk",
                remedy: "Geef een map die 'kaart' heeft gemaakt.")
        }
        return try YAMLMap(document: escaped(text), file: file)
    }

    /// Characters that JSON takes as they are but YAML refuses or reads as the end of a line; in JSON they only stand in
    /// texts, where both know the escape.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
