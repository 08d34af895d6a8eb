import Areas

/// The area of one ring inside a rectangle: clipped at its four sides in turn (Sutherland and Hodgman, CACM 17, 1974),
/// then the shoelace formula. The clipped ring may double back on itself, which changes no area.
func clippedArea(_ ring: [(Double, Double)], _ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Double {
    var points = ring
    points = clipped(points, inside: { $0.0 >= minX }, cut: { cutX($0, $1, at: minX) })
    points = clipped(points, inside: { $0.0 <= maxX }, cut: { cutX($0, $1, at: maxX) })
    points = clipped(points, inside: { $0.1 >= minY }, cut: { cutY($0, $1, at: minY) })
    points = clipped(points, inside: { $0.1 <= maxY }, cut: { cutY($0, $1, at: maxY) })
    var double = 0.0
    for (from, to) in zip(points, points.dropFirst() + points.prefix(1)) {
        double += (from.0 - minX) * (to.1 - minY) - (to.0 - minX) * (from.1 - minY)
    }
    return abs(double) / 2
}

private func clipped(
    _ ring: [(Double, Double)], inside: ((Double, Double)) -> Bool,
    cut: ((Double, Double), (Double, Double)) -> (Double, Double)
) -> [(Double, Double)] {
    var result: [(Double, Double)] = []
    for (index, to) in ring.enumerated() {
        let from = ring[index == 0 ? ring.count - 1 : index - 1]
        if inside(from) != inside(to) { result.append(cut(from, to)) }
        if inside(to) { result.append(to) }
    }
    return result
}

private func cutX(_ a: (Double, Double), _ b: (Double, Double), at x: Double) -> (Double, Double) {
    (x, a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0))
}
private func cutY(_ a: (Double, Double), _ b: (Double, Double), at y: Double) -> (Double, Double) {
    (a.0 + (b.0 - a.0) * (y - a.1) / (b.1 - a.1), y)
}

extension PolygonArray {
    /// The fraction of every cell of a grid that an area covers, found cell by cell; row by row from `top` down.
    func coverageByClipping(of area: Int, left: Double, top: Double, cell: Double, width: Int, height: Int) -> [Double]
    {
        var fractions = [Double](repeating: 0, count: width * height)
        for part in parts(of: area) {
            for (place, number) in rings(of: part).enumerated() {
                let ring = points(of: number).dropLast().map { (x[$0], y[$0]) }
                for row in 0..<height {
                    for column in 0..<width {
                        let (minX, maxY) = (left + Double(column) * cell, top - Double(row) * cell)
                        let inside = clippedArea(ring, minX, maxY - cell, minX + cell, maxY) / (cell * cell)
                        fractions[row * width + column] += place == 0 ? inside : -inside
                    }
                }
            }
        }
        return fractions
    }
}
