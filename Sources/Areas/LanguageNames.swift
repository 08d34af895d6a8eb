// The words for the units of the data, as Statistics Netherlands translates them.

extension AreaLevel {
    /// One of them: `buurt`, `neighbourhood`.
    package func name(in language: Language) -> String {
        switch self {
        case .land: language("land", "country")
        case .provincie: language("provincie", "province")
        case .ggdregio: language("GGD-regio", "GGD region")
        case .gemeente: language("gemeente", "municipality")
        case .wijk: language("wijk", "district")
        case .buurt: language("buurt", "neighbourhood")
        }
    }

    /// More of them: `buurten`, `neighbourhoods`.
    package func plural(in language: Language) -> String {
        switch self {
        case .land: language(plural, "countries")
        case .provincie: language(plural, "provinces")
        case .ggdregio: language(plural, "GGD regions")
        case .gemeente: language(plural, "municipalities")
        case .wijk: language(plural, "districts")
        case .buurt: language(plural, "neighbourhoods")
        }
    }

    /// A number of them: `1 buurt`, `12 neighbourhoods`.
    package func counted(_ count: Int, in language: Language) -> String {
        "\(language.number(Double(count))) \(count == 1 ? name(in: language) : plural(in: language))"
    }
}

extension AgeGroup {
    /// In a sentence: `65-plussers`, `people aged 65 and over`.
    package func people(in language: Language) -> String {
        switch self {
        case .vanaf65: language(people, "people aged 65 and over")
        case .vanaf18: language(people, "adults")
        case .van18tot65: language(people, "people aged 18 to 64")
        }
    }
}

extension Language {
    /// The names of the risk classes 1 to 5.
    package var riskClasses: [String] {
        switch self {
        case .dutch: ["zeer laag", "laag", "gemiddeld", "hoog", "zeer hoog"]
        case .english: ["very low", "low", "medium", "high", "very high"]
        }
    }
}
