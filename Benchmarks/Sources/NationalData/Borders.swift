import Foundation

extension Country {
    /// Points per border between two nodes, the first node included and the last not.
    static let pointsPerBorder = 110
    static let pointsPerEnclave = 64

    typealias Ring = [(x: Double, y: Double)]

    /// The closed outline of a cell, counterclockwise; the same border from both sides has the same points.
    static func outline(_ i: Int, _ j: Int) -> Ring {
        var ring: Ring = []
        ring.reserveCapacity(4 * pointsPerBorder + 1)
        ring += border(i, j, i + 1, j, number: 3)
        ring += border(i + 1, j, i + 1, j + 1, number: 4)
        ring += reversed(border(i, j + 1, i + 1, j + 1, number: 3), from: node(i + 1, j + 1))
        ring += reversed(border(i, j, i, j + 1, number: 4), from: node(i, j + 1))
        ring.append(ring[0])
        return ring
    }

    /// From the first node up to but not including the second; the number tells the border east from the one north.
    private static func border(_ i0: Int, _ j0: Int, _ i1: Int, _ j1: Int, number: Int) -> Ring {
        let (a, b) = (node(i0, j0), node(i1, j1))
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let phases = (0..<6).map { fraction(i0, j0, number * 16 + $0) * 2 * .pi }
        return (0..<pointsPerBorder).map { step in
            let t = Double(step) / Double(pointsPerBorder)
            // Waves of 1, 3, 7, 15, 31 and 53 per border, within a diamond that is 0.15 as high as the border is long.
            var wave = 0.0
            for (k, frequency) in [1.0, 3, 7, 15, 31, 53].enumerated() {
                wave += sin(2 * .pi * frequency * t + phases[k]) / frequency.squareRoot()
            }
            let offset = 0.15 * min(t, 1 - t) * wave / 2.5
            return (thousandth(a.x + t * dx - offset * dy), thousandth(a.y + t * dy + offset * dx))
        }
    }

    private static func reversed(_ border: Ring, from end: (x: Double, y: Double)) -> Ring {
        [(thousandth(end.x), thousandth(end.y))] + border.dropFirst().reversed()
    }

    /// A star-shaped ring around the middle of a cell: the hole in its buurt and the outline of its enclave.
    static func enclave(_ i: Int, _ j: Int) -> Ring {
        let middle = middle(i, j)
        let (a, b) = (node(i, j), node(i + 1, j + 1))
        let radius = min(abs(b.x - a.x), abs(b.y - a.y)) * 0.12
        var ring: Ring = (0..<pointsPerEnclave).map { step in
            let angle = 2 * .pi * Double(step) / Double(pointsPerEnclave)
            let reach = radius * (0.7 + 0.6 * fraction(i * 64 + step, j, 5))
            return (thousandth(middle.x + reach * cos(angle)), thousandth(middle.y + reach * sin(angle)))
        }
        ring.append(ring[0])
        return ring
    }

    /// CBS publishes metres with three decimals or fewer.
    private static func thousandth(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
}
