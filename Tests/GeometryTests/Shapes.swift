import Areas

/// Small named shapes; every ring is given open and gets closed.
enum Shapes {
    typealias Point = (Double, Double)

    /// One area per element: its parts, each a shell and then holes.
    static func areas(_ areas: [[[[Point]]]]) -> PolygonArray {
        var polygons = PolygonArray()
        for area in areas {
            for part in area {
                for ring in part {
                    for point in ring { polygons.append(x: point.0, y: point.1) }
                    if let first = ring.first { polygons.append(x: first.0, y: first.1) }
                    polygons.endRing()
                }
                polygons.endPart()
            }
            polygons.endArea()
        }
        return polygons
    }

    static func rectangle(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> [Point] {
        [(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY)]
    }

    static let square = rectangle(0, 0, 10, 10)
    static let bowTie: [Point] = [(0, 0), (10, 10), (10, 0), (0, 10)]
    static let squareWithHole = [square, rectangle(2, 2, 8, 8)]
    /// The hole touches the shell in (5, 0).
    static let holeTouchingShell: [[Point]] = [square + [], [(5, 0), (4, 2), (6, 2)]]
    /// A square with a needle out of its right side.
    static let spike: [Point] = [(0, 0), (10, 0), (10, 5), (20, 5), (10, 5), (10, 10), (0, 10)]
}

/// Seeded random numbers (SplitMix64, Steele et al. 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
