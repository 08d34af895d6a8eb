import Areas

/// What a verb found: for the terminal and for scripts.
package protocol RunReport: Sendable {
    /// In plain Dutch, line by line; names from files may stand in it as they are.
    var lines: [String] { get }
    /// The same for scripts, one JSON document.
    var json: String { get }
    /// What should be known beside it, a line each, ready for the terminal.
    var noticeLines: [String] { get }
}

extension RunReport {
    package var noticeLines: [String] { [] }

    /// The lines, none of which can steer a terminal or pass for two.
    package var text: String { lines.map { printable($0, atMost: 100_000) }.joined(separator: "\n") }
}

extension Notice {
    /// As the terminal has it.
    var line: String { "let op (\(kind)): \(text)" }
}
