import Areas
import GeoFiles

/// Areas on the grid of a raster: how large each is in cells, which cells it can touch, and which way its rings run.
///
/// The points stay where they are and are turned into cells when they are used; a country has millions.
struct AreaOutlines: Sendable {
    let polygons: PolygonArray
    let grid: RasterGrid
    /// Per ring: +1 where its edges as they stand add area, -1 where they must be turned round.
    private(set) var signs: [Double] = []
    /// Per ring: the rows it spans, in cells from the first row; also outside the raster.
    private(set) var tops: [Double] = []
    private(set) var bottoms: [Double] = []
    /// Per area: its size in cells, parts outside the raster included; 0 without geometry.
    private(set) var sizes: [Double] = []
    /// Per area: the cells of the raster that it can touch; `nil` where there are none.
    private(set) var windows: [RasterWindow?] = []
    /// Per area: whether any of it lies outside the raster.
    private(set) var isCutOff: [Bool] = []

    /// Measures every ring. Throws `badData` for a coordinate that is not a number.
    init(_ polygons: PolygonArray, on grid: RasterGrid) throws(Failure) {
        self.polygons = polygons
        self.grid = grid
        let ringCount = polygons.ringStarts.count - 1
        signs.reserveCapacity(ringCount)
        tops.reserveCapacity(ringCount)
        bottoms.reserveCapacity(ringCount)
        for area in 0..<polygons.count { try measure(area) }
    }

    private mutating func measure(_ area: Int) throws(Failure) {
        var size = 0.0
        var box = Box()
        for part in polygons.parts(of: area) {
            for (place, ring) in polygons.rings(of: part).enumerated() {
                let (signedSize, ringBox) = measure(ring: ring)
                guard signedSize.isFinite else {
                    throw Failure(
                        .badData, at: "gebied \(area + 1) van \(polygons.count)",
                        "heeft een coördinaat die geen getal is of buiten elk bereik ligt",
                        remedy: "Controleer de grenzen en hun coördinatenstelsel.")
                }
                // Turned so that a shell adds and a hole takes away, whichever way the file runs them.
                let addsAsItStands = signedSize < 0
                signs.append(addsAsItStands == (place == 0) ? 1 : -1)
                tops.append(ringBox.minY)
                bottoms.append(ringBox.maxY)
                size += place == 0 ? abs(signedSize) : -abs(signedSize)
                if !ringBox.isEmpty {
                    box.include(x: ringBox.minX, y: ringBox.minY)
                    box.include(x: ringBox.maxX, y: ringBox.maxY)
                }
            }
        }
        sizes.append(max(0, size))
        windows.append(window(of: box))
        isCutOff.append(
            box.minX < 0 || box.minY < 0 || box.maxX > Double(grid.width) || box.maxY > Double(grid.height))
    }

    /// The signed size of a ring in cells, about its first point, and the box around it in cells.
    private func measure(ring: Int) -> (signedSize: Double, box: Box) {
        let points = polygons.points(of: ring)
        var box = Box()
        guard let first = points.first else { return (0, box) }
        let (originX, originY) = (column(first), row(first))
        var (fromX, fromY) = (0.0, 0.0)
        var double = 0.0
        box.include(x: originX, y: originY)
        for point in points.dropFirst() {
            let (x, y) = (column(point), row(point))
            box.include(x: x, y: y)
            let (toX, toY) = (x - originX, y - originY)
            double += fromX * toY - toX * fromY
            (fromX, fromY) = (toX, toY)
        }
        return (double / 2, box)
    }

    @inline(__always) private func column(_ point: Int) -> Double {
        (polygons.x[point] - grid.originX) / grid.cellWidth
    }
    @inline(__always) private func row(_ point: Int) -> Double { (polygons.y[point] - grid.originY) / grid.cellHeight }

    private func window(of box: Box) -> RasterWindow? {
        let columns = cells(from: box.minX, to: box.maxX, of: grid.width)
        let rows = cells(from: box.minY, to: box.maxY, of: grid.height)
        return columns.isEmpty || rows.isEmpty ? nil : RasterWindow(columns: columns, rows: rows)
    }

    private func cells(from low: Double, to high: Double, of count: Int) -> Range<Int> {
        guard low < Double(count), high > 0, low < high else { return 0..<0 }
        return Int(max(0, low.rounded(.down)))..<Int(min(Double(count), high.rounded(.up)))
    }

    /// Adds the edges of an area to a grid that lies at `window`.
    func addEdges(of area: Int, to coverage: inout CoverageGrid, at window: RasterWindow) {
        let corner = SIMD2(Double(window.columns.lowerBound), Double(window.rows.lowerBound))
        let bottom = Double(window.rows.upperBound)
        let origin = SIMD2(grid.originX, grid.originY)
        // Divided, not multiplied by the inverse: a border on a cell border must stay there.
        let cell = SIMD2(grid.cellWidth, grid.cellHeight)
        polygons.x.withUnsafeBufferPointer { xs in
            polygons.y.withUnsafeBufferPointer { ys in
                for ring in polygons.allRings(of: area) where tops[ring] < bottom && bottoms[ring] > corner.y {
                    let points = polygons.points(of: ring)
                    let sign = signs[ring]
                    var from = (SIMD2(xs[points.lowerBound], ys[points.lowerBound]) - origin) / cell - corner
                    for point in points.dropFirst() {
                        let to = (SIMD2(xs[point], ys[point]) - origin) / cell - corner
                        coverage.addEdge(from: from, to: to, sign: sign)
                        from = to
                    }
                }
            }
        }
    }
}
