import Areas
import Outreach

/// The budgets of the frontier: from one step up to half as much again as there is, of the resource that is scarcest to a
/// planner: money, else time, else visits.
struct PlanBudgets {
    let resource: CampaignResource
    /// Each step is a round number of euros, hours or visits, of which ten fit in what there is.
    let budgets: [CampaignBudget]

    init(_ budget: CampaignBudget) {
        let resource = [CampaignResource.money, .time].first { budget[$0] != nil } ?? .visits
        let amount = budget[resource] ?? 0
        let step = RoundNumbers.largest(within: amount / (10 * resource.unit)) * resource.unit
        let amounts = Set(stride(from: step, through: amount * 3 / 2, by: step)).union([amount]).sorted()
        self.resource = resource
        budgets = amounts.map { amount in
            var result = budget
            result[resource] = amount
            return result
        }
    }

    /// In euros, hours or visits.
    func amount(_ budget: CampaignBudget) -> Double { Double(budget[resource] ?? 0) / Double(resource.unit) }
}

extension CampaignResource {
    /// So many cents are a euro, so many minutes an hour.
    fileprivate var unit: Int {
        switch self {
        case .visits: 1
        case .money: 100
        case .time: 60
        }
    }

    /// What people count it in, as tables name it.
    var unitName: String {
        switch self {
        case .visits: "bezoeken"
        case .money: "euro"
        case .time: "uren"
        }
    }
}
