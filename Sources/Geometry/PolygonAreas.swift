package import Areas

extension PolygonArray {
    /// The planar area enclosed by one ring in squared coordinate units, positive when it runs counter-clockwise.
    ///
    /// Shoelace formula about the first point of the ring, so that large coordinates cost no digits, with Neumaier's
    /// compensated summation (ZAMM 54, 1974). 0 for a ring without points; NaN where a coordinate is.
    package func signedArea(ofRing ring: Int) -> Double {
        let points = points(of: ring)
        guard let first = points.first else { return 0 }
        let (x, y) = (x.span, y.span)
        let (originX, originY) = (x[first], y[first])
        var sum = 0.0
        var lost = 0.0
        var (fromX, fromY) = (0.0, 0.0)
        for point in points.dropFirst() {
            let (toX, toY) = (x[point] - originX, y[point] - originY)
            let term = fromX * toY - toX * fromY
            let next = sum + term
            lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
            sum = next
            (fromX, fromY) = (toX, toY)
        }
        return (sum + lost) / 2
    }

    /// The planar area of one area: shells minus holes, whichever way its rings run; 0 without geometry.
    package func planarArea(of area: Int) -> Double {
        var sum = 0.0
        for part in parts(of: area) {
            for (place, ring) in rings(of: part).enumerated() {
                let size = abs(signedArea(ofRing: ring))
                sum += place == 0 ? size : -size
            }
        }
        return sum
    }
}

/// The planar area of every area in squared coordinate units: m² in RD, meaningless in degrees; 0 without geometry.
package func areas(of polygons: PolygonArray) -> [Double] {
    (0..<polygons.count).map { polygons.planarArea(of: $0) }
}
