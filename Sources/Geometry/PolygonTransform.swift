package import Areas

/// The same rings in another coordinate system; the same bits on any number of threads.
///
/// Throws where PROJ knows no way or a coordinate is not finite, before or after. Rings keep their order and direction.
package func transformed(
    _ polygons: PolygonArray, from source: CoordinateSystem, to target: CoordinateSystem, threads: Int
) async throws(Failure) -> PolygonArray {
    let (x, y) = try await transformed(x: polygons.x, y: polygons.y, from: source, to: target, threads: threads)
    return polygons.replacingCoordinates(x: x, y: y)
}

/// Points in another coordinate system, in the same order.
package func transformed(
    x: [Double], y: [Double], from source: CoordinateSystem, to target: CoordinateSystem, threads: Int
) async throws(Failure) -> (x: [Double], y: [Double]) {
    precondition(x.count == y.count)
    let pointsPerPiece = 500_000
    let count = (x.count + pointsPerPiece - 1) / pointsPerPiece
    let pieces = try await inParallel(count, threads: threads) { piece throws(Failure) in
        let points = piece * pointsPerPiece..<min((piece + 1) * pointsPerPiece, x.count)
        var (xs, ys) = (Array(x[points]), Array(y[points]))
        try CoordinateTransform(from: source, to: target).apply(x: &xs, y: &ys)
        return (xs, ys)
    }
    return (pieces.flatMap { $0.0 }, pieces.flatMap { $0.1 })
}
