package import Areas

/// The parts of areas that lie within a rectangle on the ground.
package struct ClippedAreas {
    /// One shape per kept area, cut along the rectangle.
    package private(set) var shapes = PolygonArray()
    /// The rows of the kept areas.
    package private(set) var rows: [Int] = []

    package init(_ all: PolygonArray, to box: Box) {
        for area in 0..<all.count where all.box(of: area).intersects(box) {
            for part in all.parts(of: area) {
                let rings = all.rings(of: part).map { ring in
                    let points = all.points(of: ring).dropLast().map { (x: all.x[$0], y: all.y[$0]) }
                    return RingClip.clip(points, to: box)
                }
                guard let shell = rings.first, shell.count >= 3 else { continue }
                for ring in rings where ring.count >= 3 {
                    shapes.append(xs: ring.map(\.x) + [ring[0].x], ys: ring.map(\.y) + [ring[0].y])
                    shapes.endRing()
                }
                shapes.endPart()
            }
            shapes.endArea()
            rows.append(area)
        }
    }
}
