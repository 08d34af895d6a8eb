extension ClassLimits {
    /// Natural breaks after Fisher (1958) and Jenks (1977): the classes with the least sum of squared distances of the
    /// values to the mean of their class. The lowest value of a class is its lower limit.
    ///
    /// The true optimum, in 64-bit arithmetic on values shifted to their mean: O(k m log m) for m different values,
    /// because the best start of the last class never moves left as values are added (Wang and Song, 2011, and
    /// Grønlund and others, 2017, for the divide and conquer). Of equal optima the one with the lowest limits is taken.
    /// Fewer different values than classes give each value a class of its own.
    package static func naturalBreaks(_ values: [Double?], count: Int) -> ClassLimits {
        let sums = RunningSums(sorted(values))
        let classes = min(max(count, 1), sums.values.count)
        guard classes > 1 else { return ClassLimits(ascending: [], requestedCount: max(count, 1)) }
        // cost[j]: the least cost of the values 0...j in as many classes as there have been rounds.
        var cost = sums.values.indices.map { sums.cost(0, $0) }
        var starts: [[Int32]] = []
        for round in 1..<classes {
            var next = [Double](repeating: .infinity, count: cost.count)
            var start = [Int32](repeating: 0, count: cost.count)
            fill(
                &next, &start, previous: cost, sums, columns: round...(cost.count - 1), starts: round...(cost.count - 1)
            )
            cost = next
            starts.append(start)
        }
        var limits: [Double] = []
        var end = sums.values.count - 1
        for start in starts.reversed() {
            limits.append(sums.values[Int(start[end])])
            end = Int(start[end]) - 1
        }
        return ClassLimits(ascending: limits.reversed(), requestedCount: max(count, 1))
    }

    /// Finds the best start of the last class for the middle column, and so the range to search on either side of it.
    private static func fill(
        _ cost: inout [Double], _ start: inout [Int32], previous: [Double], _ sums: RunningSums,
        columns: ClosedRange<Int>, starts: ClosedRange<Int>
    ) {
        let middle = (columns.lowerBound + columns.upperBound) / 2
        var best = starts.lowerBound
        for candidate in starts.lowerBound...min(middle, starts.upperBound) {
            let total = previous[candidate - 1] + sums.cost(candidate, middle)
            if total < cost[middle] { (cost[middle], best) = (total, candidate) }
        }
        start[middle] = Int32(best)
        if columns.lowerBound < middle {
            fill(
                &cost, &start, previous: previous, sums, columns: columns.lowerBound...(middle - 1),
                starts: starts.lowerBound...best)
        }
        if middle < columns.upperBound {
            fill(
                &cost, &start, previous: previous, sums, columns: (middle + 1)...columns.upperBound,
                starts: best...starts.upperBound)
        }
    }
}

/// Sums over the different values, so that the cost of any class is known at once.
private struct RunningSums {
    /// Ascending, each once.
    private(set) var values: [Double] = []
    private var weight: [Double] = [0]
    private var sum: [Double] = [0]
    private var square: [Double] = [0]

    init(_ sorted: [Double]) {
        // Around the mean the squares stay small, and differences of sums keep their digits.
        let mean = sorted.isEmpty ? 0 : sorted.reduce(0) { $0 + $1 / Double(sorted.count) }
        for value in sorted {
            if value != values.last {
                values.append(value)
                weight.append(weight[weight.count - 1])
                sum.append(sum[sum.count - 1])
                square.append(square[square.count - 1])
            }
            let last = values.count
            let distance = value - mean
            weight[last] += 1
            sum[last] += distance
            square[last] += distance * distance
        }
    }

    /// The squared distances of the values `first...last` to their mean, summed.
    func cost(_ first: Int, _ last: Int) -> Double {
        guard first < last else { return 0 }
        let part = sum[last + 1] - sum[first]
        let cost = square[last + 1] - square[first] - part * part / (weight[last + 1] - weight[first])
        return max(cost, 0)
    }
}
