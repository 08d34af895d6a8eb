import Areas

/// Words that several parts of a sheet use.
struct Words {
    let language: Language

    /// Where what does not fit stands.
    var pointer: String { language("zie rapport", "see report") }
    var unknown: String { language("niet bekend", "not known") }

    func number(_ value: Double, decimals: Int = 0) -> String { language.number(value, decimals: decimals) }

    func whole(_ value: Int) -> String { language.number(Double(value)) }

    /// A value with its unit, kept on one line.
    func value(_ value: Double?, decimals: Int, unit: String) -> String {
        guard let value else { return unknown }
        let space = unit == "%" || unit.isEmpty ? "" : "\u{A0}"
        return language.number(value, decimals: decimals) + space + unit
    }

    /// A chance without a false certainty: "meer dan 99%".
    func chance(_ chance: Double) -> String {
        let percent = chance * 100
        if percent >= 99.5 { return language("meer dan 99%", "over 99%") }
        if percent < 0.5 { return language("minder dan 1%", "under 1%") }
        return "\(Int(percent.rounded()))%"
    }

    /// "plaats 3", or "plaats 3 tot 8".
    func places(_ first: Int, _ last: Int) -> String {
        first == last
            ? language("plaats \(whole(first))", "place \(whole(first))")
            : language("plaats \(whole(first)) tot \(whole(last))", "place \(whole(first)) to \(whole(last))")
    }

    /// The name of a risk class, 1...5.
    func risk(_ riskClass: Int) -> String {
        let names = language.riskClasses
        return names.indices.contains(riskClass - 1) ? names[riskClass - 1] : String(riskClass)
    }
}
