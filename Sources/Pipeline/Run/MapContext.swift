import Areas
import Cartography
import Geometry
import OpenData

/// What is not part of the result but may be seen on the sheet, RD metres: neighbouring areas and water.
struct MapContext {
    private(set) var surroundings = PolygonArray()
    /// The rows of the surroundings in the boundaries.
    private(set) var rows: [Int] = []
    private(set) var water = PolygonArray()

    /// - Parameters:
    ///   - box: around the chosen areas, RD; nothing is seen around an empty one.
    ///   - system: what the coordinates of the boundaries are in.
    ///   - chosen: the rows that the result is about.
    ///
    /// Throws what changing coordinates throws.
    init(
        of box: Box, in boundaries: Boundaries, system: CoordinateSystem, chosen: Set<Int>, sheet: MapSheet,
        threads: Int
    ) async throws(Failure) {
        let (shapes, water) = (boundaries.shapes, boundaries.water)
        guard !box.isEmpty, chosen.count < shapes.count || water.count > 0 else { return }
        let visible = try await Self.boxInSource(sheet.visibleBox(around: box), system: system, threads: threads)
        rows = (0..<shapes.count).filter { !chosen.contains($0) && shapes.isSeen($0, in: visible) }
        surroundings = try await shapes.selecting(rows).mended(from: system, threads: threads)
        let wet = (0..<water.count).filter { water.isSeen($0, in: visible) }
        self.water = try await water.selecting(wet).mended(from: system, threads: threads)
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

extension PolygonArray {
    fileprivate func isSeen(_ area: Int, in visible: Box) -> Bool {
        !isEmpty(area) && box(of: area).intersects(visible)
    }

    /// The same areas, valid and in RD.
    fileprivate func mended(from system: CoordinateSystem, threads: Int) async throws(Failure) -> PolygonArray {
        guard count > 0 else { return PolygonArray() }
        let (valid, _) = try await repaired(self, in: system, threads: threads)
        return try await transformed(valid, from: system, to: .rd, threads: threads)
    }
}
