package import Areas
package import GeoFiles

/// The heat of areas from a raster (docs/methode.md).
///
/// Areas without geometry get no figures. Where less than `leastCoverage` of an area has data its heat is absent.
///
/// - Parameters:
///   - polygons: valid, in the coordinate system of the raster (`raster.coordinateSystem`).
///   - threshold: in the unit of the raster; strictly above it counts as hot.
///   - leastCoverage: 0...1.
///   - progress: called from any task with the share (0...1) that is done.
/// - Throws: `badData` where the raster lies beside all the areas or cannot be read; `usage` for numbers out of range.
package func heatFromRaster(
    _ raster: RasterDescription, polygonsInRasterCRS polygons: PolygonArray, measure: HeatMeasure = .gemiddelde,
    threshold: Double = 41, leastCoverage: Double = 0.5, threads: Int = 1,
    progress: (@Sendable (Double) -> Void)? = nil
) async throws(Failure) -> HeatFigures {
    try checkLeastCoverage(leastCoverage)
    try checkOverlap(of: raster, with: polygons)
    var quantiles: [Double] = []
    if case .percentiel(let percentage) = measure { quantiles = [percentage / 100] }
    let statistics = try await zonalStatistics(
        of: raster, in: polygons, threshold: threshold, quantiles: quantiles, threads: threads, progress: progress)
    let figures =
        switch measure {
        case .gemiddelde: statistics.mean
        case .minimum: statistics.minimum
        case .maximum: statistics.maximum
        case .percentiel: statistics.quantiles[0]
        }
    return HeatFigures(
        measure: figures, coverage: statistics.coverage, shareAbove: statistics.shareAbove, unit: raster.unit,
        leastCoverage: leastCoverage, notices: raster.notices + statistics.notices)
}

/// A raster beside all the areas is a mistake in the choice of file or coordinate system, not a lack of data.
private func checkOverlap(of raster: RasterDescription, with polygons: PolygonArray) throws(Failure) {
    let box = polygons.box
    let extent = raster.grid.box
    guard !box.isEmpty, !box.intersects(extent) else { return }
    throw Failure(
        .badData, at: raster.path,
        "ligt naast alle gebieden: het raster beslaat \(extent.dutch), de gebieden \(box.dutch) "
            + "(\(raster.coordinateSystem.name))",
        remedy: "Controleer of raster en gebieden bij elkaar horen en of hun coördinatenstelsel klopt.")
}

extension RasterGrid {
    /// The rectangle that the raster covers.
    fileprivate var box: Box {
        var box = Box()
        box.include(x: originX, y: originY)
        box.include(x: originX + Double(width) * cellWidth, y: originY + Double(height) * cellHeight)
        return box
    }
}

extension Box {
    /// In whole units, except where those are degrees: there two decimals are about a kilometre.
    fileprivate var dutch: String {
        let sides = [minX, maxX, minY, maxY]
        let scale: Double = sides.allSatisfy { abs($0) <= 360 } ? 100 : 1
        let words = sides.map { side in
            let rounded = (side * scale).rounded() / scale
            return scale == 1 ? Int(exactly: rounded).map(String.init) ?? "\(rounded)" : "\(rounded)"
        }
        return "x \(words[0]) tot \(words[1]) en y \(words[2]) tot \(words[3])"
    }
}
