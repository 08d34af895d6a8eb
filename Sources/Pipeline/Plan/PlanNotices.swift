import Areas
import Outreach

/// What whoever reads a plan should know about it.
enum PlanNotices {
    static func all(_ outcome: PlanOutcome) -> [Notice] {
        var notices: [Notice] = []
        let reasons = outcome.planned.reasons
        for reason in reasons.compactMap(\.self).withoutRepeats where reason != "niet gekozen met --gebied" {
            let rows = reasons.indices.filter { reasons[$0] == reason }
            notices.append(
                Notice(
                    "niet in te plannen", "\(outcome.run.level.counted(rows.count)): \(reason).",
                    codes: rows.map { outcome.run.areas.codes[$0].text }))
        }
        if !outcome.plan.isOptimal {
            let share = Language.dutch.number(outcome.plan.gap * 100, decimals: 2)
            notices.append(
                Notice(
                    "niet bewezen",
                    "De tijd was op; een beter plan levert hoogstens \(share)% meer op. Met meer --tijd kan het beter worden, "
                        + "en op een andere computer kan het plan anders zijn."))
        }
        let unproven = outcome.frontier.points.count { !$0.plan.isOptimal }
        if unproven > 0 {
            notices.append(
                Notice(
                    "niet bewezen",
                    "In plan-grens.csv is van \(counted(unproven, "budget", "budgetten")) niet bewezen dat het plan het beste is "
                        + "(bewezen_beste is daar 'nee')."))
        }
        notices += unknownAmounts(outcome)
        if outcome.robustness == nil, outcome.settings.draws > 0 {
            notices.append(Notice("zekerheid onbekend", outcome.withoutRobustness))
        }
        return notices
    }

    /// Areas of the plan without a price or a duration where others have one: the plan has no total then.
    private static func unknownAmounts(_ outcome: PlanOutcome) -> [Notice] {
        [
            (\CampaignCosts.isPriced, "kosten onbekend", "wat het kost", "kosten", "kosten_per_bezoek"),
            (\CampaignCosts.isTimed, "uren onbekend", "hoe lang het duurt", "uren", "minuten_per_bezoek"),
        ].compactMap { (isKnown: KeyPath<CampaignCosts, Bool>, kind, what, total, column) in
            guard outcome.campaign.areas.contains(where: { $0.costs[keyPath: isKnown] }) else { return nil }
            let unknown = outcome.order.filter { !outcome.campaign.areas[$0].costs[keyPath: isKnown] }
            guard !unknown.isEmpty else { return nil }
            return Notice(
                kind,
                "Van \(outcome.run.level.counted(unknown.count)) in het plan is niet gezegd \(what); \(total) van het geheel "
                    + "ontbreken daarom. Vul \(column) in --gegevens aan, of geef de optie voor alle gebieden.",
                codes: unknown.map { outcome.campaign.areas[$0].code.text })
        }
    }
}
