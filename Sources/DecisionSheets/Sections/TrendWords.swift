import Areas

/// How severe loneliness changed, in sentences; none without two years.
struct TrendWords {
    let facts: SheetFacts
    let words: Words

    init(_ facts: SheetFacts, _ words: Words) { (self.facts, self.words) = (facts, words) }

    var sentences: [String] {
        guard facts.trend.count > 1 else { return [] }
        let years = facts.trend.suffix(6).map { year in
            "\(year.year): " + (year.rate.map { "\(words.number($0, decimals: 1))%" } ?? words.unknown)
        }
        let group = facts.people.group
        return [
            words.language("Sterk eenzame \(group): ", "Severely lonely \(group): ") + years.joined(separator: ", ")
                + "."
        ] + [change].compactMap { $0 }
    }

    private var change: String? {
        guard let change = facts.change else { return nil }
        let points = (change.points > 0 ? "+" : "") + words.number(change.points, decimals: 1)
        let start = words.language(
            "Van \(change.from) op \(change.to): \(points) procentpunten",
            "From \(change.from) to \(change.to): \(points) percentage points")
        switch change.isClear {
        case true?: return start + words.language("; dat is meer dan toeval.", "; that is more than chance.")
        case false?: return start + words.language("; dat kan toeval zijn.", "; that may be chance.")
        case nil:
            return start
                + words.language("; of dat toeval is, is niet te zeggen.", "; whether that is chance cannot be said.")
        }
    }
}
