import Areas
import Outreach

/// What `plan` needs to know. Money in whole cents, time in whole minutes.
package struct PlanSettings: Sendable {
    /// A folder with results of `kaart`.
    package var results: String
    /// `nil` writes beside the results.
    package var outputFolder: String?
    package var selection: [String] = []
    package var visits: Int?
    package var cents: Int?
    package var minutes: Int?
    package var costs = VisitCosts()
    /// At least and at most so many visits in an area that is visited.
    package var leastPerArea: Int?
    package var mostPerArea: Int?
    /// For every wijk in which anybody can be visited.
    package var leastPerWijk: Int?
    package var mostPerWijk: Int?
    package var weighing = CampaignWeighing.none
    /// Costs, limits and people already reached, per area.
    package var areaTable: InputFile?
    package var teamTable: InputFile?
    package var postcodes: InputFile?
    /// The year of the summer that the calendar is for; `nil` takes it from the results.
    package var season: Int?
    /// Seconds for the plan, for all points of the frontier and for all draws, each.
    package var seconds = 60.0
    /// How often the plan is made again with drawn figures; 0 for never.
    package var draws = 200
    package static let mostDraws = 2000
    /// Whether files for the analyst may be handed out too: small numbers of people are then left out there as well.
    package var isPublishable = false
    package var threads: Int?

    package init(results: String) { self.results = results }

    /// The files that it reads beside the results.
    var inputFiles: [InputFile] { [areaTable, teamTable, postcodes].compactMap(\.self) }

    package struct VisitCosts: Sendable, Equatable {
        package var centsPerVisit: Int?
        package var fixedCents: Int?
        package var minutesPerVisit: Int?
        package var fixedMinutes: Int?

        /// The costs of one area, where its own row in the table goes before what holds for all.
        func with(_ own: CampaignTable.Row?) -> CampaignCosts {
            let perVisit = (
                cents: own?.centsPerVisit ?? centsPerVisit, minutes: own?.minutesPerVisit ?? minutesPerVisit
            )
            let fixed = (cents: own?.fixedCents ?? fixedCents, minutes: own?.fixedMinutes ?? fixedMinutes)
            var costs = CampaignCosts()
            (costs.cents, costs.minutes) = (perVisit.cents ?? 0, perVisit.minutes ?? 0)
            (costs.fixedCents, costs.fixedMinutes) = (fixed.cents ?? 0, fixed.minutes ?? 0)
            costs.isPriced = perVisit.cents != nil || fixed.cents != nil
            costs.isTimed = perVisit.minutes != nil || fixed.minutes != nil
            return costs
        }
    }

    /// Throws `Failure(.usage)` for amounts that make no sense, and where nothing says how much there is to spend.
    func check() throws(Failure) {
        let amounts: [(String, Int?)] = [
            ("--bezoeken", visits), ("--euro", cents), ("--uren", minutes),
            ("--kosten-per-bezoek", costs.centsPerVisit), ("--vaste-kosten", costs.fixedCents),
            ("--minuten-per-bezoek", costs.minutesPerVisit), ("--vaste-minuten", costs.fixedMinutes),
            ("--minimaal", leastPerArea), ("--hoogstens", mostPerArea), ("--minimaal-wijk", leastPerWijk),
            ("--hoogstens-wijk", mostPerWijk),
        ]
        for (option, amount) in amounts where amount ?? 0 < 0 {
            throw Failure(.usage, at: option, "mag niet onder 0 liggen", remedy: "Geef 0 of meer.")
        }
        for (option, amount) in amounts where amount ?? 0 > Self.mostAmount {
            throw Failure(
                .usage, at: option, "is te groot om mee te rekenen", remedy: "Kijk of er een nul te veel staat.")
        }
        guard visits != nil || cents != nil || minutes != nil || teamTable != nil else {
            throw Failure(
                .usage, at: "plan", "er is niet gezegd hoeveel er te verdelen is",
                remedy: "Geef --bezoeken, --euro, --uren of --ploegen, bijvoorbeeld --bezoeken 400.")
        }
        for (option, amount) in [("--bezoeken", visits), ("--euro", cents), ("--uren", minutes)] where amount == 0 {
            throw Failure(.usage, at: option, "met 0 valt niets te verdelen", remedy: "Geef een getal boven 0.")
        }
        if let least = leastPerArea, let most = mostPerArea, least > most {
            throw Failure(
                .usage, at: "--minimaal", "\(least) ligt boven --hoogstens \(most)",
                remedy: "Verlaag het minimum of verhoog het maximum.")
        }
        guard seconds > 0, seconds <= 86_400 else {
            throw Failure(.usage, at: "--tijd", "moet tussen 0 en 86400 seconden liggen", remedy: "Bijvoorbeeld 60.")
        }
        guard draws == 0 || (100...Self.mostDraws).contains(draws) else {
            throw Failure(
                .usage, at: "--trekkingen", "\(draws) trekkingen kan niet",
                remedy: "Geef 100 tot \(Self.mostDraws), of 0 om niet na te gaan hoe zeker het plan is.")
        }
        if let season, !(1970..<10_000).contains(season) {
            throw Failure(.usage, at: "--seizoen \(season)", "is geen jaar", remedy: "Bijvoorbeeld 2025.")
        }
    }

    /// A billion: far above any campaign, and far below what loses whole numbers in a solver.
    static let mostAmount = 1_000_000_000
}

/// What reaching somebody counts for.
package enum CampaignWeighing: String, Sendable, CaseIterable {
    /// The same everywhere.
    case none = "geen"
    /// The heat class, 1...5.
    case heatClass = "hitteklasse"
    /// The risk index, 0...100.
    case index
}
