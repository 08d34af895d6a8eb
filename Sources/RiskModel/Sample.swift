/// The known values of an indicator, sorted, with the moments that normalising and outlier treatment need.
///
/// Sums run over the sorted values, so that the order of the areas cannot change a result, not even in its last bit.
struct Sample {
    /// Ascending; at least one value.
    let sorted: [Double]

    /// Returns `nil` when there is no value at all.
    init?(_ values: some Sequence<Double>) {
        sorted = values.sorted()
        if sorted.isEmpty { return nil }
    }

    var count: Int { sorted.count }
    var minimum: Double { sorted[0] }
    var maximum: Double { sorted[sorted.count - 1] }
    /// As `Extent.isConstant`.
    var isConstant: Bool { Extent(minimum: minimum, maximum: maximum, count: count).isConstant }
    /// Mean and sample standard deviation; at least two values.
    var moments: (mean: Double, deviation: Double) { (mean, standardDeviation) }

    var mean: Double {
        let first = sorted.reduce(0, +) / Double(count)
        // A second pass takes out the rounding of the first.
        return first + sorted.reduce(0) { $0 + ($1 - first) } / Double(count)
    }

    /// Sample standard deviation, divided by n − 1; at least two values.
    var standardDeviation: Double {
        let mean = mean
        return (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)).squareRoot()
    }

    /// How many values are below `value`.
    func countBelow(_ value: Double) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Skewness G1 and excess kurtosis G2, both corrected for bias (Joanes & Gill 1998, type 2); `nil` with fewer than
    /// four values or without spread, where they do not exist.
    var shape: (skewness: Double, kurtosis: Double)? {
        guard count >= 4, !isConstant else { return nil }
        let n = Double(count)
        let mean = mean
        var (m2, m3, m4) = (0.0, 0.0, 0.0)
        for x in sorted {
            let d = x - mean
            m2 += d * d
            m3 += d * d * d
            m4 += d * d * d * d
        }
        let g1 = n.squareRoot() * m3 / (m2 * m2.squareRoot())
        let g2 = n * m4 / (m2 * m2) - 3
        return (
            g1 * (n * (n - 1)).squareRoot() / (n - 2),
            ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3))
        )
    }
}
