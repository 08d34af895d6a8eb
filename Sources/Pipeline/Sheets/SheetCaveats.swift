import Areas
import RiskModel

/// What a reader of a sheet must keep in mind.
struct SheetCaveats {
    private let maker: SheetMaker

    init(_ maker: SheetMaker) { self.maker = maker }

    private var language: Language { maker.language }

    /// The most telling first: what has no room falls off at the end.
    func sentences(of row: Int) -> [String] {
        [
            language(
                "Eenzaamheid per gebied is een schatting, geen telling: een reden om te gaan kijken, geen oordeel over mensen.",
                "Loneliness per area is an estimate, not a count: a reason to go and look, not a judgement of people."),
            coverage(of: row), few(of: row), error, years,
        ].compactMap { $0 }
    }

    private func coverage(of row: Int) -> String? {
        guard let share = maker.level.areas[.hitteDekking][row], share < 0.95 else { return nil }
        let percent = language.number(share * 100)
        return language(
            "Hitte is van \(percent)% van dit gebied bekend.", "Heat is known of \(percent)% of this area.")
    }

    private func few(of row: Int) -> String? {
        guard let people = maker.level.areas[maker.settings.ageGroup.populationFigure][row], people < 100 else {
            return nil
        }
        let group = maker.settings.ageGroup.people(in: language)
        return language(
            "Er wonen weinig \(group); een paar mensen meer of minder maken al uit.",
            "Few \(group) live here; a few more or less make a difference.")
    }

    private var error: String? {
        guard maker.level.uncertainty.drawCount > 0 else { return nil }
        var text: [String] = []
        if let assumed = maker.settings.uncertainty.rateStandardError,
            maker.level.areas[.sterkEenzaamLaag].allSatisfy({ $0 == nil })
        {
            let points = language.number(assumed, decimals: Language.decimals(for: [assumed]))
            text.append(
                language(
                    "De fout van \(points) procentpunt in de schatting is een aanname.",
                    "The error of \(points) percentage points in the estimate is an assumption."))
        }
        if maker.settings.uncertainty.heatStandardError == nil {
            text.append(
                language("Een fout in de hitte is niet meegeteld.", "An error in the heat is not counted in."))
        }
        return text.isEmpty ? nil : text.joined(separator: " ")
    }

    private var years: String? {
        guard Set(maker.years.map(\.year)).count > 1 else { return nil }
        let list = maker.years.map { "\($0.what) \($0.year)" }.joined(separator: ", ")
        return language(
            "De gegevens zijn van verschillende jaren: \(list).", "The data are of different years: \(list).")
    }
}
