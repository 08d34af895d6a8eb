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
        (surroundings, surroundingRows) = try await Self.surroundings(
            of: rd.box, in: boundaries, system: system, chosen: Set(rows), sheet: sheet, threads: threads)
    }

    /// The areas that are not selected but may be seen on the sheet.
    private static func surroundings(
        of box: Box, in boundaries: Boundaries, system: CoordinateSystem, chosen: Set<Int>, sheet: MapSheet,
        threads: Int
    ) async throws(Failure) -> (PolygonArray, [Int]) {
        guard chosen.count < boundaries.areas.count, !box.isEmpty else { return (PolygonArray(), []) }
        let visible = try await boxInSource(sheet.visibleBox(around: box), system: system, threads: threads)
        let rows = boundaries.areas.codes.indices.filter {
            !chosen.contains($0) && !boundaries.shapes.isEmpty($0) && boundaries.shapes.box(of: $0).intersects(visible)
        }
        let (valid, _) = try await repaired(boundaries.shapes.selecting(rows), in: system, threads: threads)
        return (try await transformed(valid, from: system, to: .rd, threads: threads), rows)
    }

    /// A rectangle around what an RD rectangle covers in another system, from points along its sides.
    private static func boxInSource(
        _ box: Box, system: CoordinateSystem, threads: Int
    ) async throws(Failure) -> Box {
        let steps = (0...8).map { Double($0) / 8 }
        let along = steps.map { box.minX + $0 * box.width }
        let up = steps.map { box.minY + $0 * box.height }
        let x = along + along + steps.map { _ in box.minX } + steps.map { _ in box.maxX }
        let y = steps.map { _ in box.minY } + steps.map { _ in box.maxY } + up + up
        let (movedX, movedY) = try await transformed(x: x, y: y, from: .rd, to: system, threads: threads)
        var result = Box()
        for (x, y) in zip(movedX, movedY) { result.include(x: x, y: y) }
        return result
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
