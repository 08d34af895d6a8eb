package import Areas
package import GeoFiles
import Geometry

/// Statistics of a raster over areas, with the exact covered fraction of every cell.
///
/// The raster is read in pieces along its own blocks, those only that an area touches, by `threads` tasks with an open
/// file each. The memory of a task is bounded (some 40 MB) whatever the size of the raster, and the result is the same
/// to the last bit for any number of tasks. Quantiles need the values of all cells of an area at once: areas are then
/// done in groups, and an area with more than 64 million different values is an error.
///
/// The exactness is that of the polygons: they must be valid, so that no place is inside twice. Rings may run either
/// way. A polygon smaller than a cell has figures; one that was given more than once counts each time.
///
/// - Parameters:
///   - polygons: in the coordinate system of the raster.
///   - threshold: for `shareAbove`, in the unit of the raster's values.
///   - quantiles: each 0...1.
///   - progress: called from any task with the share (0...1) that is done.
/// - Throws: `badData` where the file cannot be read to the end, a cell is infinite, or a coordinate no number;
///   `usage` for a quantile outside 0...1 or a threshold that is not finite.
package func zonalStatistics(
    of raster: RasterDescription, in polygons: PolygonArray, threshold: Double? = nil, quantiles: [Double] = [],
    threads: Int = 1, progress: (@Sendable (Double) -> Void)? = nil
) async throws(Failure) -> ZonalResult {
    guard threshold?.isFinite != false, quantiles.allSatisfy({ (0...1).contains($0) }) else {
        throw Failure(
            .usage, at: raster.path, "de drempel is geen getal, of een kwantiel ligt niet tussen 0 en 1",
            remedy:
                "Geef een drempel in \(raster.unit ?? "de eenheid van het raster") en kwantielen van 0 tot en met 1.")
    }
    let outlines = try AreaOutlines(polygons, on: raster.grid)
    let task = ZonalTask(
        raster: raster, outlines: outlines, threshold: threshold, quantiles: quantiles, threads: max(1, threads),
        progress: progress)
    switch raster.form {
    case .uint8: return try await task.run(UInt8.self) { UInt8($0) }
    case .uint16: return try await task.run(UInt16.self) { UInt16($0) }
    case .int16: return try await task.run(Int16.self) { Int16($0) }
    case .float32: return try await task.run(Float.self) { Float($0) }
    case .float64: return try await task.run(Double.self) { $0 }
    }
}
