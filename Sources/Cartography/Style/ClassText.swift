package import Areas

/// The words for classes between limits: `minder dan 35 °C`, `35 tot 41 °C`, `51 °C en meer`.
package struct ClassText: Sendable {
    let language: Language

    package init(_ language: Language) { self.language = language }

    /// One text per class, `limits.count + 1` in all, low to high. A unit of more than three characters would make
    /// every row long and is left to the heading (`heading`).
    package func ranges(limits: [Double], unit: String) -> [String] {
        guard !limits.isEmpty else { return [language("alle waarden", "all values")] }
        let texts = numbers(limits)
        let suffix = Self.isShort(unit) ? "\u{A0}" + unit : ""
        let inner = zip(texts, texts.dropFirst()).map {
            language("\($0) tot \($1)\(suffix)", "\($0) to \($1)\(suffix)")
        }
        let (first, last) = (texts[0] + suffix, texts[texts.count - 1] + suffix)
        return [language("minder dan \(first)", "less than \(first)")] + inner
            + [language("\(last) en meer", "\(last) and more")]
    }

    /// The same without a unit, for where there is little room: `tot 41`, `41 tot 46`, `vanaf 46`.
    func shortRanges(limits: [Double]) -> [String] {
        guard !limits.isEmpty else { return [language("alle", "all")] }
        let texts = numbers(limits)
        let inner = zip(texts, texts.dropFirst()).map { language("\($0) tot \($1)", "\($0) to \($1)") }
        return [language("tot \(texts[0])", "under \(texts[0])")] + inner
            + [language("vanaf \(texts[texts.count - 1])", "\(texts[texts.count - 1]) and up")]
    }

    /// The limits, all with as many decimals as they need.
    package func numbers(_ limits: [Double]) -> [String] {
        let decimals = Language.decimals(for: limits, limit: 4)
        return limits.map { language.number($0, decimals: decimals) }
    }

    /// The caption with the unit where the rows do not say it.
    package static func heading(caption: String, unit: String) -> String {
        isShort(unit) || unit.isEmpty ? caption : full(caption: caption, unit: unit)
    }

    /// The caption with the unit, which a line break leaves whole.
    static func full(caption: String, unit: String) -> String {
        let whole = String(unit.map { $0 == " " ? "\u{A0}" : $0 })
        return unit.isEmpty ? caption : "\(caption) (\(whole))"
    }

    /// A value with its unit: `43,2 °C`.
    func value(_ value: Double, decimals: Int, unit: String) -> String {
        let number = language.number(value, decimals: decimals)
        return unit.isEmpty ? number : "\(number) \(unit)"
    }

    private static func isShort(_ unit: String) -> Bool { !unit.isEmpty && unit.count <= 3 }
}
