import Areas

/// What a verb found: for the terminal and for scripts.
package protocol RunReport: Sendable {
    /// In plain Dutch.
    var text: String { get }
    /// The same for scripts, one JSON document.
    var json: String { get }
    /// What should be known beside it, a line each, ready for the terminal.
    var noticeLines: [String] { get }
}

extension RunReport {
    package var noticeLines: [String] { [] }
}

extension Notice {
    /// As the terminal has it.
    var line: String { "let op (\(kind)): \(text)" }
}
