/// What a plan takes and brings.
package struct CampaignTotals: Sendable, Equatable {
    package var visits = 0
    /// Areas with a visit.
    package var areas = 0
    package var cents = 0
    package var minutes = 0
    /// Expected strongly lonely people among those visited.
    package var reached = 0.0
    /// The same, weighed.
    package var objective = 0.0

    package init() {}
}
