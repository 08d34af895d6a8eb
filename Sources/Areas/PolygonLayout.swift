/// Which points make which rings, parts and areas, as GeoArrow lays out multipolygons.
///
/// Area `a` has parts `areaStarts[a] ..< areaStarts[a + 1]`; part `p` has rings `partStarts[p] ..< partStarts[p + 1]`,
/// the first its shell and the others its holes; ring `r` has points `ringStarts[r] ..< ringStarts[r + 1]`, the last
/// equal to the first. An area without parts has no geometry.
package struct PolygonLayout: Sendable, Equatable {
    package internal(set) var ringStarts: [Int] = [0]
    package internal(set) var partStarts: [Int] = [0]
    package internal(set) var areaStarts: [Int] = [0]

    package init() {}

    /// Takes arrays that already have the layout above; the caller vouches for it.
    package init(ringStarts: [Int], partStarts: [Int], areaStarts: [Int]) {
        precondition(partStarts.last == ringStarts.count - 1 && areaStarts.last == partStarts.count - 1)
        (self.ringStarts, self.partStarts, self.areaStarts) = (ringStarts, partStarts, areaStarts)
    }

    /// Appends the areas of another layout, whose points come after those of this one.
    package mutating func append(_ other: PolygonLayout) {
        let (points, rings, parts) = (ringStarts.last ?? 0, ringStarts.count - 1, partStarts.count - 1)
        ringStarts.append(contentsOf: other.ringStarts.dropFirst().lazy.map { $0 + points })
        partStarts.append(contentsOf: other.partStarts.dropFirst().lazy.map { $0 + rings })
        areaStarts.append(contentsOf: other.areaStarts.dropFirst().lazy.map { $0 + parts })
    }

    /// The number of areas, with and without geometry.
    package var count: Int { areaStarts.count - 1 }
    /// The part numbers of an area.
    package func parts(of area: Int) -> Range<Int> { areaStarts[area]..<areaStarts[area + 1] }
    /// The ring numbers of a part; the first is the shell.
    package func rings(of part: Int) -> Range<Int> { partStarts[part]..<partStarts[part + 1] }
    /// The point numbers of a ring, closing point included.
    package func points(of ring: Int) -> Range<Int> { ringStarts[ring]..<ringStarts[ring + 1] }
    /// All ring numbers of an area.
    package func allRings(of area: Int) -> Range<Int> {
        partStarts[areaStarts[area]]..<partStarts[areaStarts[area + 1]]
    }
    /// All point numbers of an area.
    package func allPoints(of area: Int) -> Range<Int> {
        let rings = allRings(of: area)
        return ringStarts[rings.lowerBound]..<ringStarts[rings.upperBound]
    }
    /// Whether the area has no geometry at all.
    package func isEmpty(_ area: Int) -> Bool { areaStarts[area] == areaStarts[area + 1] }
}
