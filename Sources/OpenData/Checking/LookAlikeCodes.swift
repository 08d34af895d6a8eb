import Areas

/// Texts in a code column that are no area code but look like one.
struct LookAlikeCodes {
    /// Why a text is not a code; the raw value says it in Dutch.
    enum Defect: String, CaseIterable {
        case lookAlikeLetter = "een letter O of l waar een cijfer hoort"
        case lostZeros = "de voorloopnullen zijn weggevallen"
        case missingPrefix = "de letters (BU, WK of GM) ontbreken"
        case space = "er staat een spatie in"
    }

    /// What is wrong with a text and the code that was probably meant; `nil` where it is a code, empty, or nothing like one.
    static func examine(_ text: String, level: AreaLevel) -> (defect: Defect, meant: AreaCode)? {
        let body = trimmed(text)
        guard !body.isEmpty, AreaCode(body) == nil else { return nil }
        let joined = String(body.filter { $0 != " " })
        if joined != body, let code = AreaCode(joined) { return (.space, code) }
        let digits = replacingLookAlikes(joined.dropFirst(2))
        if let code = AreaCode(joined.prefix(2) + digits) { return (.lookAlikeLetter, code) }
        let hasPrefix = AreaLevel.allCases.contains { joined.uppercased().hasPrefix($0.prefix) }
        let rest = hasPrefix ? joined.dropFirst(2) : joined[...]
        guard (1...8).contains(rest.count), rest.allSatisfy(\.isNumber) else { return nil }
        let prefix = hasPrefix ? String(joined.prefix(2)).uppercased() : level.prefix
        let own = AreaLevel.allCases.first { $0.prefix == prefix } ?? level
        guard rest.count <= own.digitCount, own.digitCount - rest.count <= 3 else { return nil }
        let zeros = String(repeating: "0", count: own.digitCount - rest.count)
        guard let code = AreaCode(prefix + zeros + rest) else { return nil }
        return (zeros.isEmpty ? .missingPrefix : .lostZeros, code)
    }

    /// The gemeente part of a code is digits; only there a letter can be told from a digit it looks like.
    private static func replacingLookAlikes(_ body: Substring) -> String {
        String(
            body.enumerated().map { place, character -> Character in
                guard place < 4 else { return character }
                return switch character {
                case "O", "o": "0"
                case "I", "l", "|": "1"
                default: character
                }
            })
    }

    /// Findings for a code column: per defect how often, with examples.
    /// - Parameter level: what a code without letters is taken for.
    static func findings(in column: Table.Column, of table: Table, level: AreaLevel) -> [Finding] {
        var found: [Defect: [(text: String, meant: AreaCode)]] = [:]
        var lowercase = 0
        for row in 0..<table.rowCount {
            guard let text = column.text(at: row) else { continue }
            if let (defect, meant) = examine(text, level: level) {
                found[defect, default: []].append((trimmed(text), meant))
            } else if text.utf8.contains(where: { (0x61...0x7A).contains($0) }), AreaCode(text) != nil {
                lowercase += 1
            }
        }
        var findings = Defect.allCases.compactMap { defect -> Finding? in
            guard let texts = found[defect], let first = texts.first else { return nil }
            return Finding(
                .letOp, "code lijkt op",
                "\(table.location), kolom \(column.shownName): \(counted(texts.count, "tekst", "teksten")) geen gebiedscode, maar "
                    + "bijna: \(defect.rawValue) (\(quotedForMessage(first.text)) is waarschijnlijk \(first.meant)). "
                    + "Verbeter de kolom; het programma raadt geen codes.",
                codes: Set(texts.map(\.meant.text)).sorted())
        }
        if lowercase > 0 {
            findings.append(
                Finding(
                    .terInfo, "kleine letters",
                    "\(table.location): \(counted(lowercase, "code", "codes")) met kleine letters; zij worden gelezen als "
                        + "hoofdletters."))
        }
        return findings
    }
}
