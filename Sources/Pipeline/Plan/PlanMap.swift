import Areas
import Cartography
import Outreach

/// `kaart-plan.svg`.
struct PlanMap {
    let outcome: PlanOutcome

    /// Throws what drawing throws.
    func svg(_ shapes: ResultShapes) throws(Failure) -> String {
        let (run, language) = (outcome.run, outcome.language)
        var visits = [Int?](repeating: nil, count: run.areas.count)
        for (row, count) in zip(outcome.planned.rows, outcome.plan.visits) { visits[row] = count }
        let totals = outcome.plan.totals
        let content = MapContent(
            name: "kaart-plan", areas: run.areas, shapes: shapes.drawn,
            title: language("Plan voor de zomercampagne", "Plan for the summer campaign")
                + (run.place.map { " – \($0)" } ?? ""),
            subtitle: language(
                "\(language.number(Double(totals.visits))) bezoeken in \(run.level.counted(totals.areas, in: language)); "
                    + "nummer 1: waar een bezoek het meest oplevert",
                "\(language.number(Double(totals.visits))) visits in \(run.level.counted(totals.areas, in: language)); "
                    + "number 1: where a visit brings most"),
            sources: [run.sources.joined(separator: " · ")], notice: run.settings?.remark, language: language)
        let theme = VisitTheme(visits: visits, order: outcome.order.map { outcome.planned.rows[$0] })
        return try visitMap(content, theme, sheet: shapes.sheet)
    }
}
