import Areas
import Cartography
import DecisionSheets
import Geometry
import RiskModel

/// Makes the small maps of sheets.
struct CutOutMaker {
    private let level: MapLevel
    private let wholeName: String
    private let polygons: PolygonArray
    private let boxes: [Box]
    private let surroundings: PolygonArray
    private let surroundingBoxes: [Box]
    private let water: PolygonArray
    private let waterBoxes: [Box]

    /// - Parameter wholeName: what the map as a whole is of, for areas that lie in no gemeente but are one.
    init(level: MapLevel, shapes: MapShapes, wholeName: String) {
        (self.level, self.wholeName, surroundings) = (level, wholeName, shapes.surroundings)
        polygons = level.rd.polygons
        let polygons = polygons
        boxes = (0..<polygons.count).map { polygons.isEmpty($0) ? Box() : polygons.box(of: $0) }
        surroundingBoxes = (0..<shapes.surroundings.count).map { shapes.surroundings.box(of: $0) }
        water = shapes.water
        waterBoxes = (0..<shapes.water.count).map { shapes.water.box(of: $0) }
    }

    /// The map around an area; `nil` for one without a shape.
    func cutOut(of row: Int) async throws(Failure) -> CutOut? {
        guard !boxes[row].isEmpty else { return nil }
        let visible = CutOut.visibleBox(around: boxes[row])
        let rows = boxes.indices.filter { !boxes[$0].isEmpty && boxes[$0].intersects(visible) }
        let around = surroundingBoxes.indices.filter { surroundingBoxes[$0].intersects(visible) }
        let wet = waterBoxes.indices.filter { waterBoxes[$0].intersects(visible) }
        let together = polygons.selecting(rows).appending(surroundings.selecting(around)).appending(
            water.selecting(wet))
        let tolerance = 0.05 * CutOut.metresPerMillimetre(around: boxes[row])
        // One thread: sheets are made beside each other.
        let simple = try await Coverage(together).simplified(areaTolerance: tolerance * tolerance, threads: 1)
        let (whole, name) = try await whole(around: row)
        let land = rows.count + around.count
        var result = CutOut(
            shapes: simple.polygons(of: 0..<rows.count), subject: rows.firstIndex(of: row) ?? 0,
            classes: rows.map { level.assessment.riskClass[$0] }, ranks: rows.map { level.assessment.rank[$0] },
            surroundings: simple.polygons(of: rows.count..<land), whole: whole, wholeName: name)
        result.water = ClippedAreas(simple.polygons(of: land..<simple.count), to: visible).shapes
        return result
    }

    /// The outline of the gemeente, or of the whole map for gemeenten; empty where the area is all there is.
    private func whole(around row: Int) async throws(Failure) -> (PolygonArray, String?) {
        let areas = level.areas
        let isGemeente = level.level == .gemeente
        let rows = boxes.indices.filter { other in
            !boxes[other].isEmpty && (isGemeente || areas.codes[other].gemeente == areas.codes[row].gemeente)
        }
        guard rows.count > 1 else { return (PolygonArray(), nil) }
        var box = Box()
        for other in rows {
            box.include(x: boxes[other].minX, y: boxes[other].minY)
            box.include(x: boxes[other].maxX, y: boxes[other].maxY)
        }
        let coverage = Coverage(polygons.selecting(rows))
        let outline = Coverage(
            try await coverage.dissolved(
                groups: Array(repeating: 0, count: rows.count), groupCount: 1, threads: 1
            ).polygons)
        let tolerance = 0.08 * max(box.width, box.height) / 20
        let simple = try await outline.simplified(areaTolerance: tolerance * tolerance, threads: 1)
        return (simple.polygons, isGemeente ? wholeName : areas.gemeenteNames[row])
    }
}
