import Areas
import Cartography

/// From RD metres to the page: x to the right and y down, in mm, north up.
struct SmallProjection {
    let metresPerMillimetre: Double
    private let originX: Double
    private let originY: Double

    /// Fits a part of the country into a frame, centred.
    init(ground: Box, frame: Box) {
        let scale = max(ground.width / frame.width, ground.height / frame.height, 1e-3)
        metresPerMillimetre = scale
        originX = (frame.minX + frame.maxX) / 2 - (ground.minX + ground.maxX) / 2 / scale
        originY = (frame.minY + frame.maxY) / 2 + (ground.minY + ground.maxY) / 2 / scale
    }

    /// The rings of an area as open runs of points in units of 0.01 mm, without repeats; rings too small to be seen are
    /// left out.
    func rings(_ shapes: PolygonArray, area: Int) -> [[(x: Int, y: Int)]] {
        shapes.allRings(of: area).compactMap { ring in
            var points: [(x: Int, y: Int)] = []
            for point in shapes.points(of: ring) {
                let place = (
                    unit(originX + shapes.x[point] / metresPerMillimetre),
                    unit(originY - shapes.y[point] / metresPerMillimetre)
                )
                if let last = points.last, last == place { continue }
                points.append(place)
            }
            while points.count > 1, let last = points.last, last == points[0] { points.removeLast() }
            return points.count >= 3 ? points : nil
        }
    }

    /// The `d` attribute of an area; empty for one without a shape.
    func path(_ shapes: PolygonArray, area: Int) -> [UInt8] {
        var text = ""
        for ring in rings(shapes, area: area) {
            text += "M\(ring[0].x) \(ring[0].y)L"
            text += ring.dropFirst().map { "\($0.x) \($0.y)" }.joined(separator: " ") + "z"
        }
        return Array(text.utf8)
    }

    // What lies far outside the frame is clipped anyway; the limit keeps a stray point from running over.
    private func unit(_ millimetres: Double) -> Int { Int((min(max(millimetres, -5000), 5000) * 100).rounded()) }
}
