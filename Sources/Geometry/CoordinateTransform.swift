package import Areas

/// Moves points from one coordinate system to another: x always east or longitude, y always north or latitude.
///
/// Takes the most accurate operation for the Netherlands for which the grids are installed, without network. WGS 84
/// counts as ETRS89 (a null transformation, exact at the epoch of the data to about a decimetre per five years of
/// continental drift): otherwise RD would reach WGS 84 by one of the operations of 1 m. One per task; building one
/// takes tens of milliseconds.
package struct CoordinateTransform: ~Copyable {
    package let description: TransformDescription
    private let steps: [PROJOperation]

    /// Throws where PROJ does not know a system, or no reliable way between the two.
    package init(from source: CoordinateSystem, to target: CoordinateSystem) throws(Failure) {
        let context = try PROJContext()
        let (from, to) = (try PROJSystem(source, in: context), try PROJSystem(target, in: context))
        let wgs84 = try PROJSystem(.wgs84, in: context)
        let etrs89 = try PROJSystem(.etrs89, in: context)
        let isFromWGS84 = PROJSystem.same(from.geographic, wgs84.crs)
        let isToWGS84 = PROJSystem.same(to.geographic, wgs84.crs)
        let legs =
            switch (isFromWGS84, isToWGS84) {
            case (true, false): [(from.crs, wgs84.crs), (etrs89.crs, to.crs)]
            case (false, true): [(from.crs, etrs89.crs), (wgs84.crs, to.crs)]
            default: [(from.crs, to.crs)]
            }
        var steps: [PROJOperation] = []
        for (from, to) in legs where !PROJSystem.same(from, to) {
            steps.append(try PROJOperation(from: from, to: to))
        }
        var names = steps.map(\.name)
        if isFromWGS84 != isToWGS84 { names.append("WGS 84 gelijkgesteld aan ETRS89") }
        if names.isEmpty { names.append("geen omrekening nodig") }
        var accuracy: Double? = 0
        for step in steps { accuracy = if let sum = accuracy, let own = step.accuracy { sum + own } else { nil } }
        self.steps = steps
        description = TransformDescription(
            name: names.joined(separator: "; "), accuracy: accuracy, from: from.crs.name, to: to.crs.name,
            grids: steps.flatMap(\.grids))
    }

    /// Whether points stay where they are.
    package var isIdentity: Bool { steps.isEmpty }

    /// One point; `nil` where it is not finite, before or after.
    package func callAsFunction(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        guard x.isFinite, y.isFinite else { return nil }
        var (movedX, movedY) = (x, y)
        for step in steps { unsafe step.apply(x: &movedX, y: &movedY, count: 1) }
        return movedX.isFinite && movedY.isFinite ? (movedX, movedY) : nil
    }

    /// Moves all points in place. Throws where a coordinate is not finite, before or after; then the arrays are half done.
    package func apply(x: inout [Double], y: inout [Double]) throws(Failure) {
        precondition(x.count == y.count)
        try checkFinite(x, y)
        for step in steps {
            unsafe x.withUnsafeMutableBufferPointer { x in
                unsafe y.withUnsafeMutableBufferPointer { y in
                    guard let xs = x.baseAddress, let ys = y.baseAddress else { return }
                    unsafe step.apply(x: xs, y: ys, count: x.count)
                }
            }
        }
        try checkFinite(x, y, "ligt buiten het gebied waar de omrekening geldt")
    }

    /// Throws where a coordinate is not finite.
    func checkFinite(_ x: [Double], _ y: [Double], _ problem: String = "is geen getal") throws(Failure) {
        var isFinite = true
        let (xs, ys) = (x.span, y.span)
        for point in xs.indices { isFinite = isFinite && (xs[point] + ys[point]).isFinite }
        guard !isFinite else { return }
        throw Failure(
            .badData, at: "omrekening van \(description.from) naar \(description.to)", "een coördinaat \(problem)",
            remedy: "Controleer de coördinaten en het coördinatenstelsel van het bestand.")
    }
}

extension CoordinateSystem {
    /// The European system that RD is defined against.
    package static let etrs89 = CoordinateSystem(
        authorityCode: "EPSG:4258", name: "ETRS89", wkt: "", isGeographic: true)
}
