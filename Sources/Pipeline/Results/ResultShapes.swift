import Areas
import Cartography
import Geometry

/// The outlines of the results of an earlier run, in RD metres, whole and as they are drawn on a sheet.
struct ResultShapes {
    /// One per area of the run, valid.
    let areas: PolygonArray
    /// Simplified on shared borders to the scale of the sheet.
    let drawn: PolygonArray
    let sheet: MapSheet

    /// `nil` for results without outlines. Throws what transforming and repairing throw.
    init?(_ run: EarlierRun, threads: Int) async throws(Failure) {
        guard let shapes = run.shapes, shapes.pointCount > 0 else { return nil }
        sheet = MapSheet(paper: run.settings?.sheet.paper ?? .a4, orientation: run.settings?.sheet.orientation)
        (areas, _) = try await repaired(
            try await transformed(shapes, from: .wgs84, to: .rd, threads: threads), in: .rd, threads: threads)
        let coverage = Coverage(areas)
        let tolerance = sheet.simplificationTolerance(for: coverage.box, areaCount: run.areas.count)
        drawn = try await coverage.simplified(areaTolerance: tolerance * tolerance, threads: threads).polygons
    }
}
