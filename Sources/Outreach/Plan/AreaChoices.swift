import Areas

/// What a campaign may do in one area.
struct AreaChoices: Sendable, Equatable {
    /// The numbers of visits where anybody goes at all; from 0 where going nowhere is one of them.
    let visits: ClosedRange<Int>
    /// Whether nobody may go, beside those.
    let mayStayAway: Bool
}

extension CampaignProgramme {
    /// `nil` for an area that cannot be visited.
    func choices(in area: Int) -> AreaChoices? {
        guard let visits = visits[area] else { return nil }
        let bounds = programme.variables[visits].bounds
        let mayStayAway = entered[area] != nil
        let least = mayStayAway ? max(campaign.areas[area].leastWhenEntered, 1) : Int(bounds.lowerBound)
        return AreaChoices(visits: least...Int(bounds.upperBound), mayStayAway: mayStayAway)
    }
}
