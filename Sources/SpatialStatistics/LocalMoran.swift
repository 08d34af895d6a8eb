package import Areas

/// Local Moran's I: which areas resemble their neighbours, and which stand out among them.
///
/// I_i = (n − 1) z_i Σ_j w_ij z_j / Σ z², with z the deviation from the mean and w the neighbours in equal parts that sum to 1
/// (Anselin, "Local indicators of spatial association: LISA", *Geographical
/// Analysis* 27(2), 1995, 93–115, p. 98, but for a constant). For two columns z_i is of the first, z_j of the second, both in
/// standard deviations: do high values of the one lie among high values of the other (Anselin, Syabri and Smirnov,
/// "Visualizing multivariate spatial correlation with dynamically linked windows", 2002)?
///
/// All arrays have one entry per area, in the order of the table.
package struct LocalMoran: Sendable, Equatable {
    /// Positive among its like, negative as an outlier; absent for an area without a value or without neighbours.
    package let statistic: [Double?]
    /// The mean of the neighbours that have a value, in their unit; absent likewise.
    package let neighbourMean: [Double?]
    /// The two-sided chance of such neighbours by conditional permutation, above 0 and at most 1; absent likewise.
    package let chance: [Double?]
    /// What the area is at a false discovery rate of 5 %; absent for an area without a value only.
    package let label: [ClusterLabel?]
    /// The largest chance that counted as significant; absent where none did.
    package let significanceLimit: Double?

    private static let membersPerPiece = 256

    /// The same result on any number of threads and for any order of the areas.
    package init(_ sample: SpatialSample, plan: PermutationPlan, threads: Int) async throws(Failure) {
        let deal = ConditionalPermutation(
            sample.around, sizes: Set((0..<sample.count).map { sample.neighbours[$0].count }).subtracting([0]),
            plan: plan)
        let pieces = (sample.count + Self.membersPerPiece - 1) / Self.membersPerPiece
        let chances = try await inParallel(pieces, threads: threads) { piece throws(Failure) in
            let start = piece * Self.membersPerPiece
            return (start..<min(start + Self.membersPerPiece, sample.count)).map { member -> Double? in
                let (sum, count) = sample.sumAround(member)
                guard count > 0 else { return nil }
                return deal.chance(of: sum, neighbours: count, member: member)
            }
        }.flatMap { $0 }
        let limit = falseDiscoveryLimit(chances.compactMap { $0 })
        var statistics: [Double?] = []
        var means: [Double?] = []
        var labels: [ClusterLabel?] = []
        for (member, chance) in chances.enumerated() {
            let (sum, count) = sample.sumAround(member)
            guard let chance else {
                statistics.append(nil)
                means.append(nil)
                labels.append(.noNeighbours)
                continue
            }
            let own = sample.own.scores[member]
            // The squares of standard scores add up to n.
            statistics.append(Double(sample.count - 1) / Double(sample.count) * own * sum / Double(count))
            means.append(sample.meanAround(member))
            labels.append(chance <= limit ?? -1 ? ClusterLabel(own: own, around: sum) : .notSignificant)
        }
        (statistic, neighbourMean) = (sample.byRow(statistics), sample.byRow(means))
        (chance, label) = (sample.byRow(chances), sample.byRow(labels))
        significanceLimit = limit
    }
}

extension SpatialSample {
    /// The mean of the neighbours of a member that has some, in their own unit.
    fileprivate func meanAround(_ member: Int) -> Double {
        let neighbours = neighbours[member]
        // Parts added up, so that even the largest values have a mean.
        return neighbours.reduce(0) { $0 + around.values[Int($1)] / Double(neighbours.count) }
    }
}
