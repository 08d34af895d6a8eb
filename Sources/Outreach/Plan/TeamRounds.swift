package import Areas

/// Which team pays which visits.
package struct TeamRounds: Sendable, Equatable {
    /// Per team, in the order given, the areas with the number of visits, in the order of the campaign.
    package let visits: [[(area: Int, visits: Int)]]

    package static func == (one: TeamRounds, other: TeamRounds) -> Bool {
        one.visits.elementsEqual(other.visits) { $0.elementsEqual($1, by: ==) }
    }

    /// Spreads the visits of a plan over teams so that the distance from their bases, summed over visits, is least: the
    /// transportation problem (Hitchcock, *The distribution of a product from several sources to numerous localities*,
    /// Journal of Mathematics and Physics 20 (1941) 224–230). A team without a base is everywhere at home.
    ///
    /// - Parameters:
    ///   - visits: per area of the campaign; together no more than the teams can pay.
    ///   - places: per area a point in it, in RD metres; `nil` where it has no shape, which counts as no distance.
    ///
    /// Throws `internalFault` when the teams cannot pay the visits.
    package init(_ visits: [Int], teams: [CampaignTeam], places: [CampaignTeam.Base?], within seconds: Double)
        throws(Failure)
    {
        let areas = visits.indices.filter { visits[$0] > 0 }
        var programme = IntegerProgramme()
        var variables: [[Int]] = []
        for team in teams {
            variables.append(
                areas.map { area in
                    programme.add(
                        gain: -Self.distance(team.base, places[area]),
                        in: 0...Double(min(team.capacity, visits[area])), whole: true)
                })
        }
        for (place, area) in areas.enumerated() {
            let all = Double(visits[area])
            programme.limit(variables.map { .init($0[place], 1) }, atLeast: all, atMost: all)
        }
        for (team, own) in zip(teams, variables) {
            programme.limit(own.map { .init($0, 1) }, atMost: Double(team.capacity))
        }
        let values: [Double]
        switch try programme.maximum(within: seconds) {
        case .optimal(let solution), .stopped(let solution?): values = solution.values
        case .infeasible, .stopped(nil):
            throw Failure(
                .internalFault, at: "plan", "de bezoeken zijn niet over de ploegen te verdelen",
                remedy: "Meld dit met de gebruikte opdracht en bestanden.")
        }
        self.visits = variables.map { own in
            zip(areas, own).compactMap { area, variable in
                values[variable] > 0 ? (area, Int(values[variable])) : nil
            }
        }
    }

    /// Metres in a straight line; 0 where one of the two does not matter.
    private static func distance(_ base: CampaignTeam.Base?, _ place: CampaignTeam.Base?) -> Double {
        guard let base, let place else { return 0 }
        let (dx, dy) = (base.x - place.x, base.y - place.y)
        return (dx * dx + dy * dy).squareRoot()
    }
}
