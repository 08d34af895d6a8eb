import Areas
import OpenData
import RiskModel
import SpatialStatistics

/// The summary on the first screen, written from the figures in plain language.
struct ReportSummary {
    let settings: Settings
    let level: MapLevel
    let small: SmallNumbers
    let trend: TrendStep
    let places: PlacesStep?
    /// What the report is about.
    let place: String
    private var language: Language { settings.language }
    private var people: String { settings.ageGroup.people(in: language) }
    private var scored: Int { level.assessment.rank.count { $0 != nil } }
    private var top: [Int] {
        level.assessment.order.filter { (level.assessment.rank[$0] ?? .max) <= settings.topCount }
    }

    /// A paragraph each; never empty.
    var paragraphs: [String] {
        [subject, highRisk, first, certainty, clusters, change, nearby, caution].compactMap(\.self)
    }

    private func counted(_ count: Int) -> String {
        "\(language.number(Double(count))) \(count == 1 ? level.level.name(in: language) : level.level.plural(in: language))"
    }

    private var subject: String {
        let all = level.areas.count
        let without = all - scored
        guard scored > 0 else {
            return language(
                "Dit rapport gaat over \(place): \(counted(all)). Geen ervan heeft een score, want er ontbreken gegevens.",
                "This report is about \(place): \(counted(all)). None of them has a score, because data are missing.")
        }
        guard without > 0 else {
            return language(
                "Dit rapport gaat over \(place): \(counted(all)), allemaal met een score.",
                "This report is about \(place): \(counted(all)), all with a score.")
        }
        return language(
            "Dit rapport gaat over \(place): \(counted(all)). Daarvan hebben \(language.number(Double(scored))) een score; van "
                + "\(language.number(Double(without))) ontbreken gegevens. Die zijn gearceerd op de kaart, en staan onderaan in de tabel.",
            "This report is about \(place): \(counted(all)). Of these, \(language.number(Double(scored))) have a score; for "
                + "\(language.number(Double(without))) data are missing. They are hatched on the map and stand at the end of the table."
        )
    }

    private func expected(_ rows: [Int]) -> Double? {
        let known = rows.compactMap { level.areas[.verwachtSterkEenzaam][$0] }
        return known.isEmpty ? nil : known.reduce(0, +)
    }

    private var highRisk: String? {
        let classes = level.assessment.riskClass
        guard classes.contains(where: { $0 != nil }) else { return nil }
        let high = classes.indices.filter { (classes[$0] ?? 0) >= 4 }
        guard !high.isEmpty else {
            return language(
                "Nergens is het risico hoog of zeer hoog.", "Nowhere is the risk high or very high.")
        }
        let start = language(
            "In \(counted(high.count)) is het risico hoog of zeer hoog: het is er heet, en er wonen veel sterk eenzame \(people).",
            "In \(counted(high.count)) the risk is high or very high: it is hot there, and many severely lonely \(people) live there."
        )
        guard let there = expected(high), let all = expected(Array(classes.indices)), all > 0 else { return start }
        let number = small.single(there, of: .verwachtSterkEenzaam)
        if number.isWithheld { return start }
        let count = language.number(number.told ?? there)
        return start
            + language(
                " Naar verwachting zijn dat er ongeveer \(count), \(language.number(there / all * 100))% van alle sterk "
                    + "eenzame \(people) in het gebied.",
                " About \(count) of them are expected there, \(language.number(there / all * 100))% of all severely "
                    + "lonely \(people) in the area.")
    }

    private func name(_ row: Int) -> String { level.areas.names[row] ?? level.areas.codes[row].text }

    private var first: String? {
        guard !top.isEmpty else { return nil }
        let names = top.prefix(3).map(name)
        let list =
            names.count == 1
            ? names[0]
            : names.dropLast().joined(separator: ", ") + language(" en ", " and ") + names[names.count - 1]
        let basis =
            settings.ranking == .matrix
            ? language(
                "eerst de hoogste risicoklasse, daarbinnen de meeste sterk eenzame mensen",
                "the highest risk class first, and within it most severely lonely people")
            : language("de hoogste risico-index eerst", "the highest risk index first")
        return language("Bovenaan de lijst: \(list) (\(basis)).", "At the top of the list: \(list) (\(basis)).")
    }

    private var certainty: String? {
        let verdicts = level.uncertainty.priority
        guard verdicts.contains(where: { $0 != nil }) else {
            return scored == 0
                ? nil
                : language(
                    "Hoe zeker de volgorde is, is niet te zeggen: de bronnen geven geen marges, en er is geen standaardfout gegeven.",
                    "How certain the order is cannot be said: the sources have no margins, and no standard error was given."
                )
        }
        let size = min(settings.topCount, scored)
        let (always, sometimes) = (verdicts.count { $0 == .always }, verdicts.count { $0 == .sometimes })
        return language(
            "Hoe zeker is dat? \(always == 0 ? "Geen enkele \(level.level.name(in: language)) staat" : "\(counted(always)) \(always == 1 ? "staat" : "staan")") "
                + "bij bijna elke trekking in de eerste \(size); \(counted(sometimes)) soms, afhankelijk van wat onzeker is.",
            "How certain is that? \(always == 0 ? "No \(level.level.name(in: language)) is" : "\(counted(always)) \(always == 1 ? "is" : "are")") "
                + "in the first \(size) in nearly every draw; \(counted(sometimes)) sometimes, depending on what is uncertain."
        )
    }

    private var clusters: String? {
        guard let labels = level.clusters?.index.local?.label else { return nil }
        let high = labels.count { $0 == .highHigh }
        guard high > 0 else { return nil }
        return language(
            "\(counted(high)) \(high == 1 ? "ligt" : "liggen") met een hoog risico tussen buren met een hoog risico, meer dan "
                + "toeval verklaart.",
            "\(counted(high)) with a high risk \(high == 1 ? "lies" : "lie") among neighbours with a high risk, more than chance "
                + "explains.")
    }

    private var change: String? {
        guard let years = trend.levels.first?.trend.years, let from = years.dropLast().last?.year,
            let to = years.last?.year,
            let change = trend.ofMap.last.flatMap({ $0 })
        else { return nil }
        let size = language.number(abs(change), decimals: 1)
        return language(
            "Tussen \(from) en \(to) \(change < 0 ? "daalde" : "steeg") het deel sterk eenzame \(people) op de kaart als geheel met "
                + "\(size) procentpunt.",
            "Between \(from) and \(to) the share of severely lonely \(people) on the map as a whole \(change < 0 ? "fell" : "rose") "
                + "by \(size) percentage points.")
    }

    private var nearby: String? { places?.paragraph(level.level, in: language) }

    private var caution: String {
        language(
            "Let op: eenzaamheid per \(level.level.name(in: language)) is een schatting met een model, geen telling. Gebruik de lijst om te "
                + "kiezen waar u het eerst gaat kijken en vragen, niet om over mensen te oordelen.",
            "Note: loneliness per \(level.level.name(in: language)) is the estimate of a model, not a count. Use the list to choose where to "
                + "go and ask first, not to judge people.")
    }
}
