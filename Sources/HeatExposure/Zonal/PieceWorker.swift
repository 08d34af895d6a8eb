import Areas
import GeoFiles

/// What one piece of the raster adds to one area.
struct AreaShare: Sendable {
    let area: Int
    let sums: CellSums
    /// The values of the cells, where quantiles were asked for.
    let values: CoveredValues?
}

/// Sums pieces of a raster, one after the other; one per task, with its own open file and buffers.
final class PieceWorker<Cell: HeatCell> {
    private let reader: RasterReader
    private let outlines: AreaOutlines
    private let rules: CellRules<Cell>
    private let keepsValues: Bool
    private var cells: UnsafeMutableBufferPointer<Cell>
    private var coverage: CoverageGrid

    init(
        _ description: RasterDescription, _ outlines: AreaOutlines, _ rules: CellRules<Cell>, keepsValues: Bool,
        widest: Int, mostCells: Int
    ) throws(Failure) {
        reader = try RasterReader(description)
        (self.outlines, self.rules, self.keepsValues) = (outlines, rules, keepsValues)
        cells = .allocate(capacity: mostCells)
        coverage = CoverageGrid(widest: widest)
    }

    deinit { cells.deallocate() }

    /// The share of every area in a piece, in the order of the areas. Throws where the cells cannot be read or summed.
    func shares(of piece: RasterPiece) throws(Failure) -> [AreaShare] {
        try reader.read(piece.window, into: cells)
        var shares: [AreaShare] = []
        shares.reserveCapacity(piece.areas.count)
        for area in piece.areas {
            guard let window = outlines.windows[area].flatMap({ common($0, piece.window) }) else { continue }
            let share = share(of: area, in: window, of: piece.window)
            guard !share.sums.isOutOfRange else {
                throw Failure(
                    .badData,
                    at: "\(reader.description.path), rij \(window.rows.lowerBound + 1) tot en met "
                        + "\(window.rows.upperBound), kolom \(window.columns.lowerBound + 1) tot en met "
                        + "\(window.columns.upperBound)",
                    "een cel is oneindig of onhanteerbaar groot",
                    remedy: "Leg met gdal_edit.py -a_nodata vast welke waarde 'geen gegevens' betekent.")
            }
            shares.append(share)
        }
        return shares
    }

    private func share(of area: Int, in window: RasterWindow, of piece: RasterWindow) -> AreaShare {
        var sums = CellSums()
        let values = keepsValues ? ValueCollector<Cell>() : nil
        let least = CoverageGrid.rounding * min(1, outlines.sizes[area])
        // A window too large for the grid is done in bands of rows.
        let bandHeight = max(1, min(CoverageGrid.mostRows, coverage.mostCells / window.columns.count))
        var top = window.rows.lowerBound
        while top < window.rows.upperBound {
            let band = RasterWindow(columns: window.columns, rows: top..<min(top + bandHeight, window.rows.upperBound))
            coverage.resize(width: band.columns.count, height: band.rows.count)
            outlines.addEdges(of: area, to: &coverage, at: band)
            for row in 0..<band.rows.count {
                let start =
                    (band.rows.lowerBound + row - piece.rows.lowerBound) * piece.columns.count
                    + band.columns.lowerBound - piece.columns.lowerBound
                let rowCells = UnsafePointer(cells.baseAddress.unsafelyUnwrapped + start)
                let shift = shift(sums, rowCells, count: band.columns.count)
                var sink = StatisticsSink(cells: rowCells, rules: rules, sums: RowSums(shift: shift))
                if let values {
                    var both = CollectingSink(statistics: sink, values: values)
                    coverage.drain(row: row, least: least, into: &both)
                    sink = both.statistics
                } else {
                    coverage.drain(row: row, least: least, into: &sink)
                }
                sums.merge(CellSums(sink.sums))
            }
            top = band.rows.upperBound
        }
        return AreaShare(area: area, sums: sums, values: values?.collected())
    }

    /// A value to sum the next row about: the mean so far, or any measurement in the row.
    private func shift(_ sums: CellSums, _ row: UnsafePointer<Cell>, count: Int) -> Double {
        if sums.weight > 0 { return Cell.shift(near: sums.mean) }
        for column in 0..<count where rules.holdsData(row[column]) && row[column].value.isFinite {
            return Cell.shift(near: row[column].value)
        }
        return 0
    }
}

private func common(_ left: RasterWindow, _ right: RasterWindow) -> RasterWindow? {
    let columns = left.columns.clamped(to: right.columns)
    let rows = left.rows.clamped(to: right.rows)
    return columns.isEmpty || rows.isEmpty ? nil : RasterWindow(columns: columns, rows: rows)
}
