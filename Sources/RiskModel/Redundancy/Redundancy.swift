package import Areas

/// Whether the indicators of the index say the same thing more than once.
///
/// Indicators are taken as the index takes them, normalised and turned so that higher is a higher risk, but each on the scale
/// of all areas that have it.
package struct Redundancy: Sendable {
    /// Two indicators, over the areas that have both.
    package struct Pair: Sendable, Equatable {
        package let first: String
        package let second: String
        package let areas: Int
        /// −1...1; `nil` with fewer than three areas or a constant indicator.
        package let pearson: Double?
        package let spearman: Double?
    }

    /// The internal consistency of a branch, or of all indicators together.
    package struct Consistency: Sendable, Equatable {
        /// `nil` for all indicators together.
        package let branch: String?
        package let indicators: Int
        /// The least number of areas that two of them have in common.
        package let areas: Int
        /// Cronbach's alpha, at most 1; `nil` where two indicators have fewer than three areas in common, or without spread.
        package let alpha: Double?
    }

    /// Above this the second of two indicators adds next to nothing: they share more than 81 % of their variance.
    package static let tooAlike = 0.9

    package let pairs: [Pair]
    package let consistencies: [Consistency]
    package let notices: [Notice]

    /// Compares all indicators of the recipe. Throws what normalising throws.
    package init(of table: AreaTable, index: IndexMethod) throws(Failure) {
        let leaves = index.leaves
        let paths = Self.paths(index)
        var values: [[Double?]] = []
        for leaf in leaves {
            let raw = table[leaf.column]
            values.append(
                try NormalisedIndicator(
                    raw, setsScale: raw.map { $0 != nil }, of: leaf, in: index, level: table.level
                ).values)
        }
        var pairs: [Pair] = []
        for first in leaves.indices {
            for second in leaves.indices where second > first {
                let both = Correlation.pairs(values[first], values[second])
                pairs.append(
                    Pair(
                        first: paths[first], second: paths[second], areas: both.count,
                        pearson: Correlation.pearson(both), spearman: Correlation.spearman(both)))
            }
        }
        self.pairs = pairs
        var consistencies = [Self.consistency(nil, values)]
        var start = 0
        for part in index.parts {
            let count = part.leaves.count
            if count > 1, index.parts.count > 1 {
                consistencies.append(Self.consistency(part.name, Array(values[start..<start + count])))
            }
            start += count
        }
        self.consistencies = consistencies.filter { $0.indicators > 1 }
        notices = pairs.compactMap { Self.notice($0, level: table.level) }
    }

    /// α = k²·c/σ², c the mean covariance of two indicators and σ² the sum of all variances and covariances; without
    /// missing values that is k/(k − 1)·(1 − Σσ²_i/σ²) (Cronbach, Psychometrika 16 (1951) 297–334, equation 2). Each
    /// covariance is over the areas that have both, as COINr 1.1.14 takes it (`get_cronbach`).
    private static func consistency(_ branch: String?, _ values: [[Double?]]) -> Consistency {
        let k = Double(values.count)
        var (variances, covariances) = (0.0, 0.0)
        var areas = values.first?.count { $0 != nil } ?? 0
        var isKnown = values.count > 1
        for first in values.indices {
            for second in values.indices where second >= first {
                let both = Correlation.pairs(values[first], values[second])
                areas = min(areas, both.count)
                guard let covariance = Correlation.covariance(both) else {
                    isKnown = false
                    continue
                }
                if first == second { variances += covariance } else { covariances += 2 * covariance }
            }
        }
        let total = variances + covariances
        let alpha = isKnown && total > 0 ? k * k * covariances / (k * k - k) / total : nil
        return Consistency(branch: branch, indicators: values.count, areas: areas, alpha: alpha)
    }

    /// The names of the leaves; with that of their top-level branch where two would be the same.
    private static func paths(_ index: IndexMethod) -> [String] {
        let names = index.leaves.map(\.name)
        let full = index.parts.flatMap { part in part.leaves.map { "\(part.name)/\($0.name)" } }
        return zip(names, full).map { name, full in names.count { $0 == name } > 1 ? full : name }
    }

    private static func notice(_ pair: Pair, level: AreaLevel) -> Notice? {
        guard let r = pair.pearson, abs(r) >= tooAlike else { return nil }
        let measured = "(correlatie \(dutch((r * 100).rounded() / 100)) over \(level.counted(pair.areas)))"
        return Notice(
            "indicatoren overlappen",
            r > 0
                ? "De indicatoren \(pair.first) en \(pair.second) zeggen vrijwel hetzelfde \(measured): samen tellen zij "
                    + "dubbel. Laat er een weg, of zet ze samen in een tak."
                : "De indicatoren \(pair.first) en \(pair.second) spreken elkaar vrijwel geheel tegen \(measured). "
                    + "Controleer de richting van beide.")
    }
}
