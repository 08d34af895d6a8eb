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

/// Small integers are summed as integers, exactly, in stretches short enough that 32 bits hold the sum.
@inline(__always)
private func addIntegers<Cell: HeatCell & FixedWidthInteger>(
    _ cells: UnsafePointer<Cell>, count: Int, by rules: CellRules<Cell>, to row: inout RowSums
) {
    // No integer of these types can be a code for missing, and an integer is above 41.3 when it is above 41.
    let threshold = Int32(max(-70_000, min(70_000, rules.threshold.rounded(.down))))
    let noData = rules.noData.map { Int32($0) } ?? Int32.max
    var start = 0
    while start < count {
        let end = min(count, start + 1024)
        var (sum, hot, missing): (Int32, Int32, Int32) = (0, 0, 0)
        var squares: Int64 = 0
        var (least, most) = (Int32.max, Int32.min)
        for position in start..<end {
            let cell = Int32(truncatingIfNeeded: cells[position])
            let isData = cell != noData
            let counted = isData ? cell : 0
            sum &+= counted
            squares &+= Int64(counted) &* Int64(counted)
            missing &+= isData ? 0 : 1
            hot &+= isData && cell > threshold ? 1 : 0
            least = min(least, isData ? cell : Int32.max)
            most = max(most, isData ? cell : Int32.min)
        }
        let summed = Double(end - start) - Double(missing)
        row.withoutData += Double(missing)
        if summed > 0 {
            // Exact: whole numbers below 2^53 throughout, the shift being whole too.
            row.weight += summed
            row.sum += Double(sum) - summed * row.shift
            row.squares += Double(squares) - 2 * row.shift * Double(sum) + summed * row.shift * row.shift
            row.above += Double(hot)
            row.least = min(row.least, Double(least))
            row.most = max(row.most, Double(most))
        }
        start = end
    }
}
