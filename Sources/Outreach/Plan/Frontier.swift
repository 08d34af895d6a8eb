package import Areas

/// What each further part of a budget would bring: the best plan for one budget after another.
package struct Frontier: Sendable, Equatable {
    package struct Point: Sendable, Equatable {
        package let budget: CampaignBudget
        package let plan: CampaignPlan
    }

    /// From the smallest budget up; budgets too small for what must be done are left out.
    package let points: [Point]

    /// The best plan for every budget, in order.
    ///
    /// - Parameter seconds: for each plan. Throws what planning throws, but for budgets that are too small.
    package init(_ campaign: Campaign, budgets: [CampaignBudget], within seconds: Double, threads: Int)
        async throws(Failure)
    {
        let plans = try await inParallel(budgets.count, threads: threads) {
            number throws(Failure) -> CampaignPlan? in
            do throws(Failure) {
                return try CampaignPlan(campaign.with(budgets[number]), within: seconds)
            } catch {
                // The campaign itself can be planned, so only the size of this budget can be wrong.
                guard error.kind == .usage else { throw error }
                return nil
            }
        }
        points = zip(budgets, plans).compactMap { budget, plan in plan.map { Point(budget: budget, plan: $0) } }
    }
}
