import Areas

/// The risk index of every area, with its best and worst case and what each branch brings to it.
struct IndexScores {
    /// One per area; `nil` where the missing rule gives no score.
    let scores: [Double?]
    /// The score with every missing leaf at its lowest and highest normalised value; equal to the score where nothing
    /// is missing, `nil` where nobody knows how far a missing leaf ranges.
    let low: [Double?]
    let high: [Double?]
    /// Per top-level branch, its part in the score of each area; see `IndexScores.contributions`.
    let contributions: [[Double?]]
    /// Per leaf, what was done to outliers.
    let corrections: [OutlierCorrection?]

    /// Scores the areas of a table.
    ///
    /// The scored areas set the scale of every leaf: under `weglaten` those with all leaves, under `herwegen`, leaf by
    /// leaf, those that have it. Without any scored area everything is `nil`. Throws what `NormalisedIndicator` throws,
    /// and `Failure(.badData)` for a value at or below 0 under an aggregation that needs values above 0.
    init(of table: AreaTable, by method: IndexMethod) throws(Failure) {
        let complete = method.hasAllLeaves(in: table)
        let normalised = try method.normalisedLeaves(of: table)
        corrections = normalised.map(\.correction)
        let count = table.count
        let known = normalised.map(\.values)
        let (scores, parts) = method.aggregate(known, count: count)
        self.scores = scores
        contributions = Self.contributions(of: parts, to: scores, method)

        let rangesKnown = normalised.allSatisfy { $0.bounds != nil }
        func extreme(_ end: (Scale) -> Double, _ furthest: (Double, Double) -> Double) -> [Double?] {
            let filled = normalised.map { leaf in leaf.values.map { $0 ?? leaf.bounds.map(end) } }
            let bounds = method.aggregate(filled, count: count).scores
            return scores.indices.map { area in
                if complete[area] { return scores[area] }
                guard rangesKnown, let bound = bounds[area] else { return nil }
                // Reweighting is a guess about the missing leaf too: under z-scores it can fall outside both fillings.
                return scores[area].map { furthest($0, bound) } ?? bound
            }
        }
        low = extreme(\.low, min)
        high = extreme(\.high, max)
    }

    /// The part of each top-level branch in the score: `score · w_k x_k / Σ w_j x_j`, for the arithmetic mean
    /// `w_k x_k / Σ w_j`, which is the same. Parts sum to the score.
    ///
    /// Only the arithmetic mean is a sum; for the others the score is shared out by weighted level. The textbook
    /// alternative (Euler: `x_k ∂score/∂x_k`) gives every area the same shares under the geometric mean and the largest
    /// share to the *lowest* branch under the harmonic one, so neither tells what drives a high score. A branch that was
    /// left out by reweighting has no part (`nil`), and neither has any branch of an area without a score.
    private static func contributions(of parts: [[Double?]], to scores: [Double?], _ method: IndexMethod)
        -> [[Double?]]
    {
        let weights = method.parts.map(\.weight)
        let shares = scores.indices.map { area in
            var (level, weight) = (0.0, 0.0)
            for (part, w) in zip(parts, weights) {
                guard let x = part[area] else { continue }
                level += w * x
                weight += w
            }
            return (level: level, weight: weight)
        }
        return zip(parts, weights).map { part, w in
            scores.indices.map { area in
                guard let score = scores[area], let x = part[area] else { return nil }
                let share = shares[area]
                return method.aggregation == .arithmetic ? w * x / share.weight : score * w * x / share.level
            }
        }
    }
}
