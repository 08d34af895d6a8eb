import Areas
import Outreach
import RiskModel

/// Chances and weights of a campaign, drawn as the rank uncertainty draws them.
struct PlanDraws: Sendable {
    private let draws: FigureDraws
    /// Per area of the campaign its place among the ranked areas; `nil` for one without a rank, which never varies.
    private let places: [Int?]
    private let areas: [CampaignArea]
    private let weighing: CampaignWeighing
    private let heatLimits: [Double]

    /// `nil` where nothing of the campaign varies: no estimate has margins and no standard error was assumed.
    init?(_ planned: PlannedAreas, _ weighing: CampaignWeighing) {
        guard let settings = planned.run.settings else { return nil }
        let ranked = planned.run.ranks.indices.filter { planned.run.ranks[$0] != nil }
        draws = FigureDraws(planned.run.areas.selecting(ranked), settings.uncertainty)
        guard draws.ratesVary || (weighing == .heatClass && draws.heatVaries) else { return nil }
        var place: [Int: Int] = [:]
        for (number, row) in ranked.enumerated() { place[row] = number }
        places = planned.rows.map { place[$0] }
        areas = planned.campaign.areas
        self.weighing = weighing
        heatLimits = settings.matrix.heatLimits
    }

    /// Per area of the campaign. The risk index, where it weighs, stays as it is.
    func gains(_ draw: Int) -> [(chance: Double, weight: Double)] {
        zip(areas, places).map { area, place in
            guard let place else { return (area.chance, area.weight) }
            let chance = draws.rate(of: place, draw: draw).map { $0 / 100 } ?? area.chance
            guard weighing == .heatClass, let heat = draws.heat(of: place, draw: draw) else {
                return (chance, area.weight)
            }
            return (chance, Double(MatrixMethod.classNumber(heat, limits: heatLimits)))
        }
    }

    /// Where the chance of each area of the campaign lies with 95 % certainty; `nil` where nobody knows.
    func chanceIntervals(_ table: AreaTable, rows: [Int]) -> [(low: Double, high: Double)?] {
        let (low, high) = (table[.sterkEenzaamLaag], table[.sterkEenzaamHoog])
        return zip(rows, places).map { row, place in
            if let low = low[row], let high = high[row], high > low { return (low / 100, high / 100) }
            return place.flatMap { draws.rateInterval(of: $0) }.map { ($0.low / 100, $0.high / 100) }
        }
    }
}
