import Areas
import Testing

@testable import Pipeline

@Suite struct RunDateTests {
    @Test func `the newest year counts from its first second`() throws {
        let date = try RunDate(years: [2020, 2024, 2016], environment: [:])
        #expect(date.text == "2024" && date.seconds == 1_704_067_200)
        #expect(try RunDate(years: [1970], environment: [:]).seconds == 0)
    }

    @Test func `where nothing tells a file still gets a moment, and the provenance none`() throws {
        let date = try RunDate(years: [], environment: [:])
        #expect(date.text == nil && date.seconds == 946_684_800)
    }

    @Test func `SOURCE_DATE_EPOCH goes first`() throws {
        let date = try RunDate(years: [2024], environment: ["SOURCE_DATE_EPOCH": "1700000000"])
        #expect(date.text == "2023-11-14" && date.seconds == 1_700_000_000)
    }

    @Test(arguments: ["", "gisteren", "-1", "1e9", "253402300800", "99999999999999999999"])
    func `one that is no moment is refused`(text: String) {
        let failure = #expect(throws: Failure.self) {
            try RunDate(years: [2024], environment: ["SOURCE_DATE_EPOCH": text])
        }
        #expect(failure?.kind == .usage && failure?.location == "SOURCE_DATE_EPOCH")
    }

    /// What other programs say of these moments: `date -u -d 2024-11-05 +%s`.
    @Test(
        arguments: [
            ("2024-11-05", 1_730_764_800, true), ("2024", 1_704_067_200, false), ("1970", 0, false),
            ("gisteren", 946_684_800, false), ("99999", 946_684_800, false), ("2024-13-05", 946_684_800, false),
            (nil, 946_684_800, false),
        ] as [(String?, Int, Bool)])
    func `the date of earlier results is read back`(text: String?, seconds: Int, isDay: Bool) {
        let date = RunDate(recorded: text)
        #expect(date.text == text && date.seconds == seconds && date.isDay == isDay)
    }
}
