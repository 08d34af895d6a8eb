/// Cells as StatLine writes them: keys padded on the right, numbers on the left, a full stop for "missing".
enum PaddedText {
    static func key(_ text: String, width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    static func number(_ text: String?, width: Int = 8) -> String {
        let text = text ?? "."
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    static func tenths(_ value: Int?) -> String { number(value.map { "\($0 / 10).\($0 % 10)" }) }

    /// A cell of a CSV file with semicolons, quoted where its text would otherwise be misread (RFC 4180).
    static func quoted(_ text: String) -> String {
        guard text.contains(where: { ";\"\n\r".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
