import Areas
import Testing

@testable import Pipeline

@Suite struct SeasonYearTests {
    @Test(
        arguments: [
            (nil, "2024", 2025), (nil, "2024-03-01", 2024), (nil, "2024-05-01", 2025), (2030, "2024", 2030),
            (2030, nil, 2030),
        ] as [(Int?, String?, Int)])
    func `the first summer after the figures`(asked: Int?, date: String?, year: Int) throws {
        #expect(try SeasonYear.year(asked: asked, date: date) == year)
    }

    @Test func `without any date a year must be asked`() {
        #expect(throws: Failure.self) { try SeasonYear.year(asked: nil, date: nil) }
    }
}
