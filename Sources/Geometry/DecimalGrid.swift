import Areas

/// The numbers with a certain number of decimals.
struct DecimalGrid: Sendable {
    private let scale: Double
    var step: Double { 1 / scale }

    /// - Parameter decimals: 0 to 15.
    init(decimals: Int) {
        precondition((0...15).contains(decimals))
        scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    }

    /// The number that the printed decimals are read back as; never −0.
    func rounded(_ value: Double) -> Double { (value * scale).rounded() / scale + 0 }

    func rounded(_ polygons: consuming PolygonArray) -> PolygonArray {
        polygons.mapCoordinates(rounded)
        return polygons
    }
}
