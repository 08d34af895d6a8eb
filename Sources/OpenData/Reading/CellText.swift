import Areas

/// A text without the padding around it (StatLine pads names to 40 characters and keys to 8 or 10).
func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isPadding }),
        let last = scalars.lastIndex(where: { !$0.isPadding })
    else { return "" }
    return String(text[first...last])
}

extension Table.Column {
    /// The name for messages, made harmless.
    var shownName: String { printable(name, atMost: 80) }

    /// The cell as a name: without padding, `nil` where it is empty or a sign for "no name".
    func name(at row: Int) -> String? {
        guard let text = text(at: row) else { return nil }
        let name = trimmed(text)
        return name.isEmpty || name == "." || name == "-" || name == "NULL" ? nil : name
    }
}
