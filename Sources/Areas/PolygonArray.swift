/// The polygons of many areas in flat arrays: coordinates beside a `PolygonLayout`.
///
/// x is east or longitude, y north or latitude.
package struct PolygonArray: Sendable, Equatable {
    package private(set) var x: [Double] = []
    package private(set) var y: [Double] = []
    package private(set) var layout = PolygonLayout()

    package init() {}

    /// Takes coordinates of as many points as the layout has; the caller vouches for the layout.
    package init(x: [Double], y: [Double], layout: PolygonLayout) {
        precondition(x.count == y.count && layout.ringStarts.last == x.count)
        (self.x, self.y, self.layout) = (x, y, layout)
    }

    /// Takes arrays that already have the layout of `PolygonLayout`; the caller vouches for it.
    package init(x: [Double], y: [Double], ringStarts: [Int], partStarts: [Int], areaStarts: [Int]) {
        self.init(
            x: x, y: y,
            layout: PolygonLayout(ringStarts: ringStarts, partStarts: partStarts, areaStarts: areaStarts))
    }

    package var ringStarts: [Int] { layout.ringStarts }
    package var partStarts: [Int] { layout.partStarts }
    package var areaStarts: [Int] { layout.areaStarts }
    /// The number of areas, with and without geometry.
    package var count: Int { layout.count }
    /// The number of points, closing points included.
    package var pointCount: Int { x.count }

    /// The part numbers of an area.
    package func parts(of area: Int) -> Range<Int> { layout.parts(of: area) }
    /// The ring numbers of a part; the first is the shell.
    package func rings(of part: Int) -> Range<Int> { layout.rings(of: part) }
    /// The point numbers of a ring, closing point included.
    package func points(of ring: Int) -> Range<Int> { layout.points(of: ring) }
    /// All ring numbers of an area.
    package func allRings(of area: Int) -> Range<Int> { layout.allRings(of: area) }
    /// All point numbers of an area.
    package func allPoints(of area: Int) -> Range<Int> { layout.allPoints(of: area) }
    /// Whether the area has no geometry at all.
    package func isEmpty(_ area: Int) -> Bool { layout.isEmpty(area) }

    package mutating func reserve(points: Int, rings: Int, areas: Int) {
        x.reserveCapacity(points)
        y.reserveCapacity(points)
        layout.ringStarts.reserveCapacity(rings + 1)
        layout.partStarts.reserveCapacity(rings + 1)
        layout.areaStarts.reserveCapacity(areas + 1)
    }

    // Building: points, then endRing, endPart, endArea, each closing what came since the last of its kind.
    package mutating func append(x: Double, y: Double) {
        self.x.append(x)
        self.y.append(y)
    }
    package mutating func append(xs: some Collection<Double>, ys: some Collection<Double>) {
        x.append(contentsOf: xs)
        y.append(contentsOf: ys)
    }
    package mutating func endRing() { layout.ringStarts.append(x.count) }
    package mutating func endPart() { layout.partStarts.append(ringStarts.count - 1) }
    package mutating func endArea() { layout.areaStarts.append(partStarts.count - 1) }

    /// Appends one area of another array.
    package mutating func append(area: Int, of other: PolygonArray) {
        for part in other.parts(of: area) {
            for ring in other.rings(of: part) {
                let points = other.points(of: ring)
                append(xs: other.x[points], ys: other.y[points])
                endRing()
            }
            endPart()
        }
        endArea()
    }

    /// These areas and then those of another array.
    package func appending(_ other: PolygonArray) -> PolygonArray {
        guard count > 0, other.count > 0 else { return other.count > 0 ? other : self }
        var all = self
        for area in 0..<other.count { all.append(area: area, of: other) }
        return all
    }

    /// The same areas in another order or a selection of them.
    package func selecting(_ areas: some Collection<Int>) -> PolygonArray {
        if areas.elementsEqual(0..<count) { return self }
        var result = PolygonArray()
        result.reserve(
            points: areas.reduce(0) { $0 + allPoints(of: $1).count },
            rings: areas.reduce(0) { $0 + allRings(of: $1).count }, areas: areas.count)
        for area in areas { result.append(area: area, of: self) }
        return result
    }

    /// Turns a ring around; its first and last point stay where they are.
    package mutating func reverse(ring: Int) {
        let points = points(of: ring)
        x[points].reverse()
        y[points].reverse()
    }

    /// Changes every coordinate where it stands, without a second copy where nobody else holds this value.
    package mutating func mapCoordinates(_ change: (Double) -> Double) {
        for point in x.indices { x[point] = change(x[point]) }
        for point in y.indices { y[point] = change(y[point]) }
    }

    /// The same rings with other coordinates, for instance in another coordinate system.
    package func replacingCoordinates(x: [Double], y: [Double]) -> PolygonArray {
        PolygonArray(x: x, y: y, layout: layout)
    }
}
