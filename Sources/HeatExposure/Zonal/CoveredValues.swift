/// The values of the cells of an area with their covered fractions: what a quantile needs.
struct CoveredValues: Sendable {
    /// Values of cells that are covered wholly, each once with the number of its cells, low to high.
    var whole: [(value: Double, cells: Int)] = []
    /// Values of cells that are covered partly, low to high, equal values by fraction.
    var partly: [(value: Double, covered: Double)] = []

    /// The number of entries, a measure of the memory they take.
    var count: Int { whole.count + partly.count }

    /// Several parts of an area as one; the outcome does not depend on their order.
    init(merging shares: [CoveredValues]) {
        for share in shares {
            whole = merged(whole, share.whole)
            partly += share.partly
        }
        if shares.count > 1 { partly.sort(by: <) }
    }

    init(whole: [(value: Double, cells: Int)], partly: [(value: Double, covered: Double)]) {
        (self.whole, self.partly) = (whole, partly)
    }

    /// The quantile `q` (0...1), or `nil` without cells.
    ///
    /// With the n values sorted, the fractions c along, and C their running sum, value i stands at
    /// s_i = i·c_i + (n−1)·C_{i−1}; the quantile is interpolated linearly at q·(n−1)·Σc. Where all cells are covered
    /// wholly that is the usual quantile (type 7 of Hyndman and Fan, 1996). exactextract 0.3.0 has the same formula but
    /// takes all cells of equal value for one, which pulls its quantiles towards rare values; here every cell counts.
    /// Where values are equal the smaller fraction stands first, so that the order of the cells does not matter.
    func quantile(_ q: Double) -> Double? {
        let n = whole.reduce(partly.count) { $0 + $1.cells }
        guard n > 0 else { return nil }
        let total = whole.reduce(0.0) { $0 + Double($1.cells) } + partly.reduce(0.0) { $0 + $1.covered }
        let target = q * Double(n - 1) * total
        var before = (value: 0.0, place: 0.0)
        var rank = 0
        var running = 0.0
        var (nextWhole, nextPart) = (0, 0)
        while rank < n {
            let isPart =
                nextPart < partly.count
                && (nextWhole == whole.count || partly[nextPart].value <= whole[nextWhole].value)
            let value = isPart ? partly[nextPart].value : whole[nextWhole].value
            let covered = isPart ? partly[nextPart].covered : 1
            let cells = isPart ? 1 : whole[nextWhole].cells
            let first = Double(rank) * covered + Double(n - 1) * running
            if rank > 0, first > target {
                return before.value + (target - before.place) * (value - before.value) / (first - before.place)
            }
            let last = Double(rank + cells - 1) * covered + Double(n - 1) * (running + Double(cells - 1) * covered)
            if last > target { return value }
            before = (value, last)
            running += Double(cells) * covered
            rank += cells
            if isPart { nextPart += 1 } else { nextWhole += 1 }
        }
        return before.value
    }
}

/// Two lists of distinct values as one.
private func merged(
    _ left: [(value: Double, cells: Int)], _ right: [(value: Double, cells: Int)]
) -> [(value: Double, cells: Int)] {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    var result: [(value: Double, cells: Int)] = []
    result.reserveCapacity(left.count + right.count)
    var (l, r) = (0, 0)
    while l < left.count || r < right.count {
        if r == right.count || (l < left.count && left[l].value < right[r].value) {
            result.append(left[l])
            l += 1
        } else if l == left.count || right[r].value < left[l].value {
            result.append(right[r])
            r += 1
        } else {
            result.append((left[l].value, left[l].cells + right[r].cells))
            l += 1
            r += 1
        }
    }
    return result
}
