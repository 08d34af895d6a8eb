/// A number for each of a set of method choices, and how much of its variance each factor accounts for.
struct Factorial {
    let choices: [MethodChoice]
    let values: [Double]

    /// Population variance over all choices.
    var variance: Double { Self.variance(values) }

    /// S_i: the population variance of the means over the other factors, as a share of the whole variance; `nil` where
    /// nothing varies. Source: Saltelli et al., *Global Sensitivity Analysis: The Primer* (2008), section 1.2.9, with sums
    /// over all combinations in the place of integrals. Because geometric goes with two of the three normalisations only,
    /// the combinations are no full grid: the means are over those there are, and S need not sum to at most 1.
    func firstOrder(_ factor: MethodFactor) -> Double? {
        guard variance > 0 else { return nil }
        let means = groups { $0.level(of: factor) }.map { $0.reduce(0, +) / Double($0.count) }
        return Self.variance(means) / variance
    }

    /// T_i: the mean, over the combinations of the other factors, of the population variance along this one, as a share of
    /// the whole variance; `nil` where nothing varies. Source: as `firstOrder`, section 1.2.10.
    func total(_ factor: MethodFactor) -> Double? {
        guard variance > 0 else { return nil }
        return meanVariance(along: factor) / variance
    }

    /// The mean, over the combinations of the other factors, of the population variance along this one.
    func meanVariance(along factor: MethodFactor) -> Double {
        let others = MethodFactor.allCases.filter { $0 != factor }
        let variances = groups { choice in others.map { choice.level(of: $0) }.joined(separator: "\u{1F}") }
            .map(Self.variance)
        return variances.reduce(0, +) / Double(variances.count)
    }

    /// The values of the choices that have a key in common, in the order in which the keys come first.
    private func groups(by key: (MethodChoice) -> String) -> [[Double]] {
        var position: [String: Int] = [:]
        var groups: [[Double]] = []
        for (choice, value) in zip(choices, values) {
            let name = key(choice)
            if let known = position[name] {
                groups[known].append(value)
            } else {
                position[name] = groups.count
                groups.append([value])
            }
        }
        return groups
    }

    /// Exactly 0 for values that differ by rounding only, so that no share is made of it.
    private static func variance(_ values: [Double]) -> Double {
        if let extent = Extent(values), extent.isConstant { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    }
}
