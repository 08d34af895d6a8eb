/// What is kept of the cells of an area, in the numbers of the file: enough for every figure but the quantiles.
///
/// Two of these about different cells make one about both; the order of merging is fixed by the raster, so that the
/// last bit does not depend on how many tasks there were.
struct CellSums: Sendable {
    /// Covered cells with data (Σc), their mean, and the sum of squared deviations from it (Σc(v−m)²).
    private(set) var weight = 0.0
    private(set) var mean = 0.0
    private(set) var deviations = 0.0
    /// Covered cells above the threshold.
    private(set) var above = 0.0
    private(set) var least = Double.infinity
    private(set) var most = -Double.infinity
    /// Covered cells without data.
    private(set) var withoutData = 0.0
    /// Cells without data that the file did not declare as such: at or below -90000.
    private(set) var undeclared = 0

    init() {}

    /// The sums of one row.
    init(_ row: RowSums) {
        weight = row.weight
        if row.weight > 0 {
            mean = row.shift + row.sum / row.weight
            deviations = max(0, row.squares - row.sum * row.sum / row.weight)
        }
        (above, least, most) = (row.above, row.least, row.most)
        (withoutData, undeclared) = (row.withoutData, row.undeclared)
    }

    /// Adds the cells of another, by the pairwise update of Chan, Golub and LeVeque (1979), which does not cancel.
    mutating func merge(_ other: CellSums) {
        withoutData += other.withoutData
        undeclared += other.undeclared
        guard other.weight > 0 else { return }
        let total = weight + other.weight
        let difference = other.mean - mean
        mean += difference * (other.weight / total)
        deviations += other.deviations + difference * difference * (weight * other.weight / total)
        weight = total
        above += other.above
        least = min(least, other.least)
        most = max(most, other.most)
    }

    /// Whether a cell was infinite, or so large that sums over it are.
    var isOutOfRange: Bool { !(mean.isFinite && deviations.isFinite) }
}

/// Sums over the cells of one row, about a value near them so that squares keep their digits.
struct RowSums {
    /// What is subtracted from every value before it is summed.
    let shift: Double
    var weight = 0.0
    var sum = 0.0
    var squares = 0.0
    var above = 0.0
    var least = Double.infinity
    var most = -Double.infinity
    var withoutData = 0.0
    var undeclared = 0

    init(shift: Double) { self.shift = shift }
}
