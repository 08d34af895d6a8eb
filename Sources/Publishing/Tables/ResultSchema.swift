import Areas

/// The fixed columns, in their order, in three runs: who, what was measured, what was computed.
struct ResultSchema {
    let language: Language
    /// The number of areas.
    let count: Int

    func identity(_ areas: AreaTable) -> [(ResultColumn, ResultCells)] {
        let own = areas.names.map { $0 }
        let wijk = areas.wijkNames.indices.map { areas.wijkNames[$0] ?? (areas.level == .wijk ? own[$0] : nil) }
        let gemeente = areas.gemeenteNames.indices.map {
            areas.gemeenteNames[$0] ?? (areas.level == .gemeente ? own[$0] : nil)
        }
        return [
            text(
                "code", language("CBS-code van het gebied", "Code of the area (Statistics Netherlands)"),
                areas.codes.map(\.text)),
            text("naam", language("Naam van het gebied", "Name of the area"), own),
            text(
                "wijkcode", language("CBS-code van de wijk", "Code of the district"), areas.codes.map { $0.wijk?.text }),
            text("wijknaam", language("Naam van de wijk", "Name of the district"), wijk),
            text(
                "gemeentecode", language("CBS-code van de gemeente", "Code of the municipality"),
                areas.codes.map { $0.gemeente?.text }),
            text("gemeentenaam", language("Naam van de gemeente", "Name of the municipality"), gemeente),
        ]
    }

    /// - Parameters:
    ///   - heatUnit: unit of the heat.
    ///   - people: the age group in words.
    func figures(_ areas: AreaTable, heatUnit: String, people: String) -> [(ResultColumn, ResultCells)] {
        func column(_ figure: Figure, _ meaning: String, _ unit: String, _ decimals: Int) -> (ResultColumn, ResultCells)
        {
            number(figure.rawValue, meaning, unit, decimals, areas[figure])
        }
        let low = language("Ondergrens van", "Lower limit of")
        let high = language("Bovengrens van", "Upper limit of")
        let interval = language("het 95%-interval van sterk_eenzaam_pct", "the 95% interval of sterk_eenzaam_pct")
        let rate = language("% van de \(people)", "% of \(people)")
        let persons = language("personen", "persons")
        let share = language("deel van 1", "share, 0 to 1")
        return [
            column(.inwoners, language("Inwoners", "Residents"), persons, 0),
            column(
                .inwoners65plus, language("Inwoners van 65 jaar en ouder", "Residents aged 65 and over"), persons, 0),
            column(.oppervlakteLandKm2, language("Oppervlakte land", "Area of land"), "km²", 2),
            column(.eenzaamPct, language("Eenzame \(people), schatting", "Lonely \(people), estimate"), rate, 1),
            column(
                .sterkEenzaamPct, language("Sterk eenzame \(people), schatting", "Severely lonely \(people), estimate"),
                rate, 1),
            column(.sterkEenzaamLaag, "\(low) \(interval)", rate, 1),
            column(.sterkEenzaamHoog, "\(high) \(interval)", rate, 1),
            column(
                .verwachtSterkEenzaam,
                language("Verwacht aantal sterk eenzame \(people)", "Expected number of severely lonely \(people)"),
                persons, 1),
            column(.verwachtLaag, "\(low) verwacht_sterk_eenzaam", persons, 1),
            column(.verwachtHoog, "\(high) verwacht_sterk_eenzaam", persons, 1),
            column(
                .sterkEenzaamPerKm2,
                language(
                    "Verwacht aantal sterk eenzame \(people) per km² land",
                    "Expected number of severely lonely \(people) per km² of land"),
                language("personen per km²", "persons per km²"), 1),
            column(.hitte, language("Hitte, gemiddeld over het gebied", "Heat, mean over the area"), heatUnit, 1),
            column(
                .hitteDekking,
                language("Deel van het gebied waarvoor hitte bekend is", "Share of the area for which heat is known"),
                share, 2),
            column(
                .hitteBovenDrempel, language("Deel daarvan boven de drempel", "Share of that above the threshold"),
                share, 2),
        ]
    }

    func scores(_ scores: ScoredColumns) -> [(ResultColumn, ResultCells)] {
        let points = language("punten", "points")
        let place = language("plaats", "place")
        let chance = language("kans van 0 tot 1", "chance, 0 to 1")
        let parts = scores.contributions.map { part in
            number(
                part.column,
                language(
                    "Deel van de risico-index dat van \(part.name) komt",
                    "Part of the risk index that comes from \(part.name)"), points, 1, part.values)
        }
        return classes(scores) + [
            number("risico_index", language("Risico-index", "Risk index"), points, 1, scores.index),
            number(
                "score_laag",
                language(
                    "Risico-index als elk ontbrekend gegeven zo gunstig mogelijk is",
                    "Risk index if every missing input is as favourable as can be"), points, 1, scores.indexLow),
            number(
                "score_hoog",
                language(
                    "Risico-index als elk ontbrekend gegeven zo ongunstig mogelijk is",
                    "Risk index if every missing input is as unfavourable as can be"), points, 1, scores.indexHigh),
            integer(
                "rang", language("Plaats op de lijst, 1 = hoogste risico", "Place on the list, 1 = highest risk"),
                place, scores.rank),
            number(
                "rang_p05",
                language(
                    "Plaats die in 5% van de trekkingen wordt gehaald of verbeterd",
                    "Place that is reached or bettered in 5% of the draws"), place, 1, scores.rankLow),
            number(
                "rang_p50", language("Middelste plaats over alle trekkingen", "Middle place over all draws"), place, 1,
                scores.rankMiddle),
            number(
                "rang_p95",
                language(
                    "Plaats die in 95% van de trekkingen wordt gehaald of verbeterd",
                    "Place that is reached or bettered in 95% of the draws"), place, 1, scores.rankHigh),
            number(
                "kans_top",
                language("Kans op een plaats in de top van de lijst", "Chance of a place in the top of the list"),
                chance, 2, scores.topChance),
            text(
                "prioriteit",
                language(
                    "In de top van de lijst: altijd, soms of nooit",
                    "In the top of the list: altijd (always), soms (sometimes) or nooit (never)"), scores.priority),
        ] + parts + surroundings(scores, chance: chance) + [
            (
                ResultColumn(
                    "ontbreekt", language("Gegevens die van dit gebied ontbreken", "Inputs that this area lacks")),
                .list(scores.missing ?? Array(repeating: [], count: count))
            )
        ]
    }

    private func classes(_ scores: ScoredColumns) -> [(ResultColumn, ResultCells)] {
        let unit = language("klasse", "class")
        return [
            integer(
                "hitte_klasse", language("Klasse van de hitte, 1 = laagst", "Class of the heat, 1 = lowest"), unit,
                scores.heatClass),
            integer(
                "eenzaam_klasse",
                language("Klasse van sterk_eenzaam_per_km2, 1 = laagst", "Class of sterk_eenzaam_per_km2, 1 = lowest"),
                unit, scores.lonelinessClass),
            integer(
                "risico_klasse",
                language("Risicoklasse: 1 zeer laag tot 5 zeer hoog", "Risk class: 1 very low to 5 very high"), unit,
                scores.riskClass),
        ]
    }

    private func surroundings(_ scores: ScoredColumns, chance: String) -> [(ResultColumn, ResultCells)] {
        let random = language(
            "Kans op zulke buren als de waarden willekeurig verdeeld waren",
            "Chance of such neighbours if the values were spread at random")
        return [
            text(
                "cluster",
                language("De risico-index naast die van de buren", "The risk index beside that of the neighbours"),
                scores.cluster),
            number("cluster_p", random, chance, 3, scores.clusterChance),
            text(
                "samenloop",
                language(
                    "De eigen hitte naast de eenzaamheid van de buren",
                    "The area's own heat beside the loneliness of its neighbours"), scores.coincidence),
            number("samenloop_p", random, chance, 3, scores.coincidenceChance),
        ]
    }

    private func integer(_ name: String, _ meaning: String, _ unit: String, _ cells: [Int?]?) -> (
        ResultColumn, ResultCells
    ) {
        (ResultColumn(name, meaning, unit: unit, decimals: 0), .integer(cells ?? Array(repeating: nil, count: count)))
    }

    private func number(_ name: String, _ meaning: String, _ unit: String, _ decimals: Int, _ cells: [Double?]?) -> (
        ResultColumn, ResultCells
    ) {
        (
            ResultColumn(name, meaning, unit: unit, decimals: decimals),
            .number(cells ?? Array(repeating: nil, count: count))
        )
    }

    private func text(_ name: String, _ meaning: String, _ cells: [String?]?) -> (ResultColumn, ResultCells) {
        (ResultColumn(name, meaning), .text(cells ?? Array(repeating: nil, count: count)))
    }
}
