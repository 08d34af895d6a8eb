/// Polygons in longitude and latitude to 7 decimals (about 1 cm), as GeoJSON prints them: each coordinate a whole number of
/// ten-millionths of a degree, in half the memory of a `PolygonArray`.
package struct DegreePolygons: Sendable, Equatable {
    /// Ten-millionths of a degree: within ±1,800,000,000 for longitudes and ±900,000,000 for latitudes.
    package private(set) var x: [Int32] = []
    package private(set) var y: [Int32] = []
    package private(set) var layout = PolygonLayout()
    package static let unitsPerDegree = 1e7

    package init() {}

    /// Makes room for so many points, so that appending never copies what is there.
    package mutating func reserve(points: Int) {
        x.reserveCapacity(points)
        y.reserveCapacity(points)
    }

    /// Appends polygons in degrees, which are expected to be rounded to 7 decimals already.
    ///
    /// - Parameter name: what an area is called by its number among all, for the message.
    ///
    /// Throws `Failure(.internalFault)` for a coordinate outside ±180, ±90 degrees, or that is no number.
    package mutating func append(_ polygons: PolygonArray, name: (_ area: Int) -> String) throws(Failure) {
        for area in 0..<polygons.count {
            for point in polygons.allPoints(of: area)
            where !(polygons.x[point].magnitude <= 180 && polygons.y[point].magnitude <= 90) {
                throw Failure(
                    .internalFault, at: name(count + area), "de coördinaten zijn geen lengte en breedte in graden",
                    remedy: "Meld dit met het grenzenbestand.")
            }
        }
        x.append(contentsOf: polygons.x.lazy.map(Self.units))
        y.append(contentsOf: polygons.y.lazy.map(Self.units))
        layout.append(polygons.layout)
    }

    private static func units(_ degrees: Double) -> Int32 { Int32((degrees * unitsPerDegree).rounded()) }

    /// The number of areas, with and without geometry.
    package var count: Int { layout.count }

    /// The rectangle around all areas as west, south, east and north; `nil` without any point.
    package var box: (west: Int32, south: Int32, east: Int32, north: Int32)? {
        guard let west = x.min(), let south = y.min(), let east = x.max(), let north = y.max() else { return nil }
        return (west, south, east, north)
    }
}
