/// A choice in how the index is made that somebody else could have made differently.
package enum MethodFactor: String, Sendable, CaseIterable {
    case normalisation = "normalisatie"
    case aggregation = "aggregatie"
    case weights = "gewichten"
}

/// The weights that the branches get in one run.
package enum WeightSet: Sendable, Equatable {
    case given
    /// Every weight 1, in every branch.
    case equal
    /// The given ones, with those of one top-level branch half as much again.
    case emphasised(branch: String)

    /// In Dutch, for tables.
    package var name: String {
        switch self {
        case .given: "gegeven"
        case .equal: "gelijk"
        case .emphasised(let branch): "\(branch) +50%"
        }
    }
}

/// One way to make the index.
package struct MethodChoice: Sendable, Equatable {
    package let normalisation: Normalisation
    package let aggregation: Aggregation
    package let weights: WeightSet

    /// The choice of a factor, by name; equal names are the same choice.
    package func level(of factor: MethodFactor) -> String {
        switch factor {
        case .normalisation: normalisation.rawValue
        case .aggregation: aggregation.rawValue
        case .weights: weights.name
        }
    }

    /// All ways for a recipe, in a fixed order: normalisation min-max, z-score and percentiel; arithmetic and geometric,
    /// but not geometric with z-scores, which are negative for half of the areas; weights as given, equal, and each
    /// top-level branch half as much again.
    static func all(for method: IndexMethod) -> [MethodChoice] {
        let weightSets: [WeightSet] = [.given, .equal] + method.parts.map { .emphasised(branch: $0.name) }
        return [Normalisation.minMax, .zScore, .percentile].flatMap { normalisation in
            [Aggregation.arithmetic, .geometric].filter { normalisation != .zScore || !$0.needsPositive }
                .flatMap { aggregation in
                    weightSets.map { weights in
                        MethodChoice(normalisation: normalisation, aggregation: aggregation, weights: weights)
                    }
                }
        }
    }

    /// Whether this is how a recipe goes as it is given.
    func isMethod(of method: IndexMethod) -> Bool {
        weights == .given && normalisation == method.normalisation && aggregation == method.aggregation
    }

    /// The recipe with this choice in it. A range that a geometric mean cannot take becomes the standard one.
    func applied(to method: IndexMethod) -> IndexMethod {
        let weighed =
            switch weights {
            case .given: method
            case .equal: method.withEqualWeights
            case .emphasised(let branch): method.scalingWeights { $0 == IndexPart.step(branch) ? 1.5 : 1 }
            }
        return IndexMethod(
            normalisation, method.outliers, method.range.low > 0 ? method.range : .standard, aggregation,
            method.missing, weighed.parts)
    }
}
