import Areas

/// Where a campaign goes.
package struct VisitTheme: Sendable {
    /// Visits per area; `nil` where nobody can be visited, for want of figures or people.
    package var visits: [Int?]
    /// The rows of the areas with visits, in the order in which they are best gone to.
    package var order: [Int]

    package init(visits: [Int?], order: [Int]) { (self.visits, self.order) = (visits, order) }

    /// The least number of visits of each class, from 1 up: at most four of 1, 2, 5, 10, 20, 50, 100, …, and only those that
    /// some area is in. Empty without visits.
    var limits: [Int] {
        let counts = visits.compactMap(\.self).filter { $0 > 0 }
        guard let most = counts.max() else { return [] }
        var steps = [1]
        while let last = steps.last, last <= most { steps.append(RoundNumbers.next(after: last)) }
        let used = zip(steps, steps.dropFirst()).filter { low, high in
            counts.contains { $0 >= low && $0 < high }
        }.map(\.0)
        guard used.count > 4 else { return used }
        return [1] + used.suffix(3)
    }

    /// The class of each area: 0 for none, else 1 and up.
    func classes(_ limits: [Int]) -> [Int?] {
        visits.map { $0.map { count in limits.count { $0 <= count } } }
    }
}
