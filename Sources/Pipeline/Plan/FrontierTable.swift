import Areas
import Outreach
import Publishing

/// `plan-grens.csv`: what the best plan of each budget reaches, and what each step adds.
struct FrontierTable {
    let outcome: PlanOutcome

    var bytes: [UInt8] {
        let points = outcome.frontier.points
        let reached = points.map(\.plan.totals.reached)
        let objective = points.map(\.plan.totals.objective)
        var columns: [(String, ResultCells)] = [
            (outcome.budgets.resource.unitName, .number(points.map { outcome.budgets.amount($0.budget) })),
            ("bezoeken_totaal", .integer(points.map(\.plan.totals.visits))),
            ("gebieden", .integer(points.map(\.plan.totals.areas))),
            ("kosten_totaal", .number(points.map(\.plan.totals.knownEuros))),
        ]
        guard !outcome.settings.isPublishable else {
            // Totals a small step apart would tell how many are reached in a single area.
            let all = outcome.plan.totals.objective
            columns.append(
                ("opbrengst_pct", .number(objective.map { all > 0 ? ($0 / all * 100).rounded() : nil })))
            return spreadsheetText(columns: columns.map(\.0), cells: columns.map(\.1), rows: Array(points.indices))
        }
        columns += [
            ("verwacht_bereikt", .number(reached)),
            ("extra_bereikt", .number(zip([0] + reached, reached).map { $1 - $0 })),
        ]
        if outcome.settings.weighing != .none {
            columns.append(("gewogen_bereikt", .number(objective)))
            columns.append(("extra_gewogen", .number(zip([0] + objective, objective).map { $1 - $0 })))
        }
        columns.append(("bewezen_beste", .text(points.map { $0.plan.isOptimal ? "ja" : "nee" })))
        return spreadsheetText(columns: columns.map(\.0), cells: columns.map(\.1), rows: Array(points.indices))
    }
}
