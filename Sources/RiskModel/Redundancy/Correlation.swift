/// How far two indicators go together.
enum Correlation {
    /// The areas that have both of two columns.
    static func pairs(_ first: [Double?], _ second: [Double?]) -> [(x: Double, y: Double)] {
        zip(first, second).compactMap { x, y in if let x, let y { (x, y) } else { nil } }
    }

    /// The sample covariance of pairs, divided by n − 1; `nil` with fewer than three pairs.
    static func covariance(_ pairs: [(x: Double, y: Double)]) -> Double? {
        guard pairs.count >= 3, let first = Sample(pairs.map(\.x)), let second = Sample(pairs.map(\.y)) else {
            return nil
        }
        let (meanX, meanY) = (first.mean, second.mean)
        return pairs.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / Double(pairs.count - 1)
    }

    /// Pearson's r of pairs, −1...1; `nil` with fewer than three pairs or where either is constant.
    static func pearson(_ pairs: [(x: Double, y: Double)]) -> Double? {
        guard pairs.count >= 3, let first = Sample(pairs.map(\.x)), let second = Sample(pairs.map(\.y)),
            !first.isConstant, !second.isConstant
        else { return nil }
        let (meanX, meanY) = (first.mean, second.mean)
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (x, y) in pairs {
            xx += (x - meanX) * (x - meanX)
            yy += (y - meanY) * (y - meanY)
            xy += (x - meanX) * (y - meanY)
        }
        return min(max(xy / (xx.squareRoot() * yy.squareRoot()), -1), 1)
    }

    /// Spearman's ρ: Pearson's r of the ranks, ties at their mean rank; `nil` as for `pearson`.
    static func spearman(_ pairs: [(x: Double, y: Double)]) -> Double? {
        pearson(zip(meanRanks(pairs.map(\.x)), meanRanks(pairs.map(\.y))).map { ($0, $1) })
    }

    private static func meanRanks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var ranks = [Double](repeating: 0, count: values.count)
        var first = 0
        while first < order.count {
            var end = first + 1
            while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
            for place in first..<end { ranks[order[place]] = Double(first + end + 1) / 2 }
            first = end
        }
        return ranks
    }
}
