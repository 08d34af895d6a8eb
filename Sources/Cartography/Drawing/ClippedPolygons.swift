import Areas

extension PolygonArray {
    /// What of each area lies within a rectangle, for areas that have anything there, and which these are.
    ///
    /// Rings are cut one by one, so a part that was cut may run along the rectangle: for painting, not for measuring.
    func clipped(to frame: Box) -> (shapes: PolygonArray, rows: [Int]) {
        var kept = PolygonArray()
        var rows: [Int] = []
        for area in 0..<count where box(of: area).intersects(frame) {
            for part in parts(of: area) {
                let rings = rings(of: part).map { ring in
                    RingClip.clip(points(of: ring).dropLast().map { (x: x[$0], y: y[$0]) }, to: frame)
                }
                guard let shell = rings.first, shell.count >= 3 else { continue }
                for ring in rings where ring.count >= 3 {
                    kept.append(xs: ring.map(\.x) + [ring[0].x], ys: ring.map(\.y) + [ring[0].y])
                    kept.endRing()
                }
                kept.endPart()
            }
            kept.endArea()
            rows.append(area)
        }
        return (kept, rows)
    }
}
