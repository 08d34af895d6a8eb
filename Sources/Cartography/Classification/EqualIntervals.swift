extension ClassLimits {
    /// Classes of equal width from the lowest value to the highest; some may be empty. Values that are all equal, or no
    /// values, give one class.
    package static func equalIntervals(_ values: [Double?], count: Int) -> ClassLimits {
        let values = sorted(values)
        guard let low = values.first, let high = values.last, low < high else {
            return ClassLimits(ascending: [], requestedCount: max(count, 1))
        }
        var limits: [Double] = []
        for index in 1..<max(count, 1) {
            let part = Double(index) / Double(count)
            // Not low + (high − low)·part: the difference of two huge values can overflow.
            let limit = low * (1 - part) + high * part
            if limit > limits.last ?? low, limit <= high { limits.append(limit) }
        }
        return ClassLimits(ascending: limits, requestedCount: max(count, 1))
    }
}
