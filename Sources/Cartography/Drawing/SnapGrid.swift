/// Rounds lines to whole units so that none crosses another afterwards that it did not cross before.
///
/// Snap rounding (Guibas and Marimont, International Journal of Computational Geometry 8, 1998; Hobby, Computational Geometry
/// 13, 1999): a line that passes through the square around a rounded point of any other line gets that point too. Both
/// areas along a border get the same points, so a shared border stays shared.
struct SnapGrid {
    /// A point of whole units.
    struct Point: Hashable, Comparable {
        var x: Int32
        var y: Int32

        init(x: Int32, y: Int32) { (self.x, self.y) = (x, y) }
        /// The nearest point.
        init(_ x: Double, _ y: Double) { (self.x, self.y) = (Int32(x.rounded()), Int32(y.rounded())) }
        static func < (left: Point, right: Point) -> Bool { (left.x, left.y) < (right.x, right.y) }
    }

    private static let shift: Int32 = 5
    private var minX: Int32 = 0
    private var minY: Int32 = 0
    private var columns = 0
    private var rows = 0
    /// The points of cell `c` are `points[starts[c]..<starts[c + 1]]`.
    private var starts: [Int32] = [0]
    private var points: [Point] = []

    /// - Parameter x, y: every point of every line, in units, not rounded yet.
    init(x: [Double], y: [Double]) {
        var all = zip(x, y).map { Point($0, $1) }
        guard let first = all.first else { return }
        var (maxX, maxY) = (first.x, first.y)
        (minX, minY) = (first.x, first.y)
        for point in all {
            (minX, maxX) = (min(minX, point.x), max(maxX, point.x))
            (minY, maxY) = (min(minY, point.y), max(maxY, point.y))
        }
        columns = Int((maxX - minX) >> Self.shift) + 1
        rows = Int((maxY - minY) >> Self.shift) + 1
        all.sort()
        var counts = [Int32](repeating: 0, count: columns * rows + 1)
        var unique: [Point] = []
        for point in all where point != unique.last {
            unique.append(point)
            counts[cell(point) + 1] += 1
        }
        for index in 1..<counts.count { counts[index] += counts[index - 1] }
        starts = counts
        points = unique
        for point in unique {
            points[Int(counts[cell(point)])] = point
            counts[cell(point)] += 1
        }
    }

    /// The points between the two ends, both left out, that a line from one to the other is drawn through, in that order.
    func between(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> [Point] {
        let (from, to) = (Point(a.x, a.y), Point(b.x, b.y))
        // Either way round the line is reckoned alike, or neighbours would disagree.
        if (b.x, b.y) < (a.x, a.y) { return ordered(to, from, b, a).reversed() }
        return ordered(from, to, a, b)
    }

    private func ordered(
        _ from: Point, _ to: Point, _ a: (x: Double, y: Double), _ b: (x: Double, y: Double)
    ) -> [Point] {
        let firstColumn = max(Int((min(from.x, to.x) - 1 - minX) >> Self.shift), 0)
        let lastColumn = min(Int((max(from.x, to.x) + 1 - minX) >> Self.shift), columns - 1)
        let firstRow = max(Int((min(from.y, to.y) - 1 - minY) >> Self.shift), 0)
        let lastRow = min(Int((max(from.y, to.y) + 1 - minY) >> Self.shift), rows - 1)
        guard firstColumn <= lastColumn, firstRow <= lastRow else { return [] }
        var found: [(along: Double, point: Point)] = []
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        for row in firstRow...lastRow {
            for place in starts[row * columns + firstColumn]..<starts[row * columns + lastColumn + 1] {
                let point = points[Int(place)]
                guard point != from, point != to, Self.passes(a, dx, dy, through: point) else { continue }
                found.append(((Double(point.x) - a.x) * dx + (Double(point.y) - a.y) * dy, point))
            }
        }
        guard found.count > 1 else { return found.map(\.point) }
        return found.sorted { ($0.along, $0.point) < ($1.along, $1.point) }.map(\.point)
    }

    /// Whether the line from `a` over (`dx`, `dy`) meets the square of one unit around a point.
    private static func passes(_ a: (x: Double, y: Double), _ dx: Double, _ dy: Double, through point: Point) -> Bool {
        var (low, high) = (0.0, 1.0)
        for (start, step, centre) in [(a.x, dx, Double(point.x)), (a.y, dy, Double(point.y))] {
            let (near, far) = (centre - 0.5 - start, centre + 0.5 - start)
            if step == 0 {
                guard near <= 0, far >= 0 else { return false }
                continue
            }
            let (one, two) = (near / step, far / step)
            low = max(low, min(one, two))
            high = min(high, max(one, two))
            guard low <= high else { return false }
        }
        return true
    }

    private func cell(_ point: Point) -> Int {
        Int((point.y - minY) >> Self.shift) * columns + Int((point.x - minX) >> Self.shift)
    }
}

extension [SnapGrid.Point] {
    /// A closed ring taken apart where it comes back to a point that it already had: simple rings, none of them without
    /// an inside. Empty where nothing is left.
    var simpleRings: [[SnapGrid.Point]] {
        var rings: [[SnapGrid.Point]] = []
        var walk: [SnapGrid.Point] = []
        var place: [SnapGrid.Point: Int] = [:]
        for point in self {
            if let start = place[point] {
                for gone in walk[(start + 1)...] { place[gone] = nil }
                rings.append(Array(walk[start...]))
                walk.removeLast(walk.count - start - 1)
            } else {
                place[point] = walk.count
                walk.append(point)
            }
        }
        rings.append(walk)
        return rings.filter { $0.count >= 3 && $0.doubledArea != 0 }
    }

    /// Twice the signed area.
    var doubledArea: Int {
        guard var previous = last else { return 0 }
        var sum = 0
        for point in self {
            sum += Int(previous.x) * Int(point.y) - Int(point.x) * Int(previous.y)
            previous = point
        }
        return sum
    }
}
