/// The river that crosses the region: its centre line, and how wide it is.
struct River {
    /// The centre line from the south coast to the bay in the north, a point about every 100 m.
    let line: [Point]

    init() {
        let bends = [
            (2150, -6400), (2000, -5600), (1900, -4600), (1200, -3000), (200, -1700), (-250, -600), (150, 500),
            (-500, 1900), (-1300, 3200), (-1500, 4300), (-1450, 5400), (-1400, 6200),
        ].map { Landscape.at(Double($0.0), Double($0.1)) }
        var line: [Point] = []
        for bend in 1..<bends.count - 2 {
            let steps = max(1, Int(bends[bend].distance(to: bends[bend + 1]) / 100))
            for step in 0..<steps {
                line.append(River.spline(bends[bend - 1...bend + 2], Double(step) / Double(steps)))
            }
        }
        self.line = line
    }

    /// Width in metres after this share (0 ... 1) of its course: it widens towards the bay.
    func width(_ share: Double) -> Double { 110 + 110 * share * share }

    /// Catmull-Rom: a curve through the points, here between the second and third of four.
    private static func spline(_ p: ArraySlice<Point>, _ t: Double) -> Point {
        let i = p.startIndex
        func blend(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
        }
        return Point(
            x: blend(p[i].x, p[i + 1].x, p[i + 2].x, p[i + 3].x), y: blend(p[i].y, p[i + 1].y, p[i + 2].y, p[i + 3].y))
    }
}
