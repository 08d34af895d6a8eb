import Foundation

/// A made country of national size: a bent and shaken grid of buurten with crinkled borders that neighbours share.
///
/// About 14,700 areas and 6.5 million vertices; every hundredth buurt has an enclave, so there are holes too. The borders
/// never cross: each stays within a diamond around the straight line between its ends.
struct Country {
    static let columns = 153
    static let rows = 205
    /// Metres of RD.
    static let west = 14_000.0
    static let south = 310_000.0
    static let width = 255_000.0
    static let height = 300_000.0

    /// A cell of the grid that is land.
    struct Cell {
        let i: Int
        let j: Int
        let code: String
        let gemeente: Int
        let hasEnclave: Bool
    }

    let cells: [Cell]

    init() {
        var byGemeente: [Int: [(i: Int, j: Int)]] = [:]
        for j in 0..<Self.rows {
            for i in 0..<Self.columns {
                let middle = Self.middle(i, j)
                guard Coastline.isLand(middle.x, middle.y) else { continue }
                byGemeente[j / 7 * 100 + i / 6, default: []].append((i, j))
            }
        }
        var cells: [Cell] = []
        for (number, key) in byGemeente.keys.sorted().enumerated() {
            // Steps of 5 as CBS numbers are not consecutive either; GM0599 is one of them.
            let gemeente = 14 + 5 * number
            for (order, place) in (byGemeente[key] ?? []).enumerated() {
                let code = Self.digits(gemeente, 4) + Self.digits(order / 5, 2) + Self.digits(order % 5 * 2, 2)
                cells.append(
                    Cell(
                        i: place.i, j: place.j, code: code, gemeente: gemeente,
                        hasEnclave: (place.i * 7 + place.j * 31) % 100 == 0))
            }
        }
        self.cells = cells
    }

    /// A number with leading zeros.
    static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// A node of the grid: denser in some bands than in others, as buurten are smaller in cities, and shaken.
    static func node(_ i: Int, _ j: Int) -> (x: Double, y: Double) {
        let u = Double(i) / Double(columns)
        let v = Double(j) / Double(rows)
        let stepX = width / Double(columns) * slope(u, 0.7)
        let stepY = height / Double(rows) * slope(v, 2.1)
        return (
            west + width * bent(u, 0.7) + stepX * 0.35 * (fraction(i, j, 1) - 0.5),
            south + height * bent(v, 2.1) + stepY * 0.35 * (fraction(i, j, 2) - 0.5)
        )
    }

    static func middle(_ i: Int, _ j: Int) -> (x: Double, y: Double) {
        let corners = [node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1)]
        return (corners.reduce(0) { $0 + $1.x } / 4, corners.reduce(0) { $0 + $1.y } / 4)
    }

    // A monotone bend of 0...1 onto itself, and its derivative.
    private static func bent(_ u: Double, _ phase: Double) -> Double {
        u + 0.45 / (6 * .pi) * (sin(6 * .pi * u + phase) - sin(phase))
            + 0.25 / (14 * .pi) * (sin(14 * .pi * u + phase) - sin(phase))
    }
    private static func slope(_ u: Double, _ phase: Double) -> Double {
        1 + 0.45 * cos(6 * .pi * u + phase) + 0.25 * cos(14 * .pi * u + phase)
    }
}
