import Areas

/// The areas as drawn: open rings of points rounded to 0.01 mm on the sheet.
///
/// Equal lines round to equal lines, so a border that two areas share is still the same line for both, and no line crosses
/// another (`SnapGrid`). Every ring is simple: it comes to no point twice.
struct DrawnAreas {
    private(set) var x: [Int32] = []
    private(set) var y: [Int32] = []
    private(set) var ringStarts: [Int] = [0]
    private(set) var areaRings: [Range<Int>] = []
    /// Areas too small to have a shape at this scale, with where they lie: drawn as a dot.
    private(set) var dots: [Int: (x: Int32, y: Int32)] = [:]

    init(_ shapes: PolygonArray, projection: Projection) {
        let sheetX = shapes.x.map { projection.x($0) * 100 }
        let sheetY = shapes.y.map { projection.y($0) * 100 }
        let grid = SnapGrid(x: sheetX, y: sheetY)
        x.reserveCapacity(shapes.pointCount)
        y.reserveCapacity(shapes.pointCount)
        for area in 0..<shapes.count {
            let firstRing = ringStarts.count - 1
            var smallest: SnapGrid.Point?
            for part in shapes.parts(of: area) {
                for (index, ring) in shapes.rings(of: part).enumerated() {
                    let points = shapes.points(of: ring)
                    let drawn = Self.drawn(points, sheetX, sheetY, grid)
                    for ring in drawn { append(ring) }
                    if index == 0, drawn.isEmpty {
                        // The shell vanished, and its holes with it.
                        smallest = points.first.map { SnapGrid.Point(sheetX[$0], sheetY[$0]) }
                        break
                    }
                }
            }
            areaRings.append(firstRing..<(ringStarts.count - 1))
            if let smallest, areaRings[area].isEmpty { dots[area] = (smallest.x, smallest.y) }
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

    /// A ring as simple rings of whole units; empty where it has no inside left.
    private static func drawn(_ points: Range<Int>, _ x: [Double], _ y: [Double], _ grid: SnapGrid)
        -> [[SnapGrid.Point]]
    {
        guard let first = points.first else { return [] }
        var ring = [SnapGrid.Point(x[first], y[first])]
        for point in points.dropFirst() {
            let before = (x: x[point - 1], y: y[point - 1])
            for place in grid.between(before, (x[point], y[point])) + [SnapGrid.Point(x[point], y[point])]
            where place != ring[ring.count - 1] {
                ring.append(place)
            }
        }
        if ring.count > 1, ring[0] == ring[ring.count - 1] { ring.removeLast() }
        return ring.simpleRings
    }

    private mutating func append(_ ring: [SnapGrid.Point]) {
        x += ring.map(\.x)
        y += ring.map(\.y)
        ringStarts.append(x.count)
    }
}
