package import Areas

/// What to do when in the year of a campaign: the preparation, the season of the Nationaal Hitteplan (May to September), and
/// what is due afterwards.
///
/// Grounds: the season and the criterion of the plan as RIVM states them (maxima of 27 °C or more expected to last; RIVM
/// decides together with KNMI); figures on loneliness appear every few years with the Gezondheidsmonitor of GGD'en, CBS
/// and RIVM.
package struct SeasonCalendar: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        /// First and last day, both included.
        package let from: CalendarDay
        package let until: CalendarDay
        package let title: String
        /// What it involves, filled with the figures of the plan.
        package let details: String
    }

    /// What a plan gives to fill in.
    package struct Facts: Sendable {
        package var visits: Int
        package var areas: Int
        /// The names of the first areas of the plan, in its order.
        package var firstAreas: [String]
        package var teams: [String]
        /// The year of the loneliness figures; `nil` where unknown.
        package var figuresYear: Int?

        package init(visits: Int, areas: Int, firstAreas: [String], teams: [String], figuresYear: Int?) {
            (self.visits, self.areas) = (visits, areas)
            (self.firstAreas, self.teams, self.figuresYear) = (firstAreas, teams, figuresYear)
        }
    }

    /// By day.
    package let entries: [Entry]
    /// What to do once the Nationaal Hitteplan is in force, in order; no days, for nobody knows them.
    package let onActivation: [String]

    /// - Parameter year: of the summer.
    package init(year: Int, _ facts: Facts, in language: Language) {
        let first = facts.firstAreas.joined(separator: ", ")
        let teams =
            facts.teams.isEmpty
            ? language("de ploegen", "the teams") : facts.teams.joined(separator: ", ")
        let perWeek = Int((Double(facts.visits) / 6).rounded(.up))
        func entry(
            _ from: (Int, Int), _ until: (Int, Int), _ title: String, _ details: String
        ) -> Entry {
            Entry(
                from: CalendarDay(year, from.0, from.1), until: CalendarDay(year, until.0, until.1), title: title,
                details: details)
        }
        entries = [
            entry(
                (3, 1), (3, 1), language("Plan vaststellen", "Settle the plan"),
                language(
                    "Stel vast: \(facts.visits) bezoeken in \(facts.areas) gebieden; eerst \(first). Leg de lijst naast wat "
                        + "mensen uit de wijken weten.",
                    "Settle it: \(facts.visits) visits in \(facts.areas) areas; first \(first). Lay the list beside what "
                        + "people who know the areas say.")),
            entry(
                (3, 15), (3, 31), language("Ploegen werven en afspraken maken", "Find teams and agree on tasks"),
                language(
                    "Vraag vrijwilligers, thuiszorg, huisartsen en woningcorporaties mee te doen: \(teams). Spreek af wie "
                        + "naar welk gebied gaat en wie er belt.",
                    "Ask volunteers, home care, general practitioners and housing associations to join: \(teams). Agree who "
                        + "goes to which area and who phones.")),
            entry(
                (4, 1), (4, 15), language("Koele plekken nalopen", "Check the cool places"),
                language(
                    "Zijn ze open op warme dagen, ook in het weekend, en is er drinkwater en een toilet?",
                    "Are they open on hot days, at weekends too, and is there water and a toilet?")),
            entry(
                (4, 15), (4, 30),
                language("Brieven versturen en bezoeken aankondigen", "Send letters and announce visits"),
                language(
                    "Schrijf de mensen in de gebieden van het plan aan, met het nummer dat zij kunnen bellen.",
                    "Write to the people in the areas of the plan, with the number that they can phone.")),
            entry(
                (5, 1), (5, 1),
                language(
                    "Begin van het seizoen van het Nationaal Hitteplan", "Start of the national heat plan's season"),
                language(
                    "Van mei tot en met september kan het RIVM het plan in werking stellen. Zorg dat de bellijst klopt.",
                    "From May to September RIVM can activate the plan. See that the list of phone numbers is right.")),
            entry(
                (5, 1), (6, 11), language("Bezoeken afleggen", "Pay the visits"),
                language(
                    "Zes weken, ongeveer \(perWeek) bezoeken per week, in de volgorde van het plan.",
                    "Six weeks, about \(perWeek) visits a week, in the order of the plan.")),
            entry(
                (6, 12), (6, 18), language("Stand opmaken", "Take stock"),
                language(
                    "Noteer per gebied hoeveel mensen bereikt zijn (kolom al_bereikt) en maak het plan voor de rest opnieuw.",
                    "Note per area how many people were reached (column al_bereikt) and plan the rest again.")),
            entry(
                (9, 30), (9, 30),
                language("Einde van het seizoen van het Nationaal Hitteplan", "End of the national heat plan's season"),
                language("Bedank de ploegen.", "Thank the teams.")),
            entry(
                (10, 1), (10, 31), language("Evalueren en nieuwe cijfers zoeken", "Evaluate and look for new figures"),
                language(
                    "Wat werkte waar? Kijk of er nieuwe cijfers zijn van de Gezondheidsmonitor (om de paar jaar) en van het "
                        + "CBS (elk jaar)"
                        + (facts.figuresYear.map { "; dit plan rust op eenzaamheid van \($0)." } ?? "."),
                    "What worked where? See whether there are new figures of the Gezondheidsmonitor (every few years) and "
                        + "of Statistics Netherlands (every year)"
                        + (facts.figuresYear.map { "; this plan rests on loneliness of \($0)." } ?? "."))),
        ]
        onActivation = [
            language(
                "Het RIVM stelt het plan in werking als de verwachting is dat het enige dagen achtereen 27 °C of warmer wordt; "
                    + "het kan ook voor een deel van het land.",
                "RIVM activates the plan when maxima of 27 °C or more are expected for several days; it can also be for a part "
                    + "of the country."),
            language(
                "Bel dezelfde dag: de coördinator, \(teams), en de beheerders van de koele plekken.",
                "Phone the same day: the coordinator, \(teams), and those who run the cool places."),
            language(
                "Begin met bellen en langsgaan in de eerste gebieden van het plan: \(first).",
                "Start phoning and visiting in the first areas of the plan: \(first)."),
            language(
                "Vraag elke dag: drinkt u genoeg, blijft uw huis koel, wie komt er langs? Bij klachten: de huisarts; bij nood 112.",
                "Ask every day: do you drink enough, does your home stay cool, who comes by? With complaints: the general "
                    + "practitioner; in an emergency 112."),
            language(
                "Houd vol tot het RIVM het plan beëindigt, en noteer wie niet bereikt is.",
                "Go on until RIVM ends the plan, and note who was not reached."),
        ]
    }
}
