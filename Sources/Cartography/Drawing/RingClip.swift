import Areas

/// Cuts rings to a rectangle, so that the surroundings do not fill the file with land that nobody sees.
enum RingClip {
    /// The part of a ring within the box (Sutherland and Hodgman, 1974), as open points; edges may run along the sides
    /// of the box. Empty where nothing is left.
    static func clip(_ ring: [(x: Double, y: Double)], to box: Box) -> [(x: Double, y: Double)] {
        var points = ring
        points = cut(points, { $0.x - box.minX })
        points = cut(points, { box.maxX - $0.x })
        points = cut(points, { $0.y - box.minY })
        return cut(points, { box.maxY - $0.y })
    }

    /// Keeps what lies on the side where `distance` is not negative.
    private static func cut(
        _ ring: [(x: Double, y: Double)], _ distance: ((x: Double, y: Double)) -> Double
    ) -> [(x: Double, y: Double)] {
        guard var previous = ring.last else { return [] }
        var result: [(x: Double, y: Double)] = []
        var before = distance(previous)
        for point in ring {
            let here = distance(point)
            if (before < 0) != (here < 0) {
                let part = before / (before - here)
                result.append((previous.x + part * (point.x - previous.x), previous.y + part * (point.y - previous.y)))
            }
            if here >= 0 { result.append(point) }
            (previous, before) = (point, here)
        }
        return result
    }
}
