import Areas

/// Spoils one outline the way drawing by hand does: a little loop that crosses itself.
enum CrossedOutline {
    /// The same shapes, but one area with a bow-tie of about 60 m on the longest stretch of its most western side.
    static func crossing(_ shapes: PolygonArray, area: Int?) -> PolygonArray {
        var result = PolygonArray()
        for number in 0..<shapes.count {
            if number == area {
                append(crossed: number, of: shapes, to: &result)
            } else {
                result.append(area: number, of: shapes)
            }
        }
        return result
    }

    private static func append(crossed area: Int, of shapes: PolygonArray, to result: inout PolygonArray) {
        for part in shapes.parts(of: area) {
            for (number, ring) in shapes.rings(of: part).enumerated() {
                let range = shapes.points(of: ring)
                var points = range.map { Point(x: shapes.x[$0], y: shapes.y[$0]) }
                if number == 0 { addLoop(to: &points) }
                result.append(xs: points.map(\.x), ys: points.map(\.y))
                result.endRing()
            }
            result.endPart()
        }
        result.endArea()
    }

    /// A shell starts at its most western point, which lies on the coast here; going out to sea spoils no neighbour on land.
    private static func addLoop(to points: inout [Point]) {
        let (from, to) = (points[0], points[1])
        let along = to - from
        // Outside is to the left of a shell that runs clockwise.
        let out = Point(x: -along.y * 2.5, y: along.x * 2.5)
        let far = Point(x: from.x + along.x * 0.8 + out.x, y: from.y + along.y * 0.8 + out.y)
        let near = Point(x: from.x + along.x * 0.2 + out.x, y: from.y + along.y * 0.2 + out.y)
        points.insert(contentsOf: [far.onMillimetre, near.onMillimetre], at: 1)
    }
}
