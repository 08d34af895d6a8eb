import GeoFiles

/// A part of the raster that is read and summed at once, with the areas that touch it.
struct RasterPiece: Sendable {
    /// The cells that some area may touch.
    let window: RasterWindow
    /// The areas, in order.
    let areas: [Int]
}

/// Cuts the raster into pieces along the blocks it is stored in, and keeps those that areas touch.
///
/// The cut depends on the raster only, never on the number of tasks, so that sums per piece are the same on any
/// machine. Pieces follow each other as the blocks stand in the file.
///
/// - Parameter areas: the areas to take part.
func pieces(of outlines: AreaOutlines, areas: Range<Int>, blockWidth: Int, blockHeight: Int) -> [RasterPiece] {
    let (width, height) = pieceSize(of: outlines.grid, blockWidth: blockWidth, blockHeight: blockHeight)
    let across = (outlines.grid.width + width - 1) / width
    var touching: [Int: [Int]] = [:]
    for area in areas {
        guard let window = outlines.windows[area] else { continue }
        for row in window.rows.lowerBound / height...(window.rows.upperBound - 1) / height {
            for column in window.columns.lowerBound / width...(window.columns.upperBound - 1) / width {
                touching[row * across + column, default: []].append(area)
            }
        }
    }
    return touching.sorted { $0.key < $1.key }.map { place, areas in
        let left = place % across * width
        let top = place / across * height
        let whole = RasterWindow(
            columns: left..<min(left + width, outlines.grid.width), rows: top..<min(top + height, outlines.grid.height))
        return RasterPiece(window: hull(of: areas.compactMap { outlines.windows[$0] }, within: whole), areas: areas)
    }
}

/// The size of a piece: whole blocks, and some 2 million cells, at most twice as many where blocks are large.
///
/// That bounds the memory of a task whatever the size of the raster, and decodes every block once. Only blocks of more
/// than 4 million cells are cut up.
private func pieceSize(of grid: RasterGrid, blockWidth: Int, blockHeight: Int) -> (width: Int, height: Int) {
    let goodSize = 1 << 21
    let mostCells = 2 * goodSize
    var width = min(grid.width, max(blockWidth, 4096 / blockWidth * blockWidth))
    var height = max(blockHeight, min(512, goodSize / width) / blockHeight * blockHeight)
    if width * height > mostCells {
        width = min(grid.width, max(blockWidth, goodSize / height / blockWidth * blockWidth))
    }
    if width * height > mostCells { height = max(1, mostCells / width) }
    return (width, height)
}

private func hull(of windows: [RasterWindow], within whole: RasterWindow) -> RasterWindow {
    var (left, right) = (whole.columns.upperBound, whole.columns.lowerBound)
    var (top, bottom) = (whole.rows.upperBound, whole.rows.lowerBound)
    for window in windows {
        left = min(left, max(window.columns.lowerBound, whole.columns.lowerBound))
        right = max(right, min(window.columns.upperBound, whole.columns.upperBound))
        top = min(top, max(window.rows.lowerBound, whole.rows.lowerBound))
        bottom = max(bottom, min(window.rows.upperBound, whole.rows.upperBound))
    }
    return RasterWindow(columns: left..<right, rows: top..<bottom)
}
