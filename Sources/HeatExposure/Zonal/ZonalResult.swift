package import Areas

/// Statistics of a raster over areas, by column, an entry per area, in the unit of the raster's values.
///
/// `nil` is "no figure": no cell with data is covered. With `c` the covered fraction of a cell and `v` its value:
package struct ZonalResult: Sendable {
    /// Σc over the cells with data: their number, parts counted as parts; 0 where there are none.
    package internal(set) var count: [Double] = []
    /// Σcv/Σc.
    package internal(set) var mean: [Double?] = []
    /// Σcv.
    package internal(set) var sum: [Double?] = []
    /// Σc(v−mean)²/Σc, the population variance, and its root.
    package internal(set) var variance: [Double?] = []
    package internal(set) var standardDeviation: [Double?] = []
    /// Over the cells that are covered at all.
    package internal(set) var minimum: [Double?] = []
    package internal(set) var maximum: [Double?] = []
    /// Σc over cells strictly above the threshold, as a share (0...1) of Σc over cells with data; all `nil` without a
    /// threshold.
    package internal(set) var shareAbove: [Double?] = []
    /// The share (0...1) of the area that lies on cells with data; what lies outside the raster lies on none. `nil`
    /// only for an area without any size.
    package internal(set) var coverage: [Double?] = []
    /// Per asked quantile an entry per area.
    package internal(set) var quantiles: [[Double?]] = []
    /// What was noticed but can be lived with.
    package internal(set) var notices: [Notice] = []
}
