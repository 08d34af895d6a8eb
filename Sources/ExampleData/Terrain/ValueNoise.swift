/// A smooth random field over the plane: random values on a unit lattice, eased between them.
///
/// Uses only the operations that IEEE 754 fixes to the last bit, so that every machine makes the same region.
struct ValueNoise {
    private let seed: UInt64

    init(seed: UInt64) { self.seed = SplitMix64.mix(seed) }

    /// The field at a point, -1 ..< 1, with features the size of `scale` in the unit of the point.
    func at(_ point: Point, scale: Double) -> Double {
        let (x, y) = (point.x / scale, point.y / scale)
        let (left, below) = (x.rounded(.down), y.rounded(.down))
        let (column, row) = (Int64(left), Int64(below))
        let (u, v) = (ease(x - left), ease(y - below))
        let bottom = corner(column, row) * (1 - u) + corner(column + 1, row) * u
        let top = corner(column, row + 1) * (1 - u) + corner(column + 1, row + 1) * u
        return bottom * (1 - v) + top * v
    }

    /// Octaves of the field on top of each other, each half the size and strength of the one before; about -1 ... 1.
    func fractal(_ point: Point, scale: Double, octaves: Int) -> Double {
        var (sum, strength, size, total) = (0.0, 1.0, scale, 0.0)
        for _ in 0..<octaves {
            sum += at(point, scale: size) * strength
            total += strength
            strength /= 2
            // Not exactly half: lattices that coincide would show as a grid.
            size *= 0.4871
        }
        return sum / total * 1.6
    }

    private func corner(_ column: Int64, _ row: Int64) -> Double {
        let key =
            seed ^ (UInt64(bitPattern: column) &* 0x8CB9_2BA7_2F3D_8DD7)
            ^ (UInt64(bitPattern: row) &* 0xD1B5_4A32_D192_ED03)
        return Double(SplitMix64.mix(key) >> 11) * 0x1p-52 - 1
    }

    private func ease(_ t: Double) -> Double { t * t * (3 - 2 * t) }
}
