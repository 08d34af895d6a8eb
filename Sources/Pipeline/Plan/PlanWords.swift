import Areas
import Outreach

/// The sentences about a plan, for page and terminal.
struct PlanWords {
    let outcome: PlanOutcome
    var language: Language { outcome.language }

    /// What the plan does, what it reaches and what it takes. Numbers of people are protected.
    var summary: [String] {
        let totals = outcome.plan.totals
        let people = outcome.planned.age.people(in: language)
        let reached = protectedReached.total.phrase(in: language)
        var sentences = [
            language(
                "\(number(totals.visits)) \(totals.visits == 1 ? "bezoek" : "bezoeken") in "
                    + "\(outcome.run.level.counted(totals.areas, in: language)); naar verwachting worden zo \(reached) sterk "
                    + "eenzame \(people) bereikt.",
                "\(number(totals.visits)) \(totals.visits == 1 ? "visit" : "visits") in "
                    + "\(outcome.run.level.counted(totals.areas, in: language)); \(reached) severely lonely \(people) are "
                    + "expected to be reached.")
        ]
        let costs = [
            totals.isPriced && totals.cents > 0 ? "€ \(money(totals.cents))" : nil,
            totals.isTimed && totals.minutes > 0 ? "\(hours) \(language("uur", "hours"))" : nil,
        ].compactMap(\.self)
        if !costs.isEmpty {
            sentences.append(
                language(
                    "Het plan kost \(costs.joined(separator: " en ")).",
                    "The plan takes \(costs.joined(separator: " and ")).")
            )
        }
        sentences += leftOver
        sentences.append(weighing)
        sentences.append(proof)
        if let hint { sentences.append(hint) }
        return sentences
    }

    /// What of the budget is not spent, where another limit came first.
    private var leftOver: [String] {
        let (budget, totals) = (outcome.campaign.budget, outcome.plan.totals)
        let rest = [
            budget.visits.map { $0 - totals.visits }.flatMap { left in
                left > 0 ? language("\(number(left)) bezoeken", "\(number(left)) visits") : nil
            },
            budget.cents.map { $0 - totals.cents }.flatMap { $0 >= 100 ? "€ \(money($0))" : nil },
            budget.minutes.map { $0 - totals.minutes }.flatMap { left in
                left >= 60 ? language("\(number(left / 60)) uur", "\(number(left / 60)) hours") : nil
            },
        ].compactMap(\.self)
        guard !rest.isEmpty else { return [] }
        return [
            language(
                "Over blijft \(rest.joined(separator: " en ")): een andere grens is eerder bereikt.",
                "\(rest.joined(separator: " and ")) are left: another limit was met first.")
        ]
    }

    private var weighing: String {
        switch outcome.settings.weighing {
        case .none:
            language(
                "Elke bereikte oudere telt even zwaar; hitte telt niet mee.",
                "Everybody reached counts the same; heat does not count.")
        case .heatClass:
            language(
                "Wie in een heter gebied woont telt zwaarder: in hitteklasse 5 vijf keer zo zwaar als in klasse 1.",
                "Those in hotter areas count for more: five times as much in heat class 5 as in class 1.")
        case .index:
            language(
                "Wie in een gebied met een hogere risico-index woont telt naar verhouding zwaarder.",
                "Those in areas with a higher risk index count for more, in proportion.")
        }
    }

    private var proof: String {
        guard !outcome.plan.isOptimal else {
            return language(
                "Bewezen: met dit budget en deze grenzen kan het niet beter.",
                "Proven: no plan within this budget and these limits does better.")
        }
        let share = language.number(outcome.plan.gap * 100, decimals: 1)
        return language(
            "De tijd was op: een beter plan kan hoogstens \(share)% meer opleveren. Met meer --tijd wordt het misschien beter.",
            "Time was up: a better plan could bring at most \(share)% more.")
    }

    /// Without a maximum a plan crowds into few areas, which surprises whoever sees it first.
    private var hint: String? {
        guard (1...2).contains(outcome.plan.totals.areas), outcome.settings.mostPerArea == nil,
            outcome.settings.mostPerWijk == nil,
            outcome.campaign.areas.count > 5
        else { return nil }
        return language(
            "Zonder maximum per gebied gaan alle bezoeken naar \(outcome.run.level.counted(outcome.plan.totals.areas)), waar een "
                + "bezoek het meest oplevert; met --hoogstens spreidt u ze.",
            "Without a maximum per area all visits go where one brings most; --hoogstens spreads them.")
    }

    var certainty: [String] {
        var sentences: [String] = []
        if let interval = outcome.interval {
            let (low, high) = (interval.low, interval.high)
            let text =
                ProtectedCounts.isSmall(low)
                ? language("hoogstens \(number(high))", "at most \(number(high))")
                : language("tussen \(number(low)) en \(number(high))", "between \(number(low)) and \(number(high))")
            if !ProtectedCounts.isSmall(high) {
                sentences.append(
                    language(
                        "Met 95% zekerheid ligt het aantal dat u bereikt, voor zover het van de schattingen afhangt, op \(text).",
                        "With 95% certainty the number reached, as far as it depends on the estimates, is \(text)."))
            }
        }
        if let robustness = outcome.robustness {
            let chances = outcome.order.map { robustness.chance[$0] }
            let (always, sometimes) = (chances.count { $0 >= 0.95 }, chances.count { $0 < 0.5 })
            sentences.append(
                language(
                    "Het plan is \(robustness.drawCount) keer opnieuw gemaakt met andere cijfers binnen hun marges. "
                        + "Van de \(chances.count) gebieden zaten er \(always) (bijna) altijd in, en \(sometimes) in minder dan de "
                        + "helft van de plannen.",
                    "The plan was made again \(robustness.drawCount) times with other figures within their margins. "
                        + "Of the \(chances.count) areas \(always) were (nearly) always in it, and \(sometimes) in fewer than half."
                ))
        } else {
            sentences.append(outcome.withoutRobustness)
        }
        return sentences
    }

    var caveats: [String] {
        [
            language(
                "Eenzaamheid per gebied is een schatting, geen telling; wie eenzaam is weet dit plan niet.",
                "Loneliness per area is an estimate, not a count; the plan does not know who is lonely."),
            language(
                "Verwacht bereikt = bezoeken × de kans dat iemand in dat gebied sterk eenzaam is. Wie niet opendoet telt mee "
                    + "alsof hij bereikt is.",
                "Expected reach = visits × the chance that somebody in that area is severely lonely. Those who do not open "
                    + "the door count as reached."),
            language(
                "Aantallen onder 10 mensen staan hier als \"< 10\", en totalen zijn dan afgerond.",
                "Numbers of people below 10 stand here as \"< 10\", and totals are then rounded."),
        ]
    }

    /// What each area of the plan reaches, as it may be handed out.
    var protectedReached: ProtectedCounts {
        ProtectedCounts(
            outcome.order.map { Double(outcome.plan.visits[$0]) * outcome.campaign.areas[$0].chance })
    }

    func number(_ value: Int) -> String { language.number(Double(value)) }
    func number(_ value: Double) -> String { language.number(value) }
    func money(_ cents: Int) -> String {
        language.number(euros(cents), decimals: cents % 100 == 0 ? 0 : 2)
    }
    private var hours: String {
        let minutes = outcome.plan.totals.minutes
        return language.number(Double(minutes) / 60, decimals: minutes % 60 == 0 ? 0 : 1)
    }

    /// In how many of the draws an area stays in the plan, in words.
    func staying(_ area: Int) -> String {
        guard let chance = outcome.robustness?.chance[area] else { return "–" }
        switch chance {
        case 0.95...: return language("vrijwel altijd", "nearly always")
        case 0.5...: return language("meestal", "mostly")
        case 0.05...: return language("soms", "sometimes")
        default: return language("zelden", "rarely")
        }
    }
}
