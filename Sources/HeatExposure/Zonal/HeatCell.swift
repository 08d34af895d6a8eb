import GeoFiles

/// A type of cell that can be summed fast: one loop per type, so that the compiler can do several cells at a time.
protocol HeatCell: RasterSample {
    /// The value as it stands in the file.
    var value: Double { get }
    /// A value near this one that sums of this type can be taken about without rounding.
    static func shift(near value: Double) -> Double
    /// Sorts low to high.
    static func sort(_ cells: inout [Self])
    /// Adds `count` cells that the area covers wholly.
    static func add(_ cells: UnsafePointer<Self>, count: Int, by rules: CellRules<Self>, to row: inout RowSums)
}

extension HeatCell where Self: RadixSortable {
    static func sort(_ cells: inout [Self]) {
        // The counts have to be worth their while.
        if cells.count < 1000 { cells.sort() } else { radixSort(&cells) }
    }
}

/// Which cells hold data and which of those count as hot, in the numbers of the file.
struct CellRules<Cell: HeatCell>: Sendable {
    /// The declared "no data" value, rounded to the type of the cells.
    let noData: Cell?
    /// Cells are hot above this (strictly); in the type of the cells, for a file that says 41.4 in 32 bits means the
    /// number that a threshold of 41.4 means.
    let threshold: Double

    /// Whether a cell holds a measurement: not the declared "no data", not NaN, and above -90000, at or below which
    /// numbers are codes for missing in whatever file.
    @inline(__always)
    func holdsData(_ cell: Cell) -> Bool {
        // NaN is above nothing.
        cell.value > codesForMissing && cell != noData
    }

    /// Whether a cell without data is so only by its being at or below -90000.
    func isUndeclared(_ cell: Cell) -> Bool { cell.value <= codesForMissing && cell != noData }
}

/// Stored numbers at or below this are codes for missing.
let codesForMissing = -90000.0

extension RowSums {
    /// Adds one cell of which the fraction `covered` lies in the area.
    @inline(__always)
    mutating func add<Cell: HeatCell>(_ cell: Cell, covered: Double, by rules: CellRules<Cell>) {
        guard rules.holdsData(cell) else {
            withoutData += covered
            if rules.isUndeclared(cell) { undeclared += 1 }
            return
        }
        let value = cell.value
        let deviation = value - shift
        weight += covered
        sum += covered * deviation
        squares += covered * deviation * deviation
        if value > rules.threshold { above += covered }
        least = min(least, value)
        most = max(most, value)
    }
}
