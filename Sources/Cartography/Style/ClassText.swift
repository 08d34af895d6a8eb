/// The words for classes between limits: `minder dan 35 °C`, `35 tot 41 °C`, `51 °C en meer`.
enum ClassText {
    /// One text per class, `limits.count + 1` in all, low to high. A unit of more than three characters would make
    /// every row long and is left to the heading (`heading`).
    static func ranges(limits: [Double], unit: String) -> [String] {
        guard !limits.isEmpty else { return ["alle waarden"] }
        let texts = numbers(limits)
        let suffix = isShort(unit) ? "\u{A0}" + unit : ""
        let inner = zip(texts, texts.dropFirst()).map { "\($0) tot \($1)\(suffix)" }
        return ["minder dan \(texts[0])\(suffix)"] + inner + ["\(texts[texts.count - 1])\(suffix) en meer"]
    }

    /// The limits, all with as many decimals as they need.
    static func numbers(_ limits: [Double]) -> [String] {
        let decimals = DutchNumber.decimals(for: limits)
        return limits.map { DutchNumber.text($0, decimals: decimals) }
    }

    /// The caption with the unit where the rows do not say it.
    static func heading(caption: String, unit: String) -> String {
        isShort(unit) || unit.isEmpty ? caption : full(caption: caption, unit: unit)
    }

    /// The caption with the unit, which a line break leaves whole.
    static func full(caption: String, unit: String) -> String {
        let whole = String(unit.map { $0 == " " ? "\u{A0}" : $0 })
        return unit.isEmpty ? caption : "\(caption) (\(whole))"
    }

    /// A value with its unit: `43,2 °C`.
    static func value(_ value: Double, decimals: Int, unit: String) -> String {
        let number = DutchNumber.text(value, decimals: decimals)
        return unit.isEmpty ? number : "\(number) \(unit)"
    }

    private static func isShort(_ unit: String) -> Bool { !unit.isEmpty && unit.count <= 3 }
}
