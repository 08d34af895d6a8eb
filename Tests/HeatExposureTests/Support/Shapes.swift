import Areas
import TestSupport

extension PolygonArray {
    /// Areas of parts of rings of points; rings are closed here.
    init(areas: [[[[(Double, Double)]]]]) {
        self.init()
        for area in areas {
            for part in area {
                for ring in part {
                    for (x, y) in ring { append(x: x, y: y) }
                    if let (x, y) = ring.first { append(x: x, y: y) }
                    endRing()
                }
                endPart()
            }
            endArea()
        }
    }

    /// One area of one part.
    init(rings: [[(Double, Double)]]) { self.init(areas: [[rings]]) }

    /// A rectangle.
    init(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) {
        self.init(rings: [[(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY)]])
    }
}

/// A star-shaped ring: valid whatever the radii, because its corners go round once.
func star(
    x: Double, y: Double, corners: Int, radius: ClosedRange<Double>, using random: inout SplitMix64
) -> [(Double, Double)] {
    (0..<corners).map { corner in
        let angle = (Double(corner) + Double.random(in: 0.1...0.9, using: &random)) / Double(corners) * 2 * .pi
        let distance = Double.random(in: radius, using: &random)
        return (x + distance * cosine(angle), y + distance * cosine(angle - .pi / 2))
    }
}

/// The Taylor series, good to a few digits: shapes need no more, and it is the same on every platform.
private func cosine(_ angle: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for k in 1...14 {
        term *= -angle * angle / Double((2 * k - 1) * 2 * k)
        sum += term
    }
    return sum
}
