#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Aggregation {
    /// The weighted mean of one area's parts; `nil` where a part is missing under `weglaten`, or all are.
    ///
    /// A mean lies between its least and greatest part; the result is held there, so that rounding cannot push a score
    /// off its scale. Weights are above 0, and values are where `needsPositive` says so.
    func mean(of values: [Double?], weights: [Double], missing: MissingRule) -> Double? {
        var (weight, total) = (0.0, 0.0)
        var (least, greatest) = (Double.infinity, -Double.infinity)
        for (value, w) in zip(values, weights) {
            guard let value else {
                if missing == .omit { return nil }
                continue
            }
            weight += w
            least = Swift.min(least, value)
            greatest = Swift.max(greatest, value)
            switch self {
            case .arithmetic: total += w * value
            case .geometric: total += w * log(value)
            case .harmonic: total += w / value
            }
        }
        guard weight > 0 else { return nil }
        let mean =
            switch self {
            case .arithmetic: total / weight
            case .geometric: exp(total / weight)
            case .harmonic: weight / total
            }
        return Swift.min(Swift.max(mean, least), greatest)
    }
}

extension IndexMethod {
    /// The score of every area and of every top-level part, from the normalised leaves in the order of `leaves`.
    func aggregate(_ leaves: [[Double?]], count: Int) -> (scores: [Double?], parts: [[Double?]]) {
        var remaining = leaves[...]
        let parts = self.parts.map { scores(of: $0, taking: &remaining, count: count) }
        return (combine(parts, of: self.parts, count: count), parts)
    }

    private func scores(of part: IndexPart, taking leaves: inout ArraySlice<[Double?]>, count: Int) -> [Double?] {
        switch part {
        case .leaf:
            return leaves.removeFirst()
        case .branch(_, _, let children):
            var columns: [[Double?]] = []
            for child in children { columns.append(scores(of: child, taking: &leaves, count: count)) }
            return combine(columns, of: children, count: count)
        }
    }

    private func combine(_ columns: [[Double?]], of parts: [IndexPart], count: Int) -> [Double?] {
        // The mean of one value is that value, to the bit.
        if columns.count == 1 { return columns[0] }
        let weights = parts.map(\.weight)
        var row = [Double?](repeating: nil, count: columns.count)
        return (0..<count).map { area in
            for column in columns.indices { row[column] = columns[column][area] }
            return aggregation.mean(of: row, weights: weights, missing: missing)
        }
    }
}
