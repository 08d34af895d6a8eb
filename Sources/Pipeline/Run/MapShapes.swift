import Areas
import Cartography
import Geometry
import OpenData

/// The shapes of the selected areas on shared borders, in every coordinate system that a run needs.
struct MapShapes {
    /// As the boundary file has them, repaired.
    let source: Coverage
    let system: CoordinateSystem
    /// The same in RD metres.
    let rd: Coverage
    /// Areas around the selection, RD, for the maps; empty when everything was selected.
    let surroundings: PolygonArray
    let surroundingRows: [Int]
    /// Water that may be seen on the maps, RD; empty where the file has none.
    let water: PolygonArray
    let repairs: [Repair]
    /// How the boundaries came to RD; `nil` where they already were.
    let toRD: TransformDescription?

    /// - Parameter rows: the selected rows of `boundaries`.
    init(_ boundaries: Boundaries, rows: [Int], sheet: MapSheet, threads: Int) async throws(Failure) {
        let all = boundaries.areas
        let chosen = rows.count == all.count ? boundaries.shapes : boundaries.shapes.selecting(rows)
        system = try checkedDutchCoordinates(
            chosen, in: boundaries.coordinateSystem, at: boundaries.location, name: { all.codes[rows[$0]].text })
        let (valid, repairs) = try await repaired(chosen, in: system, threads: threads)
        self.repairs = repairs
        source = Coverage(valid)
        if system == .rd || system.authorityCode == CoordinateSystem.rd.authorityCode {
            (rd, toRD) = (source, nil)
        } else {
            toRD = try CoordinateTransform(from: system, to: .rd).description
            rd = try await source.transformed(from: system, to: .rd, threads: threads)
        }
        let context = try await MapContext(
            of: rd.box, in: boundaries, system: system, chosen: Set(rows), sheet: sheet, threads: threads)
        (surroundings, surroundingRows, water) = (context.surroundings, context.rows, context.water)
    }
}

extension Coverage {
    /// The rectangle around all areas.
    var box: Box {
        var box = Box()
        for (x, y) in zip(x, y) { box.include(x: x, y: y) }
        return box
    }
}
