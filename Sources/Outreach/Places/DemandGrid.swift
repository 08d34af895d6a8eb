import Areas
import Geometry

/// A regular grid of points within one area.
///
/// Points are the middles of square cells that lie at multiples of their side in RD, so they do not depend on which other
/// areas there are. The side is 100 m, halved until at least 25 points lie in the area and doubled for as long as its surface
/// has room for more than 2,500 cells. An area so thin that cells of 1 m find nothing gets one point inside it.
struct DemandGrid {
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []

    private static let fewest = 25
    private static let most = 2500.0

    /// Nothing for an area without geometry.
    init(_ shapes: PolygonArray, area: Int) {
        guard !shapes.isEmpty(area) else { return }
        var side = 100.0
        let surface = shapes.planarArea(of: area)
        while surface / (side * side) > Self.most { side *= 2 }
        (x, y) = shapes.gridPoints(side: side, in: area)
        while x.count < Self.fewest, side > 1 {
            side /= 2
            (x, y) = shapes.gridPoints(side: side, in: area)
        }
        if x.isEmpty, let point = shapes.pointInside(area) { (x, y) = ([point.x], [point.y]) }
    }
}

extension PolygonArray {
    /// The middles of the cells of a regular grid that lie in an area, row by row from the south; cells begin at multiples of
    /// `side` in the coordinates themselves.
    func gridPoints(side: Double, in area: Int) -> (x: [Double], y: [Double]) {
        var (east, north): ([Double], [Double]) = ([], [])
        let box = box(of: area)
        guard !box.isEmpty else { return (east, north) }
        for row in Int((box.minY / side).rounded(.down))...Int((box.maxY / side).rounded(.down)) {
            let parallel = (Double(row) + 0.5) * side
            let crossings = crossings(atY: parallel, of: area)
            for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                var column = (crossings[pair] / side - 0.5).rounded(.up)
                while (column + 0.5) * side < crossings[pair + 1] {
                    east.append((column + 0.5) * side)
                    north.append(parallel)
                    column += 1
                }
            }
        }
        return (east, north)
    }

    /// Where the border of an area crosses a parallel, from west to east; by the even-odd rule the area lies between the first
    /// and the second, the third and the fourth, and so on.
    func crossings(atY parallel: Double, of area: Int) -> [Double] {
        var found: [Double] = []
        for ring in allRings(of: area) {
            for to in points(of: ring).dropFirst() {
                let (low, high) = y[to - 1] <= y[to] ? (to - 1, to) : (to, to - 1)
                guard y[low] <= parallel, parallel < y[high] else { continue }
                found.append(x[low] + (x[high] - x[low]) * ((parallel - y[low]) / (y[high] - y[low])))
            }
        }
        return found.sorted()
    }

    /// A point within an area that has a surface: the middle of the widest stretch on one of some parallels. `nil` where none
    /// crosses it.
    func pointInside(_ area: Int) -> (x: Double, y: Double)? {
        let box = box(of: area)
        var best: (width: Double, x: Double, y: Double)?
        for step in 1...31 {
            let parallel = box.minY + box.height * Double(step) / 32
            let crossings = crossings(atY: parallel, of: area)
            for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                let (west, east) = (crossings[pair], crossings[pair + 1])
                if east - west > best?.width ?? 0 { best = (east - west, (west + east) / 2, parallel) }
            }
        }
        return best.map { ($0.x, $0.y) }
    }
}
