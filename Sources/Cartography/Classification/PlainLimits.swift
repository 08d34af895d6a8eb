import Areas

extension ClassLimits {
    /// Limits that are easier to read, for nearly the same classes: each becomes the number with the fewest decimals (at most
    /// six) that moves at most one value in five hundred to another class, and none where there are fewer values.
    package func plain(for values: [Double?]) -> ClassLimits {
        let values = Self.sorted(values)
        let slack = values.count / 500
        var plain: [Double] = []
        for limit in limits {
            let place = values.countBelow(limit)
            // Any number in this stretch has the limit's place among the values, but for the slack.
            let below = place - slack > 0 ? values[place - slack - 1] : -Double.infinity
            let above = place + slack < values.count ? values[place + slack] : Double.infinity
            plain.append(Self.roundest(limit, above: max(below, plain.last ?? below), upTo: above))
        }
        return ClassLimits(ascending: plain, requestedCount: requestedCount)
    }

    /// The number with the fewest decimals that is more than `low`, at most `high`, and near `limit`.
    private static func roundest(_ limit: Double, above low: Double, upTo high: Double) -> Double {
        var scale = 1.0
        for _ in 0...6 {
            for rounded in [(limit * scale).rounded(), (limit * scale).rounded(.down), (limit * scale).rounded(.up)] {
                let candidate = rounded / scale
                if candidate > low, candidate <= high { return candidate }
            }
            scale *= 10
        }
        return limit
    }
}
