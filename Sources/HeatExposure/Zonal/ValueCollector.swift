/// Gathers the values of the cells of one area in one piece of the raster.
final class ValueCollector<Cell: HeatCell> {
    private var whole: [Cell] = []
    private var partly: [(value: Double, covered: Double)] = []

    func add(_ cell: Cell, covered: Double) { partly.append((cell.value, covered)) }
    func add(_ cells: UnsafeBufferPointer<Cell>, by rules: CellRules<Cell>) {
        if cells.allSatisfy(rules.holdsData) {
            whole.append(contentsOf: cells)
        } else {
            for cell in cells where rules.holdsData(cell) { whole.append(cell) }
        }
    }

    /// What was gathered, sorted, equal whole cells counted once.
    func collected() -> CoveredValues {
        Cell.sort(&whole)
        var counted: [(value: Double, cells: Int)] = []
        var start = 0
        while start < whole.count {
            var end = start + 1
            while end < whole.count, whole[end] == whole[start] { end += 1 }
            counted.append((whole[start].value, end - start))
            start = end
        }
        partly.sort(by: <)
        return CoveredValues(whole: counted, partly: partly)
    }
}

/// Sums the covered cells of one row and keeps their values.
struct CollectingSink<Cell: HeatCell>: CoverageSink {
    var statistics: StatisticsSink<Cell>
    let values: ValueCollector<Cell>

    mutating func partly(_ columns: Range<Int>, covered: Double) {
        statistics.partly(columns, covered: covered)
        for column in columns where statistics.rules.holdsData(statistics.cells[column]) {
            values.add(statistics.cells[column], covered: covered)
        }
    }

    mutating func wholly(_ columns: Range<Int>) {
        statistics.wholly(columns)
        let stretch = UnsafeBufferPointer(start: statistics.cells + columns.lowerBound, count: columns.count)
        values.add(stretch, by: statistics.rules)
    }
}
