/// What a plan takes and brings.
package struct CampaignTotals: Sendable, Equatable {
    package var visits = 0
    /// Areas with a visit.
    package var areas = 0
    package var cents = 0
    package var minutes = 0
    /// Whether `cents`, and `minutes`, are of every area with a visit; `false` where no area of the campaign has any.
    package var isPriced = false
    package var isTimed = false
    /// Expected strongly lonely people among those visited.
    package var reached = 0.0
    /// The same, weighed.
    package var objective = 0.0

    package init() {}
}
