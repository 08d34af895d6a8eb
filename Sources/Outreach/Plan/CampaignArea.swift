package import Areas

/// An area that a campaign can go to, and what going there costs and brings.
package struct CampaignArea: Sendable, Equatable {
    package let code: AreaCode
    /// People of the age group who were not reached yet: as many visits can be paid there.
    package let people: Int
    /// The chance that somebody visited is strongly lonely, 0...1.
    package let chance: Double
    /// What reaching one of them counts for, 0 or more; 1 where nothing is weighed.
    package let weight: Double
    package var costs = CampaignCosts()
    /// At least so many visits, whatever else.
    package var least = 0
    /// At most so many visits; never more than `people`.
    package var most: Int
    /// Where anybody goes at all, at least so many visits.
    package var leastWhenEntered = 0
    /// Its wijk, for limits per wijk; `nil` for larger areas.
    package var wijk: AreaCode? { code.wijk }
    /// What one visit adds to the objective.
    package var gain: Double { weight * chance }

    package init(code: AreaCode, people: Int, chance: Double, weight: Double = 1) {
        (self.code, self.people, self.chance, self.weight, most) = (code, people, chance, weight, people)
    }
}

/// What it takes to go to an area. Money in whole cents and time in whole minutes, so that a budget is kept to the cent.
package struct CampaignCosts: Sendable, Equatable {
    /// Per visit.
    package var cents = 0
    package var minutes = 0
    /// Once an area is entered.
    package var fixedCents = 0
    package var fixedMinutes = 0

    package init() {}

    var hasFixedPart: Bool { fixedCents > 0 || fixedMinutes > 0 }

    /// What a number of visits to one area takes; nothing for none.
    package func total(visits: Int) -> (cents: Int, minutes: Int) {
        visits == 0 ? (0, 0) : (fixedCents + cents * visits, fixedMinutes + minutes * visits)
    }
}

/// What there is to spend; at least one of them is given.
package struct CampaignBudget: Sendable, Equatable {
    package var visits: Int?
    package var cents: Int?
    package var minutes: Int?

    package init(visits: Int? = nil, cents: Int? = nil, minutes: Int? = nil) {
        (self.visits, self.cents, self.minutes) = (visits, cents, minutes)
    }
}

/// A limit on the visits in a wijk.
package struct WijkLimit: Sendable, Equatable {
    package var least = 0
    package var most: Int?

    package init(least: Int = 0, most: Int? = nil) { (self.least, self.most) = (least, most) }
}

/// People who go out together.
package struct CampaignTeam: Sendable, Equatable {
    package let name: String
    /// As many visits as it can pay.
    package let capacity: Int
    /// Where it sets out, in RD metres; `nil` where it does not matter.
    package var base: Base?

    package struct Base: Sendable, Equatable {
        package let x: Double
        package let y: Double
        package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
    }

    package init(name: String, capacity: Int, base: Base? = nil) {
        (self.name, self.capacity, self.base) = (name, capacity, base)
    }
}
