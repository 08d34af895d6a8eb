import Areas
import Outreach
import Testing

@Suite struct SeasonCalendarTests {
    private func calendar(_ language: Language) -> SeasonCalendar {
        SeasonCalendar(
            year: 2025,
            .init(visits: 400, areas: 8, firstAreas: ["A", "B"], teams: [], figuresYear: 2022), in: language
        )
    }

    @Test(arguments: Language.allCases)
    func `entries are in order and filled with the plan`(language: Language) {
        let entries = calendar(language).entries
        #expect(entries.allSatisfy { $0.from <= $0.until })
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.from <= $1.from })
        #expect(entries[0].details.contains("400") && entries[0].details.contains("A, B"))
        #expect(entries.contains { $0.details.contains("67") })
        #expect(entries.last?.details.contains("2022") == true)
    }

    @Test(arguments: [
        (2024, 2, 28, 2024, 2, 29), (2023, 2, 28, 2023, 3, 1), (2024, 12, 31, 2025, 1, 1), (2100, 2, 28, 2100, 3, 1),
        (2025, 4, 30, 2025, 5, 1),
    ])
    func `the day after`(year: Int, month: Int, day: Int, nextYear: Int, nextMonth: Int, nextDay: Int) {
        #expect(CalendarDay(year, month, day).next == CalendarDay(nextYear, nextMonth, nextDay))
    }
}
