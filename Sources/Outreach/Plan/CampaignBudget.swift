/// What there is to spend; at least one of them is given.
package struct CampaignBudget: Sendable, Equatable {
    package var visits: Int?
    package var cents: Int?
    package var minutes: Int?

    package init(visits: Int? = nil, cents: Int? = nil, minutes: Int? = nil) {
        (self.visits, self.cents, self.minutes) = (visits, cents, minutes)
    }
}
