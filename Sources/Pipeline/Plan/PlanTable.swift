import Areas
import Outreach
import Publishing

/// `plan.csv`: a row per area of the results, first those in the plan in its order, then the others as they stand on the list,
/// with the reason why nobody goes there.
struct PlanTable {
    let outcome: PlanOutcome

    var bytes: [UInt8] {
        let (run, campaign, plan) = (outcome.run, outcome.campaign, outcome.plan)
        let order = outcome.order
        let place = Dictionary(uniqueKeysWithValues: outcome.planned.rows.enumerated().map { ($1, $0) })
        let isIn = Set(order)
        let others = run.areas.codes.indices.filter { row in place[row].map { !isIn.contains($0) } ?? true }
            .sorted { (run.ranks[$0] ?? .max, $0) < (run.ranks[$1] ?? .max, $1) }
        let rows = order.map { outcome.planned.rows[$0] } + others
        /// A value per row that is in the campaign.
        func perArea<Value>(_ value: (Int) -> Value?) -> [Value?] { rows.map { row in place[row].flatMap(value) } }
        func inPlan<Value>(_ value: (Int) -> Value?) -> [Value?] {
            rows.map { row in place[row].flatMap { isIn.contains($0) ? value($0) : nil } }
        }
        let running = Running(campaign, plan, order)
        let areas = campaign.areas
        var columns: [(String, ResultCells)] = [
            ("volgorde", .integer(rows.indices.map { $0 < order.count ? $0 + 1 : nil })),
            ("code", .text(rows.map { run.areas.codes[$0].text })),
            ("naam", .text(rows.map { run.areas.names[$0] })),
            ("wijknaam", .text(rows.map { run.areas.wijkNames[$0] })),
            ("gemeentenaam", .text(rows.map { run.areas.gemeenteNames[$0] })),
            ("rang", .integer(rows.map { run.ranks[$0] })),
            ("bezoeken", .integer(rows.map { row in place[row].map { plan.visits[$0] } })),
            ("nog_niet_bereikt", people(perArea { Double(areas[$0].people) })),
            ("kosten", .number(inPlan { campaign.totals(of: $0, visits: plan.visits[$0]).knownEuros })),
            ("uren", .number(inPlan { campaign.totals(of: $0, visits: plan.visits[$0]).knownHours })),
            ("ploegen", .text(inPlan { outcome.teamNames($0).joined(separator: " | ") })),
        ]
        let reached = inPlan { Double(plan.visits[$0]) * areas[$0].chance }
        columns.append(("verwacht_bereikt", people(reached)))
        if !outcome.settings.isPublishable {
            columns += [
                ("verwacht_bereikt_laag", .number(limits(inPlan { $0 }, \.low))),
                ("verwacht_bereikt_hoog", .number(limits(inPlan { $0 }, \.high))),
                ("sterk_eenzaam_pct", .number(perArea { areas[$0].chance * 100 })),
                ("gewicht", .number(perArea { areas[$0].weight })),
                ("bezoeken_cumulatief", .integer(inPlan { running.visits[$0] })),
                ("verwacht_bereikt_cumulatief", .number(inPlan { running.reached[$0] })),
                ("kosten_cumulatief", .number(inPlan { running.euros[$0] })),
            ]
        }
        let visitsInWijk = visitsInWijk
        columns += [
            ("kans_in_plan", .number(perArea { outcome.robustness?.chance[$0] })),
            ("reden", .text(rows.map { row in reason(row, place[row], isIn, visitsInWijk) })),
        ]
        return spreadsheetText(columns: columns.map(\.0), cells: columns.map(\.1), rows: Array(rows.indices))
    }

    /// Numbers of people, as the file may have them.
    private func people(_ counts: [Double?]) -> ResultCells {
        guard outcome.settings.isPublishable else { return .number(counts) }
        return .text(ProtectedCounts(counts).parts.map(\.cell))
    }

    private func limits(_ areas: [Int?], _ limit: KeyPath<(low: Double, high: Double), Double>) -> [Double?] {
        areas.map { area in
            area.flatMap { area in
                outcome.chanceIntervals[area].map { Double(outcome.plan.visits[area]) * $0[keyPath: limit] }
            }
        }
    }

    private func reason(
        _ row: Int, _ area: Int?, _ isIn: Set<Int>, _ visitsInWijk: [AreaCode: Int]
    ) -> String? {
        guard let area else { return outcome.planned.reasons[row] }
        if isIn.contains(area) { return nil }
        let own = outcome.campaign.areas[area]
        if own.most == 0 { return "het maximum is 0" }
        if let wijk = own.wijk, let most = outcome.campaign.wijken[wijk]?.most, visitsInWijk[wijk, default: 0] >= most {
            return "het maximum van de wijk is bereikt"
        }
        return "een bezoek brengt elders meer op, of past niet in het budget"
    }

    /// Per wijk with a limit.
    private var visitsInWijk: [AreaCode: Int] {
        var sums: [AreaCode: Int] = [:]
        guard !outcome.campaign.wijken.isEmpty else { return sums }
        for (area, visits) in zip(outcome.campaign.areas, outcome.plan.visits) {
            if let wijk = area.wijk { sums[wijk, default: 0] += visits }
        }
        return sums
    }
}

/// Sums along the order of a plan, per area of the campaign.
private struct Running {
    var visits: [Int: Int] = [:]
    var reached: [Int: Double] = [:]
    /// Absent from the first area on of which the costs are not known.
    var euros: [Int: Double] = [:]

    init(_ campaign: Campaign, _ plan: CampaignPlan, _ order: [Int]) {
        var sum = CampaignTotals()
        sum.isPriced = true
        for area in order {
            let own = campaign.totals(of: area, visits: plan.visits[area])
            sum.visits += own.visits
            sum.reached += own.reached
            sum.cents += own.cents
            sum.isPriced = sum.isPriced && own.isPriced
            (visits[area], reached[area], euros[area]) = (sum.visits, sum.reached, sum.knownEuros)
        }
    }
}
