extension UInt8: HeatCell {
    var value: Double { Double(self) }
    static func shift(near value: Double) -> Double { value.rounded() }
    static func add(_ cells: UnsafePointer<UInt8>, count: Int, by rules: CellRules<UInt8>, to row: inout RowSums) {
        addIntegers(cells, count: count, by: rules, to: &row)
    }
}

extension UInt16: HeatCell {
    var value: Double { Double(self) }
    static func shift(near value: Double) -> Double { value.rounded() }
    static func add(_ cells: UnsafePointer<UInt16>, count: Int, by rules: CellRules<UInt16>, to row: inout RowSums) {
        addIntegers(cells, count: count, by: rules, to: &row)
    }
}

extension Int16: HeatCell {
    var value: Double { Double(self) }
    static func shift(near value: Double) -> Double { value.rounded() }
    static func add(_ cells: UnsafePointer<Int16>, count: Int, by rules: CellRules<Int16>, to row: inout RowSums) {
        addIntegers(cells, count: count, by: rules, to: &row)
    }
}

/// Small integers are summed as integers, exactly, in stretches short enough that nothing overflows.
///
/// A loop per figure, each so simple that the compiler does many cells at a time; together they are several times as
/// fast as one loop that does all.
@inline(__always)
private func addIntegers<Cell: HeatCell & FixedWidthInteger>(
    _ cells: UnsafePointer<Cell>, count: Int, by rules: CellRules<Cell>, to row: inout RowSums
) {
    var start = 0
    while start < count {
        let length = min(count - start, 1024)
        let stretch = cells + start
        start += length
        var missing = 0
        if let noData = rules.noData {
            var found: UInt32 = 0
            // Nothing but 0 has a sign bit after 1 is taken off; written out, because a condition is not vectorised.
            for position in 0..<length {
                let difference = UInt32(truncatingIfNeeded: Int32(truncatingIfNeeded: stretch[position] ^ noData))
                found &+= ((difference & 0xffff) &- 1) >> 31
            }
            missing = Int(found)
        }
        if missing == 0 {
            addFull(stretch, length, above: rules.threshold, to: &row)
        } else if missing == length {
            row.withoutData += Double(length)
        } else {
            for position in 0..<length { row.add(stretch[position], covered: 1, by: rules) }
        }
    }
}

/// Adds at most 1024 cells that all hold data.
@inline(__always)
private func addFull<Cell: HeatCell & FixedWidthInteger>(
    _ cells: UnsafePointer<Cell>, _ length: Int, above threshold: Double, to row: inout RowSums
) {
    // An integer is above 41.3 when it is above 41; one below every cell is exceeded by all, which comes to length.
    let limit = threshold.rounded(.down)
    var hot: UInt32 = 0
    if limit < Double(Cell.min) {
        hot = UInt32(length)
    } else if limit < Double(Cell.max) {
        let limit = Int32(limit)
        // The sign bit of limit - cell.
        for position in 0..<length {
            hot &+= UInt32(bitPattern: limit &- Int32(truncatingIfNeeded: cells[position])) >> 31
        }
    }
    var (least, most) = (Cell.max, Cell.min)
    for position in 0..<length { least = min(least, cells[position]) }
    for position in 0..<length { most = max(most, cells[position]) }
    // From the lowest number of the type upwards, so that all are positive.
    let lowest = Int32(truncatingIfNeeded: Cell.min)
    var sum: UInt32 = 0
    for position in 0..<length {
        sum &+= UInt32(truncatingIfNeeded: Int32(truncatingIfNeeded: cells[position]) &- lowest)
    }
    var squares: UInt64 = 0
    if Cell.bitWidth == 8 {
        var small: UInt32 = 0
        for position in 0..<length {
            let cell = UInt32(truncatingIfNeeded: cells[position])
            small &+= cell &* cell
        }
        squares = UInt64(small)
    } else {
        for position in 0..<length {
            let cell = UInt32(truncatingIfNeeded: Int32(truncatingIfNeeded: cells[position]) &- lowest)
            squares &+= UInt64(cell &* cell)
        }
    }
    // Exact: whole numbers below 2^53 throughout, the shift being whole too.
    let (n, shift) = (Double(length), row.shift - Double(Cell.min))
    row.weight += n
    row.sum += Double(sum) - n * shift
    row.squares += Double(squares) - 2 * shift * Double(sum) + n * shift * shift
    row.above += Double(hot)
    row.least = min(row.least, Double(least))
    row.most = max(row.most, Double(most))
}
