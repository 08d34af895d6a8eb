/// How an indicator is brought to a scale that can be compared with others. Raw values are the Dutch words of the
/// project file.
package enum Normalisation: String, Sendable, CaseIterable {
    /// `a + (b − a)(x − min)/(max − min)` on the range `[a, b]`.
    case minMax = "min-max"
    /// `(x − mean)/sd`, sample standard deviation; no range.
    case zScore = "z-score"
    /// `100(r − 1)/(n − 1)`, `r` the lowest rank among ties. Aggregations that need positive numbers get
    /// `a + (b − a)(r − 1)/(n − 1)` on the range instead, because the lowest area would be 0.
    case percentile = "percentiel"
    /// Classes of the z-score: below −2, −2 to −1, −1 to 1, 1 to 2, above 2 become 1...5.
    case ggdClasses = "ggd-klassen"
    /// Goalposts: `a + (b − a)·clip((x − low)/(high − low), 0, 1)` on the range, with fixed `low` and `high` per leaf.
    case goalposts = "grenzen"
    /// The values as they are.
    case none = "geen"

    /// Whether an indicator must have at least two different values: the others divide by its spread.
    package var needsSpread: Bool {
        switch self {
        case .minMax, .zScore, .percentile, .ggdClasses: true
        case .goalposts, .none: false
        }
    }
}

/// What is done with outliers before normalising (docs/methode.md).
package enum OutlierTreatment: String, Sendable, CaseIterable {
    case none = "geen"
    case winsorise = "winsoriseren"
}

/// How the children of a branch become one number (docs/methode.md); weights are relative within the branch.
package enum Aggregation: String, Sendable, CaseIterable {
    /// `Σwx/Σw`: a low value is made up for by a high one.
    case arithmetic = "rekenkundig"
    /// `exp(Σw ln x/Σw)`, x > 0: a low value is made up for only in part.
    case geometric = "geometrisch"
    /// `Σw/Σ(w/x)`, x > 0: a low value weighs heaviest.
    case harmonic = "harmonisch"

    /// Whether every value must be above 0.
    package var needsPositive: Bool { self != .arithmetic }
}

/// What happens to an area that lacks an indicator.
package enum MissingRule: String, Sendable, CaseIterable {
    /// The area gets no score.
    case omit = "weglaten"
    /// The leaf is dropped and the weights of its siblings are rescaled; a branch without any leaf is itself missing.
    case reweight = "herwegen"
}

/// Which way an indicator points.
package enum Direction: String, Sendable, CaseIterable {
    /// A higher value is a higher risk.
    case higher = "hoger"
    /// A lower value is a higher risk: the value is negated before it is normalised.
    case lower = "lager"
}
