/// Where the cells of a north-up or south-up raster lie.
///
/// Column `c` spans `originX + c * cellWidth` to one `cellWidth` further, row `r` likewise down from `originY`;
/// `cellHeight` is negative in the usual raster, whose first row is the northernmost. Unit: that of the coordinates.
package struct RasterGrid: Sendable, Equatable {
    package let width: Int
    package let height: Int
    package let originX: Double
    package let originY: Double
    package let cellWidth: Double
    package let cellHeight: Double

    package init(
        width: Int, height: Int, originX: Double, originY: Double, cellWidth: Double, cellHeight: Double
    ) {
        (self.width, self.height) = (width, height)
        (self.originX, self.originY) = (originX, originY)
        (self.cellWidth, self.cellHeight) = (cellWidth, cellHeight)
    }

    /// The area of a cell in squared coordinate units.
    package var cellArea: Double { abs(cellWidth * cellHeight) }
}
