package import Areas

extension Campaign {
    /// Looks for limits that cannot be held, one by one, so that a message can name the area or wijk.
    ///
    /// What only goes wrong together (`CampaignProgramme.obstacle`) is found by solving. Throws `Failure(.usage)`.
    package func checkFeasible() throws(Failure) {
        for area in areas { try check(area) }
        guard areas.contains(where: { $0.most > 0 && $0.most >= $0.leastWhenEntered }) else {
            throw Failure(
                .usage, at: "plan", "in geen enkel gebied kan een bezoek worden afgelegd",
                remedy: "Kijk of iedereen al bereikt is, of verlaag het minimum per gebied.")
        }
        for (wijk, limit, members) in limitedWijken { try check(wijk, limit, members) }
        let required = totals(areas.map(\.effectiveLeast))
        for resource in CampaignResource.allCases {
            guard let amount = budget[resource], required[resource] > amount else { continue }
            throw Failure(
                .usage, at: "plan",
                "de minima per gebied vragen al \(required.text(resource)), meer dan er is",
                remedy: "Verhoog het budget of verlaag een minimum.")
        }
    }

    private func check(_ area: CampaignArea) throws(Failure) {
        let least = area.effectiveLeast
        guard least > area.most else { return }
        throw Failure(
            .usage, at: area.code.text,
            "het minimum is \(counted(least, "bezoek", "bezoeken")), maar er kunnen er hoogstens \(area.most)"
                + " (\(counted(area.people, "persoon", "personen")) nog niet bereikt)",
            remedy: "Verlaag het minimum of verhoog het maximum.")
    }

    private func check(_ wijk: AreaCode, _ limit: WijkLimit, _ members: [Int]) throws(Failure) {
        if let most = limit.most, limit.least > most {
            throw Failure(
                .usage, at: wijk.text, "het minimum van \(limit.least) ligt boven het maximum van \(most)",
                remedy: "Verlaag het minimum of verhoog het maximum.")
        }
        let possible = members.reduce(0) { $0 + areas[$1].most }
        if limit.least > possible {
            throw Failure(
                .usage, at: wijk.text,
                "het minimum is \(counted(limit.least, "bezoek", "bezoeken")), maar in de gebieden van deze wijk kunnen er "
                    + "hoogstens \(possible)",
                remedy: "Verlaag het minimum per wijk, of geef er de wijken waarvoor het geldt bij.")
        }
        let required = members.reduce(0) { $0 + areas[$1].effectiveLeast }
        if let most = limit.most, required > most {
            throw Failure(
                .usage, at: wijk.text,
                "de minima van de gebieden zijn samen \(required), meer dan het maximum van \(most) voor de wijk",
                remedy: "Verlaag een minimum of verhoog het maximum van de wijk.")
        }
    }
}
