import Areas

/// Which places of a map are drawn once more, enlarged: where areas are too small to be read.
///
/// On a map that numbers areas these are the numbered ones, on any other the places where the most small areas lie
/// close together.
struct InsetChoice {
    /// Squares on the sheet, in mm, the most needed first; none overlaps another.
    private(set) var windows: [Box] = []

    /// How many times larger an inset is drawn.
    static let enlargement = 4.0
    /// The side of an inset on A4, in mm.
    static let side = 36.0
    /// From this side of a square as large, in mm on A4, an area can be read.
    private static let readable = 1.2
    /// From this side a numbered area can be seen beside its number, and among other numbers.
    private static let readableNumbered = 2.0
    private static let readableAmongNumbers = 4.0

    /// - Parameters:
    ///   - candidates: the areas that have something to show.
    ///   - numbered: the areas that the map numbers; empty for a map that does not.
    ///   - unit: how much larger text is than on A4.
    init(_ areas: DrawnAreas, candidates: [Int], numbered: [Int], unit: Double, most: Int = 4) {
        let side = Self.side * unit / Self.enlargement
        var points: [Point] = []
        let least: Int
        if numbered.isEmpty {
            let sizes = candidates.map { areas.size(of: $0) / (unit * unit) }
            for (area, size) in zip(candidates, sizes) where size < Self.readable * Self.readable {
                if let middle = areas.middle(of: area) { points.append((middle.x, middle.y, 1)) }
            }
            // Much denser than the map as a whole, or a map full of small areas would ask for insets everywhere.
            let usual = Double(candidates.count) / max(sizes.reduce(0, +), 1) * side * side / (unit * unit)
            least = max(60, Int(1.8 * usual))
        } else {
            for area in numbered {
                let size = areas.size(of: area).squareRoot() / unit
                guard size < Self.readableAmongNumbers, let middle = areas.middle(of: area) else { continue }
                points.append((middle.x, middle.y, size < Self.readableNumbered ? 3 : 1))
            }
            // One that is too small by itself, or three that crowd each other.
            least = 3
        }
        while windows.count < most, let best = Self.densest(points, side: side, avoiding: windows), best.count >= least
        {
            windows.append(best.window)
            points.removeAll { best.window.contains($0.x, $0.y) }
        }
    }

    /// Whether a numbered area of this size on the sheet (mm²) is hard to tell among others.
    static func crowds(_ size: Double, unit: Double) -> Bool { size.squareRoot() < readableAmongNumbers * unit }

    private typealias Point = (x: Double, y: Double, weight: Int)

    /// The square that holds the most points, moved so that they lie in its middle where that is free.
    private static func densest(_ points: [Point], side: Double, avoiding: [Box]) -> (
        window: Box, count: Int
    )? {
        // Squares on whole mm; the points per mm² in a table of sums.
        let reach = Int(side)
        let columns = Int(points.map(\.x).max() ?? 0) + 2
        let rows = Int(points.map(\.y).max() ?? 0) + 2
        var sums = [Int](repeating: 0, count: (columns + 1) * (rows + 1))
        func place(_ column: Int, _ row: Int) -> Int {
            min(max(row, 0), rows) * (columns + 1) + min(max(column, 0), columns)
        }
        for point in points where point.x >= 0 && point.y >= 0 {
            sums[place(Int(point.x) + 1, Int(point.y) + 1)] += point.weight
        }
        for row in 1...rows {
            for column in 1...columns {
                sums[place(column, row)] +=
                    sums[place(column - 1, row)] + sums[place(column, row - 1)] - sums[place(column - 1, row - 1)]
            }
        }
        var best: (window: Box, count: Int)?
        for row in -reach..<rows {
            for column in -reach..<columns {
                let count =
                    sums[place(column + reach, row + reach)] - sums[place(column, row + reach)]
                    - sums[place(column + reach, row)] + sums[place(column, row)]
                guard count > best?.count ?? 0 else { continue }
                let window = Box(
                    minX: Double(column), minY: Double(row), maxX: Double(column) + side, maxY: Double(row) + side)
                if !avoiding.contains(where: { $0.intersects(window) }) { best = (window, count) }
            }
        }
        guard let best else { return nil }
        var around = Box()
        for point in points where best.window.contains(point.x, point.y) { around.include(x: point.x, y: point.y) }
        let (x, y) = ((around.minX + around.maxX - side) / 2, (around.minY + around.maxY - side) / 2)
        let centred = Box(minX: x, minY: y, maxX: x + side, maxY: y + side)
        return avoiding.contains { $0.intersects(centred) } ? best : (centred, best.count)
    }
}

extension DrawnAreas {
    /// The middle of the box around an area on the sheet, in mm; `nil` for one without geometry.
    func middle(of area: Int) -> (x: Double, y: Double)? {
        if let dot = dots[area] { return (Double(dot.x) / 100, Double(dot.y) / 100) }
        var box = Box()
        for ring in areaRings[area] {
            for point in points(of: ring) { box.include(x: Double(x[point]) / 100, y: Double(y[point]) / 100) }
        }
        return box.isEmpty ? nil : ((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
    }
}

extension Box {
    /// Whether all of another rectangle lies in this one.
    func contains(_ other: Box) -> Bool {
        !other.isEmpty && minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
    }

    /// Whether a point lies in this rectangle.
    func contains(_ x: Double, _ y: Double) -> Bool { minX <= x && x <= maxX && minY <= y && y <= maxY }
}
