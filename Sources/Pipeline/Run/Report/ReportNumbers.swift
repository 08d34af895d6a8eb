import Cartography
import Areas

/// Numbers in the sentences of a report, as readers of its language write them.
struct ReportNumbers {
    let language: Language

    func text(_ value: Double, decimals: Int = 0) -> String {
        let dutch = DutchNumber.text(value, decimals: decimals)
        guard language == .english else { return dutch }
        return String(dutch.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    }

    func text(_ value: Int) -> String { text(Double(value)) }

    /// Limits of classes, all with as many decimals as they need.
    func limits(_ values: [Double]) -> [String] {
        let decimals = DutchNumber.decimals(for: values)
        return values.map { text($0, decimals: decimals) }
    }

    /// `minder dan 35`, `35 tot 41`, …, `51 en meer`, with the unit where it is short.
    func classes(_ limits: [Double], unit: String) -> [String] {
        guard !limits.isEmpty else { return [language("alle waarden", "all values")] }
        let texts = self.limits(limits)
        let suffix = unit.isEmpty || unit.count > 3 ? "" : "\u{A0}\(unit)"
        let inner = zip(texts, texts.dropFirst()).map { "\($0) \(language("tot", "to")) \($1)\(suffix)" }
        return ["\(language("minder dan", "less than")) \(texts[0])\(suffix)"] + inner
            + ["\(texts[texts.count - 1])\(suffix) \(language("en meer", "and more"))"]
    }

    /// A share as a whole percentage.
    func percent(_ share: Double) -> String { "\(text(share * 100))%" }
}
