/// Where a value stands among the known values of a group.
struct Standing {
    /// Ascending, with for each the first and last place of the values that equal it.
    private let sorted: [Double]
    private let first: [Int]
    private let last: [Int]

    /// - Parameter values: the known values, in any order. Two are equal when they differ by at most 1e-12 of the
    ///   larger; in sorted order every chain of neighbours that are equal counts as one value.
    init(_ values: [Double]) {
        sorted = values.sorted()
        var first = Array(sorted.indices)
        for place in sorted.indices.dropFirst() where Self.isTie(sorted[place - 1], sorted[place]) {
            first[place] = first[place - 1]
        }
        var last = Array(sorted.indices)
        for place in sorted.indices.dropLast().reversed() where first[place] == first[place + 1] {
            last[place] = last[place + 1]
        }
        (self.first, self.last) = (first, last)
    }

    /// The place from the top (1 = highest, ties share the lower number) and the percentile rank
    /// 100·(r − 1)/(n − 1), r the lowest place from below among ties; no percentile where there is one value.
    ///
    /// A value from outside the group stands among its members as one more.
    func place(of value: Double, isMember: Bool) -> (rank: Int, percentile: Double?) {
        let at = lowerBound(of: value)
        var (below, notAbove) = (at, at)
        if at < sorted.count, Self.isTie(sorted[at], value) { (below, notAbove) = (first[at], last[at] + 1) }
        if at > 0, Self.isTie(sorted[at - 1], value) {
            below = first[at - 1]
            notAbove = max(notAbove, last[at - 1] + 1)
        }
        let others = sorted.count - (isMember ? 1 : 0)
        return (sorted.count - notAbove + 1, others > 0 ? 100 * Double(below) / Double(others) : nil)
    }

    /// How many values are smaller.
    private func lowerBound(of value: Double) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func isTie(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(abs(a), abs(b)) }
}
