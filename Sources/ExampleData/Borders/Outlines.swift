import Areas

/// Puts the borders between cells together into the polygons of areas.
struct Outlines {
    private let borders: [Borders.Border]

    init(_ borders: Borders) { self.borders = borders.borders }

    /// The polygons of areas `0 ..< count`, where `area` tells which area a cell belongs to.
    ///
    /// Shells run clockwise and holes counter-clockwise, as in a shapefile; the largest part comes first.
    func polygons(count: Int, area: (_ site: Int) -> Int?) -> PolygonArray {
        var walks = [[(border: Int, forward: Bool)]](repeating: [], count: count)
        for (number, border) in borders.enumerated() {
            let (left, right) = (area(border.left), area(border.right))
            if left == right { continue }
            if let left { walks[left].append((number, true)) }
            if let right { walks[right].append((number, false)) }
        }
        var result = PolygonArray()
        for walk in walks { append(rings(walk), to: &result) }
        return result
    }

    /// Chains borders, each with the area on its left, into closed rings.
    private func rings(_ walk: [(border: Int, forward: Bool)]) -> [Ring] {
        var fromCorner: [Int: Int] = [:]
        for (step, move) in walk.enumerated() {
            fromCorner[move.forward ? borders[move.border].start : borders[move.border].end] = step
        }
        var used = [Bool](repeating: false, count: walk.count)
        var rings: [Ring] = []
        for first in walk.indices where !used[first] {
            var points: [Point] = []
            var step: Int? = first
            while let current = step, !used[current] {
                used[current] = true
                let (border, forward) = (borders[walk[current].border], walk[current].forward)
                for point in forward ? border.points : border.points.reversed() where points.last != point {
                    points.append(point)
                }
                step = fromCorner[forward ? border.end : border.start]
            }
            if points.count > 1, points.first == points.last { points.removeLast() }
            if points.count >= 3 { rings.append(Ring(counterClockwise: points)) }
        }
        return rings
    }

    private func append(_ rings: [Ring], to result: inout PolygonArray) {
        let shells = rings.filter { $0.area > 0 }.sorted { ($0.area, $0.points[0].x) > ($1.area, $1.points[0].x) }
        let holes = rings.filter { $0.area < 0 }.sorted { ($0.area, $0.points[0].x) < ($1.area, $1.points[0].x) }
        for (number, shell) in shells.enumerated() {
            shell.append(to: &result)
            // The smallest shell around a hole is the one it is a hole of.
            for hole in holes where shells.lastIndex(where: { $0.contains(hole.points[0]) }) == number {
                hole.append(to: &result)
            }
            result.endPart()
        }
        result.endArea()
    }
}
