/// Rows from the highest key down, and where along that list the groups of equal keys begin.
///
/// Two values are equal when they differ by at most 1e-12 of the larger; because that relation is not transitive, values
/// are sorted and every chain of neighbours that are equal counts as one value. So the groups do not depend on the order
/// of the rows.
package struct TieOrder {
    /// The rows by the first key, among equals by the second, and so on; descending.
    package private(set) var rows: [Int]
    /// Per key, for each place in `rows` the first place of its group: rows that are equal in this key and all before it.
    package private(set) var starts: [[Int]]

    /// `keys` has at least one key, the most important first, each with a value per row; −infinity comes last.
    package init(rows: [Int], by keys: [[Double]]) {
        self.rows = rows
        starts = []
        var groups = rows.isEmpty ? [] : [0..<rows.count]
        for key in keys {
            var start = [Int](repeating: 0, count: rows.count)
            var finer: [Range<Int>] = []
            for group in groups {
                if group.count > 1 { sort(group, by: key) }
                var first = group.lowerBound
                for place in group.dropFirst() where !Self.isTie(key[self.rows[place - 1]], key[self.rows[place]]) {
                    finer.append(first..<place)
                    first = place
                }
                finer.append(first..<group.upperBound)
            }
            for group in finer { for place in group { start[place] = group.lowerBound } }
            starts.append(start)
            groups = finer
        }
    }

    private mutating func sort(_ group: Range<Int>, by key: [Double]) {
        if group.count > 1000 {
            var sorting = DescendingSort()
            sorting.sort(&rows, in: group, by: key)
            return
        }
        var entries = rows[group].map { (value: key[$0], row: $0) }
        entries.sort { $0.value > $1.value }
        for (place, entry) in zip(group, entries) { rows[place] = entry.row }
    }

    private static func isTie(_ a: Double, _ b: Double) -> Bool {
        // Infinity is at an infinite distance from everything, and 1e-12 of it is infinite too.
        a == b || (a.isFinite && b.isFinite && abs(a - b) <= 1e-12 * max(abs(a), abs(b)))
    }
}
