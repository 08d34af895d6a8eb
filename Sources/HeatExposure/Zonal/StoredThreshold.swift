import GeoFiles

/// A threshold on measured values, turned into one on the numbers that the file stores.
struct StoredThreshold: Sendable {
    /// Cells strictly above this are counted.
    let number: Double
    /// Whether the count has to be subtracted from the whole: a negative scale turns "above" into "below".
    let countsTheOthers: Bool

    /// `nil` counts nothing.
    init(_ threshold: Double?, of raster: RasterDescription) {
        guard let threshold else {
            (number, countsTheOthers) = (.infinity, false)
            return
        }
        var stored = (threshold - raster.offset) / raster.scale
        // 41 at a scale of 0.1 is stored as 410; the division must not make it a hair less.
        let whole = stored.rounded()
        if abs(stored - whole) < 1e-9 * max(1, abs(stored)) { stored = whole }
        let isFloat = raster.form == .float32
        // A file that says 41.4 in 32 bits means the number that a threshold of 41.4 means.
        if isFloat { stored = Double(Float(stored)) }
        countsTheOthers = raster.scale < 0
        // Not above the threshold is then "stored at or above", which is above the next number down.
        number = !countsTheOthers ? stored : isFloat ? Double(Float(stored).nextDown) : stored.nextDown
    }
}
