import Areas
import Outreach
import RiskModel

/// The areas of a run of `kaart` as a campaign, and why some of them are not in it.
struct PlannedAreas {
    let run: EarlierRun
    let age: AgeGroup
    /// Rows of the results that can be visited, in the order of the list.
    let rows: [Int]
    let campaign: Campaign
    /// Per row of the results why it cannot be visited; `nil` where it can.
    let reasons: [String?]
    let notices: [Notice]

    /// Throws `usage` for a weighing that the results cannot give and for a wijk limit where there are no wijken, and
    /// `badData` for people already reached that are more than there are.
    init(
        _ run: EarlierRun, _ settings: PlanSettings, table: CampaignTable, teams: TeamTable?, chosen: Set<Int>
    ) throws(Failure) {
        self.run = run
        guard let age = run.settings?.ageGroup else {
            throw run.settingsProblem
                ?? Failure(
                    .badData, at: run.folder, "deze uitkomsten zijn van een versie die haar opdracht niet bewaarde",
                    remedy: "Maak ze opnieuw met 'kaart'.")
        }
        self.age = age
        if run.level == .gemeente, settings.leastPerWijk != nil || settings.mostPerWijk != nil {
            throw Failure(
                .usage, at: "--hoogstens-wijk, --minimaal-wijk", "de uitkomsten gaan over gemeenten",
                remedy: "Maak uitkomsten per buurt of wijk.")
        }
        var reasons = [String?](repeating: nil, count: run.areas.count)
        var areas: [Int: CampaignArea] = [:]
        let columns = Columns(run.areas, age)
        for row in run.areas.codes.indices {
            let code = run.areas.codes[row]
            guard chosen.contains(row) else {
                reasons[row] = "niet gekozen met --gebied"
                continue
            }
            switch try columns.area(row, code, settings, table.areas[code]) {
            case .success(let area): areas[row] = area
            case .failure(let reason): reasons[row] = reason.text
            }
        }
        rows = areas.keys.sorted { (run.ranks[$0] ?? .max, $0) < (run.ranks[$1] ?? .max, $1) }
        self.reasons = reasons
        let listed = rows.compactMap { areas[$0] }
        guard !listed.isEmpty else {
            throw Failure(
                .usage, at: run.folder, "er is geen gebied waar iemand bezocht kan worden",
                remedy: "Redenen: \(reasons.compactMap(\.self).withoutRepeats.joined(separator: "; ")).")
        }
        campaign = Campaign(
            areas: listed, budget: try Self.budget(settings, teams),
            wijken: try Self.wijken(listed, settings, table.wijken))
        notices = table.notices
    }

    /// Why an area cannot be visited.
    private struct Reason: Error {
        let text: String
        init(_ text: String) { self.text = text }
    }

    private struct Columns {
        let age: AgeGroup
        let people: [Double?]
        let rates: [Double?]
        let heatClasses: [Double?]
        let index: [Double?]

        init(_ areas: AreaTable, _ age: AgeGroup) {
            self.age = age
            (people, rates) = (areas[age.populationFigure], areas[.sterkEenzaamPct])
            (heatClasses, index) = (areas["hitte_klasse"], areas["risico_index"])
        }

        func area(
            _ row: Int, _ code: AreaCode, _ settings: PlanSettings, _ known: CampaignTable.Row?
        ) throws(Failure) -> Result<CampaignArea, Reason> {
            guard let people = people[row] else { return .failure(Reason("geen aantal \(age.people)")) }
            guard let rate = rates[row] else { return .failure(Reason("geen cijfer over eenzaamheid")) }
            let weight: Double
            switch settings.weighing {
            case .none: weight = 1
            case .heatClass:
                guard let number = heatClasses[row] else { return .failure(Reason("geen hitteklasse om mee te wegen")) }
                weight = number
            case .index:
                guard let value = index[row] else { return .failure(Reason("geen risico-index om mee te wegen")) }
                weight = value / 100
            }
            let all = Int(people.rounded())
            let reached = known?.alreadyReached ?? 0
            guard reached <= all else {
                throw Failure(
                    .badData, at: "\(settings.areaTable?.givenPath ?? "--gegevens"), \(code)",
                    "er zijn \(reached) mensen al bereikt, maar er wonen \(all) \(age.people)",
                    remedy: "Verbeter al_bereikt.")
            }
            guard all > 0 else { return .failure(Reason("er wonen geen \(age.people)")) }
            guard all > reached else { return .failure(Reason("iedereen is al bereikt")) }
            var area = CampaignArea(code: code, people: all - reached, chance: rate / 100, weight: weight)
            area.costs = settings.costs.with(known)
            if settings.cents != nil, area.costs.cents == 0 { throw Self.free(code, "euro", "--kosten-per-bezoek") }
            if settings.minutes != nil, area.costs.minutes == 0 {
                throw Self.free(code, "uren", "--minuten-per-bezoek")
            }
            area.least = known?.least ?? 0
            area.most = min(area.people, known?.most ?? settings.mostPerArea ?? .max)
            area.leastWhenEntered = settings.leastPerArea ?? 0
            return .success(area)
        }

        private static func free(_ code: AreaCode, _ budget: String, _ option: String) -> Failure {
            Failure(
                .usage, at: "--\(budget)",
                "voor \(code) is niet gezegd \(budget == "uren" ? "hoe lang een bezoek duurt" : "wat een bezoek kost")",
                remedy: "Geef \(option), of per gebied in --gegevens.")
        }
    }

    /// With teams no more visits than they can pay.
    private static func budget(_ settings: PlanSettings, _ teams: TeamTable?) throws(Failure) -> CampaignBudget {
        var visits = settings.visits
        if let teams {
            var sum = 0
            for team in teams.rows { sum += try team.capacity(minutesPerVisit: settings.costs.minutesPerVisit) }
            visits = min(visits ?? .max, sum)
            guard sum > 0 else {
                throw Failure(
                    .usage, at: "--ploegen", "de ploegen kunnen samen geen enkel bezoek afleggen",
                    remedy: "Geef ten minste één ploeg bezoeken of genoeg uren.")
            }
        }
        return CampaignBudget(visits: visits, cents: settings.cents, minutes: settings.minutes)
    }

    /// Limits from the command line hold for every wijk where somebody can be visited, those of the table for theirs.
    private static func wijken(
        _ areas: [CampaignArea], _ settings: PlanSettings, _ known: [AreaCode: CampaignTable.Row]
    ) throws(Failure) -> [AreaCode: WijkLimit] {
        var limits: [AreaCode: WijkLimit] = [:]
        for wijk in Set(areas.compactMap(\.wijk)) {
            let least = known[wijk]?.least ?? settings.leastPerWijk ?? 0
            let most = known[wijk]?.most ?? settings.mostPerWijk
            if least > 0 || most != nil { limits[wijk] = WijkLimit(least: least, most: most) }
        }
        for (wijk, row) in known.sorted(by: { $0.key < $1.key }) where row.least ?? 0 > 0 && limits[wijk] == nil {
            throw Failure(
                .usage, at: wijk.text, "het minimum is \(row.least ?? 0), maar in deze wijk kan niemand bezocht worden",
                remedy: "Verlaag het minimum van de wijk.")
        }
        return limits
    }
}

extension TeamTable.Row {
    /// Throws `usage` for hours where nobody said how long a visit takes.
    func capacity(minutesPerVisit: Int?) throws(Failure) -> Int {
        if let visits { return visits }
        guard let minutesPerVisit, minutesPerVisit > 0 else {
            throw Failure(
                .usage, at: "--ploegen, \(printable(name, atMost: 40))",
                "de ploeg heeft uren, maar niet bekend is hoe lang een bezoek duurt",
                remedy: "Geef --minuten-per-bezoek, of geef de ploeg bezoeken.")
        }
        return (minutes ?? 0) / minutesPerVisit
    }
}
