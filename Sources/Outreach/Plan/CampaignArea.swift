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
