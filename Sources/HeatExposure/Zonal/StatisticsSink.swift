/// Sums the covered cells of one row of values.
struct StatisticsSink<Cell: HeatCell>: CoverageSink {
    /// The cell of column 0 of the coverage grid in this row.
    let cells: UnsafePointer<Cell>
    let rules: CellRules<Cell>
    var sums: RowSums

    @inline(__always)
    mutating func partly(_ columns: Range<Int>, covered: Double) {
        for column in columns { sums.add(cells[column], covered: covered, by: rules) }
    }

    @inline(__always)
    mutating func wholly(_ columns: Range<Int>) {
        if columns.count == 1 {
            sums.add(cells[columns.lowerBound], covered: 1, by: rules)
        } else {
            Cell.add(cells + columns.lowerBound, count: columns.count, by: rules, to: &sums)
        }
    }
}
