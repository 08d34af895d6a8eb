/// A rectangle of cells: columns from the left, rows from the top, both from 0.
package struct RasterWindow: Sendable, Equatable {
    package var columns: Range<Int>
    package var rows: Range<Int>

    package init(columns: Range<Int>, rows: Range<Int>) { (self.columns, self.rows) = (columns, rows) }

    /// The number of cells.
    package var count: Int { columns.count * rows.count }
}
