/// An axis-aligned rectangle in the unit of its coordinates; empty until a point is included.
package struct Box: Sendable, Equatable {
    package var minX = Double.infinity
    package var minY = Double.infinity
    package var maxX = -Double.infinity
    package var maxY = -Double.infinity

    package init() {}
    package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }

    package var isEmpty: Bool { minX > maxX || minY > maxY }
    package var width: Double { isEmpty ? 0 : maxX - minX }
    package var height: Double { isEmpty ? 0 : maxY - minY }

    package mutating func include(x: Double, y: Double) {
        minX = min(minX, x)
        minY = min(minY, y)
        maxX = max(maxX, x)
        maxY = max(maxY, y)
    }

    package func intersects(_ other: Box) -> Bool {
        !(other.minX > maxX || other.maxX < minX || other.minY > maxY || other.maxY < minY)
    }
}

extension PolygonArray {
    /// The rectangle around one area; empty for an area without geometry.
    package func box(of area: Int) -> Box {
        var box = Box()
        for point in allPoints(of: area) { box.include(x: x[point], y: y[point]) }
        return box
    }

    /// The rectangle around all areas.
    package var box: Box {
        var box = Box()
        for point in x.indices { box.include(x: x[point], y: y[point]) }
        return box
    }
}
