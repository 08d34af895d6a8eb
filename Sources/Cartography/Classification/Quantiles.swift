extension ClassLimits {
    /// Classes with about equally many values: limit i of k lies at place (n − 1)·i/k of the ascending values, linearly
    /// between two of them (type 7 of Hyndman and Fan, 1996; the default of NumPy and R).
    ///
    /// Limits that would leave a class empty, because values are equal, are left out. No values give one class.
    package static func quantiles(_ values: [Double?], count: Int) -> ClassLimits {
        let values = sorted(values)
        var limits: [Double] = []
        var below = 0
        for index in 1..<max(count, 1) {
            guard let last = values.last else { break }
            let place = Double(values.count - 1) * Double(index) / Double(count)
            let lower = min(Int(place), values.count - 1)
            let upper = min(lower + 1, values.count - 1)
            let limit = values[lower] + (place - Double(lower)) * (values[upper] - values[lower])
            let countBelow = values.countBelow(limit)
            guard countBelow > below, limit <= last else { continue }
            limits.append(limit)
            below = countBelow
        }
        return ClassLimits(ascending: limits, requestedCount: max(count, 1))
    }
}

extension [Double] {
    /// How many of these ascending values are less than `limit`.
    func countBelow(_ limit: Double) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
