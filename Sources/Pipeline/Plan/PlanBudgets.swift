import Areas
import Outreach

/// The budgets of the frontier: from one step up to half as much again as there is, of the budget that is scarcest to a
/// planner: money, else time, else visits.
struct PlanBudgets {
    enum Unit {
        case euros, hours, visits

        /// How the unit is named in a table.
        var name: String {
            switch self {
            case .euros: "euro"
            case .hours: "uren"
            case .visits: "bezoeken"
            }
        }
    }

    let unit: Unit
    /// One step, in cents, minutes or visits.
    let step: Int
    let budgets: [CampaignBudget]

    init(_ budget: CampaignBudget) {
        let (unit, amount, grain): (Unit, Int, Int) =
            if let cents = budget.cents { (.euros, cents, 100) } else if let minutes = budget.minutes {
                (.hours, minutes, 60)
            } else { (.visits, budget.visits ?? 0, 1) }
        let step = Self.roundStep(amount / grain) * grain
        var amounts = Array(stride(from: step, through: amount * 3 / 2, by: step))
        if !amounts.contains(amount) { amounts = (amounts + [amount]).sorted() }
        (self.unit, self.step) = (unit, step)
        budgets = amounts.map { amount in
            var result = budget
            switch unit {
            case .euros: result.cents = amount
            case .hours: result.minutes = amount
            case .visits: result.visits = amount
            }
            return result
        }
    }

    /// The largest of 1, 2, 5, 10, … of which ten fit in an amount; at least 1.
    private static func roundStep(_ amount: Int) -> Int {
        var step = 1
        while true {
            let next = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
            guard next * 10 <= amount else { return step }
            step = next
        }
    }

    /// In the unit: euros, hours or visits.
    func amount(_ budget: CampaignBudget) -> Double {
        switch unit {
        case .euros: Double(budget.cents ?? 0) / 100
        case .hours: Double(budget.minutes ?? 0) / 60
        case .visits: Double(budget.visits ?? 0)
        }
    }
}
