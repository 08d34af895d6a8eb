import Areas
import Cartography

/// A map's own classes, where the user asked for others than those of the matrix.
struct MapClassing {
    let limits: ClassLimits
    private let method: MapClasses
    private let language: Language

    /// - Parameter count: how many classes are wanted. `nil` for fixed limits, which the matrix already has, and where no
    ///   area has a value.
    init?(_ method: MapClasses, values: [Double?], count: Int, language: Language) {
        (self.method, self.language) = (method, language)
        guard values.contains(where: { $0 != nil }) else { return nil }
        switch method {
        case .fixed: return nil
        case .quantiles: limits = ClassLimits.quantiles(values, count: count).plain(for: values)
        case .equal: limits = ClassLimits.equalIntervals(values, count: count).plain(for: values)
        case .optimal: limits = ClassLimits.naturalBreaks(values, count: count).plain(for: values)
        }
    }

    /// The theme with these classes in place of its own.
    func reclassed(_ theme: ClassedTheme) -> ClassedTheme {
        var theme = theme
        (theme.limits, theme.classes, theme.remark) = (limits.limits, limits.classes(of: theme.values), remark)
        return theme
    }

    /// Says which map has fewer classes than were asked for; `nil` where none are missing.
    func notice(map: String) -> Notice? {
        limits.notice.map { Notice($0.kind, "\(map): \($0.text)") }
    }

    /// For under the legend: the method, what it does not change, and how many classes are left.
    var remark: String {
        let name =
            switch method {
            case .fixed: ""
            case .quantiles:
                language(
                    "Klassen: kwantielen (in elke klasse ongeveer evenveel).",
                    "Classes: quantiles (about as many in each).")
            case .equal: language("Klassen: gelijke stappen.", "Classes: equal intervals.")
            case .optimal:
                language(
                    "Klassen: natuurlijke grenzen (Fisher-Jenks, optimaal).",
                    "Classes: natural breaks (Fisher-Jenks, optimal).")
            }
        let scope = language(
            "Alleen voor deze kaart: risico en lijst houden vaste grenzen.",
            "For this map only: risk and list keep fixed limits.")
        let (asked, left) = (limits.requestedCount, limits.classCount)
        let rest =
            left < asked
            ? language(
                "Te weinig verschillende waarden voor \(asked) klassen; er \(left == 1 ? "blijft" : "blijven") er \(left) over.",
                "Too few different values for \(asked) classes; \(left) \(left == 1 ? "remains" : "remain").") : ""
        return [name, scope, rest].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
