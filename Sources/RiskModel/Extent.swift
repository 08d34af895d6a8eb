/// The ends of the known values of an indicator, and how many there are.
struct Extent: Equatable {
    let minimum: Double
    let maximum: Double
    let count: Int

    /// Returns `nil` when there is no value at all.
    init?(_ values: some Sequence<Double>) {
        var (least, greatest, count) = (Double.infinity, -Double.infinity, 0)
        for value in values {
            least = Swift.min(least, value)
            greatest = Swift.max(greatest, value)
            count += 1
        }
        if count == 0 { return nil }
        (minimum, maximum, self.count) = (least, greatest, count)
    }

    init(minimum: Double, maximum: Double, count: Int) {
        (self.minimum, self.maximum, self.count) = (minimum, maximum, count)
    }

    /// Whether all values are the same, but for the rounding of an average: at most 1e-12 of the larger apart.
    var isConstant: Bool { maximum - minimum <= 1e-12 * max(abs(minimum), abs(maximum)) }
}
