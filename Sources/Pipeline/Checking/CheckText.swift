import Areas
import OpenData

extension CheckReport {
    /// The report for a terminal, in Dutch, at most some 110 columns wide where no name is longer.
    package var lines: [String] {
        var lines: [String] = []
        for section in sections {
            lines.append("\(section.kind.uppercased())  \(printable(section.title, atMost: 200))")
            let width = section.facts.map(\.label.count).max() ?? 0
            for fact in section.facts where !fact.text.isEmpty {
                let label = fact.label + String(repeating: " ", count: width - fact.label.count)
                lines += Self.wrapped(fact.text, first: "  \(label)  ", next: String(repeating: " ", count: width + 4))
            }
            for severity in Finding.Severity.allCases {
                for finding in section.findings where finding.severity == severity {
                    lines += Self.wrapped(
                        "\(severity.rawValue) (\(finding.kind)): \(finding.text)\(Self.codes(finding.codes))",
                        first: "  ! ",
                        next: "    ")
                }
            }
            lines.append("")
        }
        lines.append("WAT DIT BETEKENT VOOR DE KAART")
        for sentence in meaning { lines += Self.wrapped(sentence, first: "  - ", next: "    ") }
        lines.append("")
        lines.append(outcome)
        return lines
    }

    /// The last line: whether `kaart` would run, and how much was found.
    private var outcome: String {
        let counts =
            "\(counted(count(.fout), "fout", "fouten")), \(count(.letOp)) keer let op, \(count(.terInfo)) ter info"
        if let failure { return "Uitkomst: kaart stopt met code \(failure.kind.rawValue). \(counts)." }
        if !describesRun { return "Uitkomst: losse bestanden nagekeken. \(counts)." }
        return "Uitkomst: kaart kan worden gemaakt. \(counts)."
    }

    private static func codes(_ codes: [String]) -> String {
        guard !codes.isEmpty else { return "" }
        let shown = codes.prefix(8).map { printable($0, atMost: 20) }.joined(separator: " ")
        return " [\(shown)\(codes.count > 8 ? " en nog \(codes.count - 8); alle met --json" : "")]"
    }

    private static func wrapped(_ text: String, first: String, next: String) -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > 110 {
                lines.append(line)
                (line, isEmpty) = (next, true)
            }
            line += isEmpty ? String(word) : " \(word)"
            isEmpty = false
        }
        return lines + [line]
    }
}
