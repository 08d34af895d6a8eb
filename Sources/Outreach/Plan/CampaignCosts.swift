/// What it takes to go to an area. Money in whole cents and time in whole minutes, so that a budget is kept to the cent.
package struct CampaignCosts: Sendable, Equatable {
    /// Per visit.
    package var cents = 0
    package var minutes = 0
    /// Once an area is entered.
    package var fixedCents = 0
    package var fixedMinutes = 0
    /// Whether anybody said what it costs, and how long it takes; where not, the amounts are 0 and not to be told.
    package var isPriced = false
    package var isTimed = false

    package init() {}

    var hasFixedPart: Bool { fixedCents > 0 || fixedMinutes > 0 }

    /// What a number of visits to one area takes; nothing for none.
    package func total(visits: Int) -> (cents: Int, minutes: Int) {
        visits == 0 ? (0, 0) : (fixedCents + cents * visits, fixedMinutes + minutes * visits)
    }
}
