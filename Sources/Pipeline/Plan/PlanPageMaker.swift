import Areas
import Outreach
import Publishing

/// Fills `plan.html` from a plan.
struct PlanPageMaker {
    let outcome: PlanOutcome
    let season: SeasonCalendar
    let year: Int
    private var words: PlanWords { PlanWords(outcome: outcome) }
    private var language: Language { outcome.language }
    private var run: EarlierRun { outcome.run }

    init(outcome: PlanOutcome, season: SeasonCalendar, year: Int) {
        (self.outcome, self.season, self.year) = (outcome, season, year)
    }

    /// - Parameter map: the map as an SVG document; `nil` where there is none.
    func content(map: String?, mailing: MailingOutcome?) -> PlanPageContent {
        var page = PlanPageContent()
        page.language = language
        page.title =
            language("Plan voor de zomer van \(year)", "Plan for the summer of \(year)")
            + (run.place.map { " – \($0)" } ?? "")
        page.subtitle = language(
            "Waar gaan we heen, en met hoeveel bezoeken?", "Where do we go, and with how many visits?")
        page.remark = run.settings?.remark
        page.summary = words.summary
        page.map = map.map { svg in svg.firstRange(of: "<svg").map { String(svg[$0.lowerBound...]) } ?? svg }
        page.rounds = rounds
        page.areas = areas
        page.frontier = frontier
        page.frontierNote = language(
            "Zo veel levert het beste plan op bij een kleiner of groter budget, vergeleken met dit plan (100%).",
            "What the best plan brings with a smaller or larger budget, compared with this plan (100%).")
        page.calendar = calendar
        page.onActivation = season.onActivation
        if let mailing {
            page.postcodes = mailing.table(language)
            page.postcodesNote = mailing.note(language)
        }
        page.certainty = words.certainty
        page.caveats = words.caveats
        page.sources = run.sources
        page.program = "hitte-eenzaamheid \(programVersion)"
        page.made = language(
            "Gemaakt met hitte-eenzaamheid \(programVersion), uit cijfers van \(run.date ?? "onbekende datum").",
            "Made with hitte-eenzaamheid \(programVersion), from figures of \(run.date ?? "an unknown date").")
        return page
    }

    private var rounds: [PlanPageContent.Round] {
        let order = outcome.order
        guard let rounds = outcome.rounds else {
            return [
                PlanPageContent.Round(
                    heading: language("Alle bezoeken", "All visits"), introduction: introduction(outcome.plan.visits),
                    stops: order.enumerated().map { stop($0 + 1, $1, outcome.plan.visits[$1]) })
            ]
        }
        return zip(outcome.teams, rounds.visits).map { team, own in
            var visits = [Int](repeating: 0, count: outcome.campaign.areas.count)
            for (area, count) in own { visits[area] = count }
            let stops = order.filter { visits[$0] > 0 }
            return PlanPageContent.Round(
                heading: team.name, introduction: introduction(visits, of: team),
                stops: stops.enumerated().map { stop($0 + 1, $1, visits[$1]) })
        }
    }

    private func introduction(_ visits: [Int], of team: CampaignTeam? = nil) -> String {
        let (count, areas) = (visits.reduce(0, +), visits.count { $0 > 0 })
        guard count > 0 else { return language("Deze ploeg is niet nodig.", "This team is not needed.") }
        let capacity =
            team.map { language(" van de \(words.number($0.capacity))", " of \(words.number($0.capacity))") } ?? ""
        return language(
            "\(words.number(count))\(capacity) bezoeken in \(run.level.counted(areas, in: language)), het belangrijkste gebied eerst.",
            "\(words.number(count))\(capacity) visits in \(run.level.counted(areas, in: language)), the most important area first."
        )
    }

    private func stop(_ place: Int, _ area: Int, _ visits: Int) -> PlanPageContent.Stop {
        let row = outcome.planned.rows[area]
        return PlanPageContent.Stop(
            place: String(place), name: run.areas.shownName(of: row), around: around(row), visits: words.number(visits))
    }

    private func around(_ row: Int) -> String {
        let names = [run.level == .buurt ? run.areas.wijkNames[row] : nil, run.areas.gemeenteNames[row]]
        return names.compactMap(\.self).withoutRepeats.joined(separator: ", ")
    }

    private var areas: PlanPageContent.Table {
        let order = outcome.order
        let reached = words.protectedReached.parts
        let people = ProtectedCounts(order.map { Double(outcome.campaign.areas[$0].people) }).parts
        var columns: [(name: String, isNumber: Bool)] = [
            (language("Volgorde", "Order"), true), (language("Gebied", "Area"), false),
            (language("Rang op de risicolijst", "Place on the risk list"), true),
            (language("Bezoeken", "Visits"), true),
            (language("Nog niet bereikte ", "Not yet reached: ") + outcome.planned.age.people(in: language), true),
            (language("Verwacht sterk eenzaam bereikt", "Severely lonely expected to be reached"), true),
        ]
        let isSure = outcome.robustness != nil
        if isSure { columns.append((language("Blijft in het plan", "Stays in the plan"), false)) }
        let rows = order.enumerated().map { place, area -> [String] in
            let row = outcome.planned.rows[area]
            let cells = [
                String(place + 1), run.areas.shownName(of: row), run.ranks[row].map(String.init) ?? "–",
                words.number(outcome.plan.visits[area]), people[place].text(in: language),
                reached[place].text(in: language),
            ]
            return isSure ? cells + [words.staying(area)] : cells
        }
        return PlanPageContent.Table(
            caption: language("De gebieden van het plan", "The areas of the plan"), columns: columns, rows: rows)
    }

    private var frontier: PlanPageContent.Table? {
        let all = outcome.plan.totals.objective
        guard outcome.frontier.points.count > 1, all > 0 else { return nil }
        // Once nothing is gained any more, one row says so.
        let last = outcome.frontier.points.lastIndex { $0.plan.totals.objective < all * (1 - 1e-9) } ?? 0
        let enough = outcome.frontier.points.last.map { $0.plan.totals.objective <= all * (1 + 1e-9) } ?? false
        let points = enough ? outcome.frontier.points.prefix(last + 3) : outcome.frontier.points[...]
        var former = 0.0
        let rows = points.map { point -> [String] in
            let share = point.plan.totals.objective / all * 100
            defer { former = share }
            return [
                amount(point.budget), words.number(point.plan.totals.visits), words.number(point.plan.totals.areas),
                "\(words.number(share))%", "+ \(words.number(share - former))",
            ]
        }
        let unit =
            switch outcome.budgets.resource {
            case .money: language("Budget", "Budget")
            case .time: language("Uren", "Hours")
            case .visits: language("Bezoeken te verdelen", "Visits to spread")
            }
        return PlanPageContent.Table(
            caption: language("Wat meer of minder budget oplevert", "What more or less would bring"),
            columns: [
                (unit, true), (language("Bezoeken", "Visits"), true), (language("Gebieden", "Areas"), true),
                (language("Opbrengst", "Result"), true), (language("Erbij, in procentpunten", "Gain, in points"), true),
            ], rows: rows)
    }

    private func amount(_ budget: CampaignBudget) -> String {
        switch outcome.budgets.resource {
        case .money: "€ \(words.money(budget.cents ?? 0))"
        case .time: language.number(hours(budget.minutes ?? 0), decimals: (budget.minutes ?? 0) % 60 == 0 ? 0 : 1)
        case .visits: words.number(budget.visits ?? 0)
        }
    }

    private var calendar: PlanPageContent.Table {
        PlanPageContent.Table(
            caption: language("Wat wanneer te doen, \(year)", "What to do when, \(year)"),
            columns: [
                (language("Wanneer", "When"), false), (language("Wat", "What"), false), (language("Hoe", "How"), false),
            ],
            rows: season.entries.map { entry in
                let from = entry.from.text(in: language)
                let when =
                    entry.from == entry.until
                    ? from : language("\(from) tot en met ", "\(from) to ") + entry.until.text(in: language)
                return [when, entry.title, entry.details]
            })
    }
}
