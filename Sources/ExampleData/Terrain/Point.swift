/// A place in RD New, in metres east and north.
struct Point: Equatable {
    var x: Double
    var y: Double

    /// Where CBS and Kadaster stop too: on the millimetre.
    var onMillimetre: Point { Point(x: (x * 1000).rounded() / 1000, y: (y * 1000).rounded() / 1000) }

    func distance(to other: Point) -> Double {
        let (dx, dy) = (other.x - x, other.y - y)
        return (dx * dx + dy * dy).squareRoot()
    }

    /// The distance to the straight line between two points.
    func distance(toSegment a: Point, _ b: Point) -> Double {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy)
        let t = min(max(along, 0), 1)
        return distance(to: Point(x: a.x + t * dx, y: a.y + t * dy))
    }

    static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
    static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }
}
