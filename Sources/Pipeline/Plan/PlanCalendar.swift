import Areas
import Outreach
import Publishing

/// The calendar of a plan: on its page, and as `kalender.ics`.
struct PlanCalendar {
    let season: SeasonCalendar
    private let year: Int

    /// - Parameter year: of the summer.
    init(_ outcome: PlanOutcome, year: Int) {
        let run = outcome.run
        self.year = year
        season = SeasonCalendar(
            year: year,
            SeasonCalendar.Facts(
                visits: outcome.plan.totals.visits, areas: outcome.plan.totals.areas,
                firstAreas: outcome.order.prefix(5).map { run.areas.shownName(of: outcome.planned.rows[$0]) },
                teams: outcome.teams.map(\.name), figuresYear: run.lonelinessYear),
            in: run.language)
    }

    func file(title: String) -> CalendarFile {
        CalendarFile(
            name: title,
            events: season.entries.map {
                CalendarFile.Event(
                    start: $0.from.digits, end: $0.until.next.digits, title: $0.title, details: $0.details)
            }, stamp: "\(CalendarDay(year, 1, 1).digits)T000000Z", identifier: title)
    }
}

extension AreaTable {
    /// The name, or the code of an area that has none.
    func shownName(of row: Int) -> String { names[row] ?? codes[row].text }
}
