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

/// Points in another coordinate system, in the same order, within 1 µm of PROJ. Equal points stay equal, also
/// between calls.
package func transformed(
    x: [Double], y: [Double], from source: CoordinateSystem, to target: CoordinateSystem, threads: Int
) async throws(Failure) -> (x: [Double], y: [Double]) {
    precondition(x.count == y.count)
    guard let lattice = try lattice(x, y, from: source, to: target) else { return (x, y) }
    let pointsPerPiece = 250_000
    let count = (x.count + pointsPerPiece - 1) / pointsPerPiece
    var pieces = try await inParallel(count, threads: threads) { piece throws(Failure) in
        let points = piece * pointsPerPiece..<min((piece + 1) * pointsPerPiece, x.count)
        var (xs, ys) = (Array(x[points]), Array(y[points]))
        let left = lattice.apply(x: &xs, y: &ys)
        if !left.isEmpty {
            var (leftX, leftY) = (left.map { xs[$0] }, left.map { ys[$0] })
            try CoordinateTransform(from: source, to: target).apply(x: &leftX, y: &leftY)
            for (place, point) in left.enumerated() { (xs[point], ys[point]) = (leftX[place], leftY[place]) }
        }
        return (xs, ys)
    }
    var (movedX, movedY): ([Double], [Double]) = ([], [])
    movedX.reserveCapacity(x.count)
    movedY.reserveCapacity(y.count)
    for piece in pieces.indices {
        movedX += pieces[piece].0
        movedY += pieces[piece].1
        // The points of a country need not be in memory twice.
        pieces[piece] = ([], [])
    }
    return (movedX, movedY)
}

/// `nil` where points stay where they are. Throws where one is not finite.
private func lattice(
    _ x: [Double], _ y: [Double], from source: CoordinateSystem, to target: CoordinateSystem
) throws(Failure) -> TransformLattice? {
    let transform = try CoordinateTransform(from: source, to: target)
    try transform.checkFinite(x, y)
    if transform.isIdentity { return nil }
    // About 1 µm either way, in cells of some 30 km.
    return TransformLattice(
        transform, x: x, y: y, cellSize: source.isGeographic ? 0.3 : 30_000,
        tolerance: target.isGeographic ? 1e-11 : 1e-6)
}
