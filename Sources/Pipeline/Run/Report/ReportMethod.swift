import Areas
import Cartography
import Publishing
import RiskModel

/// How the result was made and what it does not say, for a reader who has to defend or question it.
struct ReportMethod {
    let settings: Settings
    let level: MapLevel
    let robustness: Robustness
    let heatUnit: String
    private var language: Language { settings.language }
    private var people: String { settings.ageGroup.people(in: language) }

    var passages: [ReportContent.Passage] {
        [matrix, index, uncertainty, choices, places, caveats].compactMap(\.self)
    }

    private var matrix: ReportContent.Passage {
        let (heat, lonely) = (settings.matrix.heatLimits, settings.matrix.lonelinessLimits)
        let unit = heatUnit.isEmpty ? "" : " \(heatUnit)"
        return ReportContent.Passage(
            heading: language("De risicoklasse", "The risk class"),
            paragraphs: [
                language(
                    "Hitte en eenzaamheid krijgen elk een klasse. Voor hitte liggen de grenzen bij "
                        + "\(ClassText(language).numbers(heat).joined(separator: ", "))\(unit); voor eenzaamheid bij "
                        + "\(ClassText(language).numbers(lonely).joined(separator: ", ")) sterk eenzame \(people) per km² land. Een tabel van beide klassen "
                        + "geeft de risicoklasse, van 1 (zeer laag) tot 5 (zeer hoog).",
                    "Heat and loneliness each get a class. The limits for heat are "
                        + "\(ClassText(language).numbers(heat).joined(separator: ", "))\(unit); for loneliness "
                        + "\(ClassText(language).numbers(lonely).joined(separator: ", ")) severely lonely \(people) per km² of land. A table of both classes "
                        + "gives the risk class, from 1 (very low) to 5 (very high)."),
                language(
                    "Het verwachte aantal sterk eenzame \(people) is het aantal \(people) maal het geschatte deel dat sterk eenzaam is.",
                    "The expected number of severely lonely \(people) is the number of \(people) times the estimated share that is "
                        + "severely lonely."),
            ])
    }

    private var places: ReportContent.Passage? {
        guard let choice = settings.places else { return nil }
        let metres = language.number(choice.reach)
        return ReportContent.Passage(
            heading: language("Plekken dichtbij", "Places nearby"),
            paragraphs: [
                language(
                    "Een plek telt als dichtbij als zij hoogstens \(metres) m ver is, in een rechte lijn; de weg erheen is langer. Waar mensen "
                        + "binnen een gebied wonen is niet bekend: zij zijn gelijk over het vlak verdeeld, ook waar dat water, park of "
                        + "bedrijventerrein heeft.",
                    "A place counts as nearby when it is at most \(metres) m away in a straight line; the way to it is longer. Where people "
                        + "live within an area is not known: they are spread evenly over it, also where it has water, parks or businesses."
                )
            ])
    }

    private var index: ReportContent.Passage? {
        guard level.assessment.index.contains(where: { $0 != nil }) else { return nil }
        let method = settings.index
        let parts = method.parts.map {
            "\($0.name) (\(language.number($0.weight, decimals: $0.weight == $0.weight.rounded() ? 0 : 2)))"
        }
        return ReportContent.Passage(
            heading: language("De risico-index", "The risk index"),
            paragraphs: [
                language(
                    "De index voegt indicatoren samen die eerst op dezelfde schaal zijn gezet (normalisatie \(method.normalisation.rawValue), "
                        + "bereik \(ClassText(language).numbers([method.range.low, method.range.high]).joined(separator: " tot "))), met een "
                        + "\(method.aggregation.rawValue) gemiddelde. Onderdelen en gewichten: \(parts.joined(separator: ", ")).",
                    "The index combines indicators that were first put on the same scale (normalisation \(method.normalisation.rawValue), "
                        + "range \(ClassText(language).numbers([method.range.low, method.range.high]).joined(separator: " to "))), with a "
                        + "\(english(method.aggregation)) mean. Parts and weights: \(parts.joined(separator: ", "))."),
                language(
                    "De index vergelijkt de gebieden op deze kaart met elkaar. Een ander gebied erbij verandert de index van alle.",
                    "The index compares the areas on this map with each other. One more area changes the index of all."),
            ])
    }

    private func english(_ aggregation: Aggregation) -> String {
        switch aggregation {
        case .arithmetic: "arithmetic"
        case .geometric: "geometric"
        case .harmonic: "harmonic"
        }
    }

    private var uncertainty: ReportContent.Passage {
        let draws = level.uncertainty.drawCount
        let text =
            draws > 0
            ? language(
                "De lijst is \(language.number(Double(draws))) keer opnieuw gemaakt, steeds met cijfers en gewichten die binnen hun marges anders "
                    + "uitvallen. Zo is te zien welke plaatsen een gebied in 90% van de keren krijgt, en hoe vaak het in de eerste "
                    + "\(settings.topCount) staat: altijd (95% of meer), nooit (5% of minder) of soms.",
                "The list was made again \(language.number(Double(draws))) times, each time with figures and weights that fall differently within "
                    + "their margins. That shows which places an area gets in 90% of the draws, and how often it is in the first "
                    + "\(settings.topCount): always (95% or more), never (5% or less) or sometimes.")
            : language(
                "Voor deze lijst is niet berekend hoe zeker de plaatsen zijn: de bronnen geven geen marges, of er zijn geen trekkingen gevraagd.",
                "How certain the places are was not computed for this list: the sources have no margins, or no draws were asked for."
            )
        return ReportContent.Passage(
            heading: language("Hoe zeker de plaatsen zijn", "How certain the places are"), paragraphs: [text])
    }

    private var choices: ReportContent.Passage? {
        guard let sensitivity = robustness.sensitivity else { return nil }
        let always = sensitivity.timesInTop.count { $0 == sensitivity.ways }
        return ReportContent.Passage(
            heading: language("Als er anders gerekend was", "If it had been computed differently"),
            paragraphs: [
                language(
                    "De index is op \(sensitivity.ways) manieren uitgerekend: met andere schalen, gemiddelden en gewichten. "
                        + "\(level.level.counted(always, in: language)) \(always == 1 ? "staat" : "staan") bij elke manier in de eerste "
                        + "\(settings.topCount) van de index.",
                    "The index was computed in \(sensitivity.ways) ways: with other scales, means and weights. "
                        + "\(level.level.counted(always, in: language)) \(always == 1 ? "is" : "are") in the first \(settings.topCount) of the index "
                        + "in every way.")
            ])
    }

    private var caveats: ReportContent.Passage {
        ReportContent.Passage(
            heading: language("Wat dit niet zegt", "What this does not say"),
            paragraphs: [
                language(
                    "Eenzaamheid per buurt is geschat uit kenmerken van de bewoners en een landelijke enquête. Wat een buurt bijzonder "
                        + "maakt, zoals een hechte straat of een actief buurthuis, ziet zo'n schatting niet.",
                    "Loneliness per neighbourhood is estimated from traits of the residents and a national survey. What makes a "
                        + "neighbourhood special, such as a close-knit street or an active community centre, such an estimate does not see."
                ),
                language(
                    "Hitte is die van buiten, op een hete dag. Hoe warm het in woningen wordt, en wie er zwak of ziek is, staat hier niet in.",
                    "Heat is that outdoors, on a hot day. How hot homes get, and who is frail or ill, is not in here."),
                language(
                    "Een klasse is een grens in een glijdende schaal: twee gebieden vlak bij een grens kunnen bijna gelijk zijn en toch een "
                        + "andere kleur hebben.",
                    "A class is a line drawn on a sliding scale: two areas near a limit may be nearly equal and still differ in colour."
                ),
            ])
    }
}
