import Areas

/// The areas as drawn: open rings of points rounded to 0.01 mm on the sheet.
///
/// Equal points round to equal points, so a border that two areas share is still the same line for both.
struct DrawnAreas {
    private(set) var x: [Int32] = []
    private(set) var y: [Int32] = []
    private(set) var ringStarts: [Int] = [0]
    private(set) var areaRings: [Range<Int>] = []
    /// Areas too small to have a shape at this scale, with where they lie: drawn as a dot.
    private(set) var dots: [Int: (x: Int32, y: Int32)] = [:]

    init(_ shapes: PolygonArray, projection: Projection) {
        x.reserveCapacity(shapes.pointCount)
        y.reserveCapacity(shapes.pointCount)
        for area in 0..<shapes.count {
            let firstRing = ringStarts.count - 1
            var smallest: (x: Int32, y: Int32)?
            for part in shapes.parts(of: area) {
                for (index, ring) in shapes.rings(of: part).enumerated() {
                    let drawn = append(shapes, shapes.points(of: ring), projection)
                    if index == 0, !drawn {
                        // The shell vanished, and its holes with it.
                        if let point = shapes.points(of: ring).first {
                            smallest = Self.round(shapes.x[point], shapes.y[point], projection)
                        }
                        break
                    }
                }
            }
            areaRings.append(firstRing..<(ringStarts.count - 1))
            if let smallest, areaRings[area].isEmpty { dots[area] = smallest }
        }
    }

    func points(of ring: Int) -> Range<Int> { ringStarts[ring]..<ringStarts[ring + 1] }

    /// Size on the sheet in mm² (holes not counted).
    func size(of area: Int) -> Double {
        abs(areaRings[area].reduce(0) { $0 + doubledArea(points(of: $1)) }) / 2 / 10_000
    }

    /// Twice the signed area of a ring in square units; positive and negative for the two directions.
    private func doubledArea(_ points: Range<Int>) -> Double {
        var sum = 0
        var previous = points.upperBound - 1
        for point in points {
            sum += Int(x[previous]) * Int(y[point]) - Int(x[point]) * Int(y[previous])
            previous = point
        }
        return Double(sum)
    }

    /// Appends a ring without repeated points; leaves out one that has no area left. Tells whether it was appended.
    private mutating func append(_ shapes: PolygonArray, _ points: Range<Int>, _ projection: Projection) -> Bool {
        let first = x.count
        for point in points {
            let place = Self.round(shapes.x[point], shapes.y[point], projection)
            if x.count > first, x[x.count - 1] == place.x, y[y.count - 1] == place.y { continue }
            x.append(place.x)
            y.append(place.y)
        }
        while x.count > first + 1, x[first] == x[x.count - 1], y[first] == y[y.count - 1] {
            x.removeLast()
            y.removeLast()
        }
        guard x.count - first >= 3, doubledArea(first..<x.count) != 0 else {
            x.removeLast(x.count - first)
            y.removeLast(y.count - first)
            return false
        }
        ringStarts.append(x.count)
        return true
    }

    // The extent was fitted into the sheet, so every place lies within 0...42,000 units.
    private static func round(_ x: Double, _ y: Double, _ projection: Projection) -> (x: Int32, y: Int32) {
        (Int32((projection.x(x) * 100).rounded()), Int32((projection.y(y) * 100).rounded()))
    }
}
