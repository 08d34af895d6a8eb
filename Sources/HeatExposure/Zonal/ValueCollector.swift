/// Gathers the values of the cells of one area in one piece of the raster.
final class ValueCollector<Cell: HeatCell> {
    private var whole: [Cell] = []
    private var partly: [(value: Double, covered: Double)] = []

    func add(_ cell: Cell, covered: Double) { partly.append((cell.value, covered)) }
    func add(_ cell: Cell) { whole.append(cell) }

    /// What was gathered, sorted, equal whole cells counted once.
    func collected() -> CoveredValues {
        whole.sort()
        var counted: [(value: Double, cells: Int)] = []
        for cell in whole {
            if let last = counted.indices.last, counted[last].value == cell.value {
                counted[last].cells += 1
            } else {
                counted.append((cell.value, 1))
            }
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
        for column in columns where statistics.rules.holdsData(statistics.cells[column]) {
            values.add(statistics.cells[column])
        }
    }
}
