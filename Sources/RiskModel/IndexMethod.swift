package import Areas

/// The recipe of the risk index: a tree of indicators, and how they are normalised and aggregated.
package struct IndexMethod: Sendable, Equatable {
    package let normalisation: Normalisation
    package let outliers: OutlierTreatment
    /// The scale that normalised values lie on; used by `min-max` and `grenzen`, and by `percentiel` where the
    /// aggregation needs positive values.
    package let range: Scale
    package let aggregation: Aggregation
    package let missing: MissingRule
    /// The top-level parts, in the order of the project file.
    package let parts: [IndexPart]

    /// Checks the recipe as far as that is possible without data.
    ///
    /// Throws `Failure(.usage)` for an empty tree or branch, a weight that is not above 0 and at most 1e9, two siblings of
    /// one name, two top-level names that would share a column `bijdrage_*`, a range that is not finite or has no
    /// length, `grenzen` without goalposts, and a scale with values at or below 0 under an aggregation that needs
    /// values above 0.
    package init(
        normalisation: Normalisation = .minMax, outliers: OutlierTreatment = .none,
        range: Scale = .standard, aggregation: Aggregation = .geometric, missing: MissingRule = .omit,
        parts: [IndexPart] = Self.standardParts
    ) throws(Failure) {
        self.init(normalisation, outliers, range, aggregation, missing, parts)
        try checkTree()
        try checkScale()
    }

    /// The index of docs/methode.md: heat and `sterk_eenzaam_pct` weighing equally, min-max on [1, 100] over the
    /// scored areas, geometric mean, no score where one is missing.
    package static let standard = IndexMethod(.minMax, .none, .standard, .geometric, .omit, standardParts)

    /// The two branches of the default index, each of one leaf.
    package static let standardParts: [IndexPart] = [
        .branch(
            name: "hitte", weight: 1,
            parts: [.leaf(Indicator("hitte", column: Figure.hitte.rawValue))]),
        .branch(
            name: "eenzaamheid", weight: 1,
            parts: [.leaf(Indicator("sterk eenzaam", column: Figure.sterkEenzaamPct.rawValue))]),
    ]

    /// All indicators, in the order of the tree.
    package var leaves: [Indicator] { parts.flatMap(\.leaves) }

    /// Without checks: for recipes made from one that was checked.
    init(
        _ normalisation: Normalisation, _ outliers: OutlierTreatment, _ range: Scale,
        _ aggregation: Aggregation, _ missing: MissingRule, _ parts: [IndexPart]
    ) {
        (self.normalisation, self.outliers, self.range) = (normalisation, outliers, range)
        (self.aggregation, self.missing, self.parts) = (aggregation, missing, parts)
    }
}

/// The name of the column with the part that a top-level branch has in the score: `bijdrage_` and the name in lower
/// case, with an underscore for everything that is no letter or digit.
package func contributionColumn(of name: String) -> String {
    "bijdrage_" + String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
}
