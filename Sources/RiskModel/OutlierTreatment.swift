#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What was done to one indicator against outliers, and how to do it to any value.
struct OutlierCorrection: Equatable {
    enum Change: Equatable {
        /// Values beyond the bounds were set to them.
        case clipped
        /// All values became `ln(x − min + 0.01·range)`.
        case logarithm
    }
    let change: Change
    /// The bounds that remain: of the treated values for `clipped`, of the untouched values for `logarithm`.
    let low: Double
    let high: Double

    /// A value as treated. Values that took no part in choosing the treatment are first brought within the bounds.
    func callAsFunction(_ value: Double) -> Double {
        let bounded = min(max(value, low), high)
        switch change {
        case .clipped: return bounded
        case .logarithm: return log(bounded - low + 0.01 * (high - low))
        }
    }

    /// The treatment that a sample asks for; `nil` where |G1| < 2 or G2 < 3.5, or with fewer than four values.
    ///
    /// The extreme value, at the end that the sign of G1 points to and ties together, is set to its neighbour until the
    /// shape is acceptable. If that would change more than five values, the untouched values are taken to logarithms
    /// instead (docs/methode.md; COINr 1.1.14, `Treat` with its defaults, which counts ties less strictly).
    static func needed(by sample: Sample) -> OutlierCorrection? {
        guard sample.hasOutliers else { return nil }
        let limit = 5
        var (low, high) = (0, sample.count - 1)
        var current = sample
        while let shape = current.shape, current.hasOutliers {
            let sorted = sample.sorted
            if shape.skewness > 0 {
                let extreme = sorted[high]
                while high > low, sorted[high] == extreme { high -= 1 }
            } else {
                let extreme = sorted[low]
                while low < high, sorted[low] == extreme { low += 1 }
            }
            let changed = low + (sample.count - 1 - high)
            guard changed <= limit, let next = Sample(sorted.map({ min(max($0, sorted[low]), sorted[high]) })) else {
                return OutlierCorrection(change: .logarithm, low: sample.minimum, high: sample.maximum)
            }
            current = next
        }
        return OutlierCorrection(change: .clipped, low: sample.sorted[low], high: sample.sorted[high])
    }
}

extension Sample {
    /// |G1| ≥ 2 and G2 ≥ 3.5.
    fileprivate var hasOutliers: Bool {
        guard let shape else { return false }
        return abs(shape.skewness) >= 2 && shape.kurtosis >= 3.5
    }
}
