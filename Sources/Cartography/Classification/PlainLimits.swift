import Areas

extension ClassLimits {
    /// The same classes with limits that are easier to read: each limit becomes the number with the fewest decimals that
    /// no value of `values` tells apart from it. Values that a limit stands close between keep more decimals, at most six.
    package func plain(for values: [Double?]) -> ClassLimits {
        let values = Self.sorted(values)
        let plain = limits.map { limit -> Double in
            let place = values.firstIndex { $0 >= limit } ?? values.count
            let below = place > 0 ? values[place - 1] : -Double.infinity
            let above = place < values.count ? values[place] : Double.infinity
            var scale = 1.0
            for _ in 0...6 {
                for rounded in [
                    (limit * scale).rounded(), (limit * scale).rounded(.down), (limit * scale).rounded(.up),
                ] {
                    let candidate = rounded / scale
                    if candidate > below, candidate <= above { return candidate }
                }
                scale *= 10
            }
            return limit
        }
        return ClassLimits(ascending: plain, requestedCount: requestedCount)
    }
}
