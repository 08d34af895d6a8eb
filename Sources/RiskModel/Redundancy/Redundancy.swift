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
        package let areas: Int
        /// Cronbach's alpha, at most 1; `nil` with fewer than three areas with all indicators or without spread.
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
                let both = zip(values[first], values[second]).compactMap { x, y -> (x: Double, y: Double)? in
                    if let x, let y { (x, y) } else { nil }
                }
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

    /// α = k/(k − 1)·(1 − Σσ²_i/σ²), σ² the variance of the sum; Cronbach, Psychometrika 16 (1951) 297–334, equation 2.
    private static func consistency(_ branch: String?, _ values: [[Double?]]) -> Consistency {
        let count = values.first?.count ?? 0
        let complete = (0..<count).filter { area in values.allSatisfy { $0[area] != nil } }
        let columns = values.map { column in complete.compactMap { column[$0] } }
        let sums = complete.indices.map { area in columns.reduce(0) { $0 + $1[area] } }
        var alpha: Double?
        if values.count > 1, complete.count >= 3, let sum = Sample(sums), !sum.isConstant {
            let parts = columns.reduce(0) { $0 + variance($1) }
            let k = Double(values.count)
            alpha = k / (k - 1) * (1 - parts / variance(sums))
        }
        return Consistency(branch: branch, indicators: values.count, areas: complete.count, alpha: alpha)
    }

    private static func variance(_ values: [Double]) -> Double {
        guard let deviation = Sample(values)?.standardDeviation else { return 0 }
        return deviation * deviation
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
