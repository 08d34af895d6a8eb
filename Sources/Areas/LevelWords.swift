// What areas and people are called in the language of a reader.
extension AreaLevel {
    /// One of them: `buurt`, `neighbourhood`.
    package func noun(_ language: Language) -> String {
        switch self {
        case .land: language("land", "country")
        case .provincie: language("provincie", "province")
        case .ggdregio: language("GGD-regio", "public health region")
        case .gemeente: language("gemeente", "municipality")
        case .wijk: language("wijk", "district")
        case .buurt: language("buurt", "neighbourhood")
        }
    }

    /// Several of them: `buurten`, `neighbourhoods`.
    package func nouns(_ language: Language) -> String {
        switch self {
        case .land: language("landen", "countries")
        case .provincie: language("provincies", "provinces")
        case .ggdregio: language("GGD-regio's", "public health regions")
        case .gemeente: language("gemeenten", "municipalities")
        case .wijk: language("wijken", "districts")
        case .buurt: language("buurten", "neighbourhoods")
        }
    }

    /// `1 buurt`, `12 buurten`.
    package func counted(_ count: Int, _ language: Language) -> String {
        "\(count) \(count == 1 ? noun(language) : nouns(language))"
    }
}

extension AgeGroup {
    /// `65-plussers`, `people of 65 and over`.
    package func people(_ language: Language) -> String {
        switch self {
        case .vanaf65: language(people, "people of 65 and over")
        case .vanaf18: language(people, "people of 18 and over")
        case .van18tot65: language(people, "people of 18 to 64")
        }
    }
}
