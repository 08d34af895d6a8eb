import Outreach
import Testing

@Suite struct MailingTests {
    @Test func `shares, spill-over and reach`() {
        // Two postcodes of 100: one wholly in area 0, one for a quarter in area 0 and the rest outside the plan.
        let mailing = Mailing(
            totals: [100, 100, 50], areaTotals: [125, 75], visits: [10, 0],
            overlaps: [
                .init(postcode: 0, area: 0, amount: 100), .init(postcode: 1, area: 0, amount: 25),
                .init(postcode: 1, area: 1, amount: 75),
            ], threshold: 0.5)
        #expect(mailing.lines.map(\.postcode) == [0, 1])
        #expect(mailing.lines.map(\.share) == [1, 0.25])
        #expect(mailing.lines.map(\.isChosen) == [true, false])
        #expect(mailing.spillOver == 0)
        #expect(mailing.reach == 0.8)
    }

    @Test func `a low threshold reaches all and spills more`() {
        let mailing = Mailing(
            totals: [100, 100], areaTotals: [125, 75], visits: [10, 0],
            overlaps: [
                .init(postcode: 0, area: 0, amount: 100), .init(postcode: 1, area: 0, amount: 25),
                .init(postcode: 1, area: 1, amount: 75),
            ], threshold: 0.1)
        #expect(mailing.spillOver == 0.375)
        #expect(mailing.reach == 1)
    }

    @Test func `nothing in common`() {
        let mailing = Mailing(totals: [5], areaTotals: [3], visits: [2], overlaps: [], threshold: 0.5)
        #expect(mailing.lines.isEmpty && mailing.spillOver == nil && mailing.reach == 0)
    }
}
