/// Receives the covered cells of one row, left to right, each cell at most once.
protocol CoverageSink {
    /// Cells of which the fraction `covered` (0 < covered < 1) lies in the area.
    mutating func partly(_ columns: Range<Int>, covered: Double)
    /// Cells that lie in the area wholly.
    mutating func wholly(_ columns: Range<Int>)
}

/// The exact fraction of every cell that an area covers, found from its edges alone.
///
/// Every edge adds, to the cells it passes in a row, its signed height there and that height times its mean distance
/// from the left side of the cell. Summed from the left, the heights count how far everything further right is inside;
/// the products correct the cells that an edge passes through. It is how anti-aliasing rasterisers of fonts work,
/// here in 64 bits and without their sampling: the fractions are exact but for rounding.
///
/// The grid is a window of unit cells, x to the right and y down from its upper left corner. It is empty again after
/// all its rows were drained.
struct CoverageGrid: ~Copyable {
    /// Heights (x) and heights times distance (y) per cell.
    private let cells: UnsafeMutablePointer<SIMD2<Double>>
    /// A bit per cell that holds anything, so that rows need no sorting and empty stretches no visits.
    private let touched: UnsafeMutablePointer<UInt64>
    private let capacity: Int
    private let wordCapacity: Int
    private(set) var width = 0
    private(set) var height = 0
    private var wordsPerRow = 0

    /// The most cells that a window may have, unless it is a single row that is longer.
    let mostCells: Int
    /// The most rows that a window may have.
    static let mostRows = 512

    /// - Parameter widest: the widest window that will be asked for.
    init(mostCells: Int = 1 << 20, widest: Int) {
        self.mostCells = mostCells
        capacity = max(mostCells, widest)
        // Every row is rounded up to whole words.
        wordCapacity = capacity / 64 + CoverageGrid.mostRows
        cells = .allocate(capacity: capacity)
        cells.initialize(repeating: .zero, count: capacity)
        touched = .allocate(capacity: wordCapacity)
        touched.initialize(repeating: 0, count: wordCapacity)
    }

    deinit {
        cells.deallocate()
        touched.deallocate()
    }

    /// Takes up another window; the grid must be empty.
    mutating func resize(width: Int, height: Int) {
        precondition(width > 0 && height > 0 && height <= CoverageGrid.mostRows && width * height <= capacity)
        (self.width, self.height) = (width, height)
        wordsPerRow = (width + 63) / 64
    }

    /// Adds the edge of a ring that runs so that the area lies on its right when `sign` is -1, y pointing down.
    ///
    /// The points may lie outside the window: what is left of it counts, what is right, above or below does not.
    @inline(__always)
    mutating func addEdge(from start: SIMD2<Double>, to end: SIMD2<Double>, sign: Double) {
        let (x0, y0, x1, y1) = (start.x, start.y, end.x, end.y)
        if y0 == y1 { return }
        // From the top down whichever way the ring runs, so that neighbours see the same numbers on a shared edge.
        let isDown = y0 < y1
        let (topX, topY, endX, endY) = isDown ? (x0, y0, x1, y1) : (x1, y1, x0, y0)
        let direction = isDown ? sign : -sign
        let (least, most) = topX < endX ? (topX, endX) : (endX, topX)
        if endY <= 0 || topY >= Double(height) || least >= Double(width) { return }
        let slope = (endX - topX) / (endY - topY)
        var fromY = topY
        var fromX = topX
        if topY < 0 {
            fromY = 0
            fromX = min(max(topX - topY * slope, least), most)
        }
        let lastY = min(endY, Double(height))
        var row = Int(fromY)
        while fromY < lastY {
            let toY = min(Double(row + 1), lastY)
            let toX = toY == endY ? endX : min(max(topX + (toY - topY) * slope, least), most)
            let (left, right) = fromX < toX ? (fromX, toX) : (toX, fromX)
            addSpan(row: row, left, right, height: (toY - fromY) * direction)
            (fromX, fromY) = (toX, toY)
            row += 1
        }
    }

    /// Adds the part of an edge that lies in one row, between `left` and `right`.
    @inline(__always)
    private mutating func addSpan(row: Int, _ left: Double, _ right: Double, height rise: Double) {
        if left >= Double(width) { return }
        if left >= 0 {
            let column = Int(left)
            let start = Double(column)
            if right <= start + 1 {
                add(row, column, rise, distance: (left - start + (right - start)) * 0.5)
                return
            }
        } else if right <= 0 {
            add(row, 0, rise, distance: 0)
            return
        }
        addLongSpan(row: row, left, right, height: rise)
    }

    private mutating func addLongSpan(row: Int, _ left: Double, _ right: Double, height rise: Double) {
        let risePerCell = rise / (right - left)
        var rest = rise
        var x = left
        if left < 0 {
            let outside = risePerCell * -left
            add(row, 0, outside, distance: 0)
            rest -= outside
            x = 0
        }
        var column = Int(x)
        while column < width, Double(column + 1) < right {
            let next = Double(column + 1)
            let here = risePerCell * (next - x)
            add(row, column, here, distance: (x - Double(column) + 1) * 0.5)
            rest -= here
            x = next
            column += 1
        }
        if column < width {
            add(row, column, rest, distance: (x - Double(column) + (right - Double(column))) * 0.5)
        }
    }

    @inline(__always)
    private mutating func add(_ row: Int, _ column: Int, _ rise: Double, distance: Double) {
        cells[row * width + column] += SIMD2(rise, rise * distance)
        touched[row * wordsPerRow + column >> 6] |= 1 << UInt64(truncatingIfNeeded: column & 63)
    }

    /// Hands the covered cells of a row to `sink` and empties the row.
    ///
    /// - Parameter least: fractions below this are rounding, not area.
    @inline(__always)
    mutating func drain(row: Int, least: Double, into sink: inout some CoverageSink) {
        let rowCells = cells + row * width
        let words = touched + row * wordsPerRow
        var inside = 0.0
        var column = 0
        for word in 0..<wordsPerRow {
            var bits = words[word]
            if bits == 0 { continue }
            words[word] = 0
            while bits != 0 {
                let here = word << 6 + bits.trailingZeroBitCount
                bits &= bits - 1
                if here > column { pass(column..<here, inside, least, &sink) }
                let cell = rowCells[here]
                rowCells[here] = .zero
                pass(here..<here + 1, inside + cell.x - cell.y, least, &sink)
                inside += cell.x
                // Between edges an area is whole or absent, or cut by level edges only: rounding must not add up.
                if abs(inside) < CoverageGrid.rounding {
                    inside = 0
                } else if abs(inside - 1) < CoverageGrid.rounding {
                    inside = 1
                }
                column = here + 1
            }
        }
        if column < width { pass(column..<width, inside, least, &sink) }
    }

    @inline(__always)
    private func pass(_ columns: Range<Int>, _ covered: Double, _ least: Double, _ sink: inout some CoverageSink) {
        if covered >= 1 - CoverageGrid.rounding {
            sink.wholly(columns)
        } else if covered > least {
            sink.partly(columns, covered: covered)
        }
    }

    /// What rounding may leave of a fraction: coordinates of 300 km in metres have steps of 6e-11 m.
    static let rounding = 1e-10
}
