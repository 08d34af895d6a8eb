import Areas

// The fixed columns, in their order, in three runs: who, what was measured, what was computed.
extension ResultTable {
    static func identity(_ areas: AreaTable) -> [(ResultColumn, ResultCells)] {
        let own = areas.names.map { $0 }
        let wijk = areas.wijkNames.indices.map { areas.wijkNames[$0] ?? (areas.level == .wijk ? own[$0] : nil) }
        let gemeente = areas.gemeenteNames.indices.map {
            areas.gemeenteNames[$0] ?? (areas.level == .gemeente ? own[$0] : nil)
        }
        return [
            (ResultColumn("code", "CBS-code van het gebied"), .text(areas.codes.map(\.text))),
            (ResultColumn("naam", "Naam van het gebied"), .text(own)),
            (ResultColumn("wijkcode", "CBS-code van de wijk"), .text(areas.codes.map { $0.wijk?.text })),
            (ResultColumn("wijknaam", "Naam van de wijk"), .text(wijk)),
            (ResultColumn("gemeentecode", "CBS-code van de gemeente"), .text(areas.codes.map { $0.gemeente?.text })),
            (ResultColumn("gemeentenaam", "Naam van de gemeente"), .text(gemeente)),
        ]
    }

    static func figures(_ areas: AreaTable, heatUnit: String, people: String) -> [(ResultColumn, ResultCells)] {
        func column(_ figure: Figure, _ meaning: String, _ unit: String) -> (ResultColumn, ResultCells) {
            (ResultColumn(figure.rawValue, meaning, unit: unit), .number(areas[figure]))
        }
        let rate = "% van de \(people)"
        return [
            column(.inwoners, "Inwoners", "personen"),
            column(.inwoners65plus, "Inwoners van 65 jaar en ouder", "personen"),
            column(.oppervlakteLandKm2, "Oppervlakte land", "km²"),
            column(.eenzaamPct, "Eenzame \(people), schatting", rate),
            column(.sterkEenzaamPct, "Sterk eenzame \(people), schatting", rate),
            column(.sterkEenzaamLaag, "Ondergrens van het 95%-interval van sterk_eenzaam_pct", rate),
            column(.sterkEenzaamHoog, "Bovengrens van het 95%-interval van sterk_eenzaam_pct", rate),
            column(.verwachtSterkEenzaam, "Verwacht aantal sterk eenzame \(people)", "personen"),
            column(.verwachtLaag, "Ondergrens van verwacht_sterk_eenzaam", "personen"),
            column(.verwachtHoog, "Bovengrens van verwacht_sterk_eenzaam", "personen"),
            column(.sterkEenzaamPerKm2, "Verwacht aantal sterk eenzame \(people) per km² land", "personen per km²"),
            column(.hitte, "Hitte, gemiddeld over het gebied", heatUnit),
            column(.hitteDekking, "Deel van het gebied waarvoor hitte bekend is", "deel van 1"),
            column(.hitteBovenDrempel, "Deel daarvan boven de drempel", "deel van 1"),
        ]
    }

    static func scores(_ scores: ScoredColumns, count: Int) -> [(ResultColumn, ResultCells)] {
        func integer(_ name: String, _ meaning: String, _ unit: String, _ cells: [Int?]?) -> (ResultColumn, ResultCells)
        {
            (ResultColumn(name, meaning, unit: unit), .integer(cells ?? Array(repeating: nil, count: count)))
        }
        func number(_ name: String, _ meaning: String, _ unit: String, _ cells: [Double?]?) -> (
            ResultColumn, ResultCells
        ) {
            (ResultColumn(name, meaning, unit: unit), .number(cells ?? Array(repeating: nil, count: count)))
        }
        func text(_ name: String, _ meaning: String, _ cells: [String?]?) -> (ResultColumn, ResultCells) {
            (ResultColumn(name, meaning), .text(cells ?? Array(repeating: nil, count: count)))
        }
        let parts = scores.contributions.map { part in
            number(part.column, "Deel van de risico-index dat van \(part.name) komt", "punten", part.values)
        }
        return [
            integer("hitte_klasse", "Klasse van de hitte, 1 = laagst", "klasse", scores.heatClass),
            integer("eenzaam_klasse", "Klasse van sterk_eenzaam_per_km2, 1 = laagst", "klasse", scores.lonelinessClass),
            integer("risico_klasse", "Risicoklasse: 1 zeer laag tot 5 zeer hoog", "klasse", scores.riskClass),
            number("risico_index", "Risico-index", "punten", scores.index),
            number(
                "score_laag", "Risico-index als elk ontbrekend gegeven zo gunstig mogelijk is", "punten",
                scores.indexLow),
            number(
                "score_hoog", "Risico-index als elk ontbrekend gegeven zo ongunstig mogelijk is", "punten",
                scores.indexHigh),
            integer("rang", "Plaats op de lijst, 1 = hoogste risico", "plaats", scores.rank),
            number(
                "rang_p05", "Plaats die in 5% van de trekkingen wordt gehaald of verbeterd", "plaats", scores.rankLow),
            number("rang_p50", "Middelste plaats over alle trekkingen", "plaats", scores.rankMiddle),
            number(
                "rang_p95", "Plaats die in 95% van de trekkingen wordt gehaald of verbeterd", "plaats", scores.rankHigh),
            number("kans_top", "Kans op een plaats in de top van de lijst", "kans van 0 tot 1", scores.topChance),
            text("prioriteit", "In de top van de lijst: altijd, soms of nooit", scores.priority),
        ] + parts + [
            text("cluster", "De risico-index naast die van de buren", scores.cluster),
            number(
                "cluster_p", "Kans op zulke buren als de waarden willekeurig verdeeld waren", "kans van 0 tot 1",
                scores.clusterChance),
            text("samenloop", "De eigen hitte naast de eenzaamheid van de buren", scores.coincidence),
            number(
                "samenloop_p", "Kans op zulke buren als de waarden willekeurig verdeeld waren", "kans van 0 tot 1",
                scores.coincidenceChance),
            (
                ResultColumn("ontbreekt", "Gegevens die van dit gebied ontbreken"),
                .list(scores.missing ?? Array(repeating: [], count: count))
            ),
        ]
    }
}
