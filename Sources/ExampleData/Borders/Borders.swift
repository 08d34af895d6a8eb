/// The borders between neighbouring cells: each made once, crinkled, and used by both sides.
struct Borders {
    /// The line between two cells, from one corner of the partition to another.
    struct Border {
        /// The cell to the left and to the right when walking along the points.
        let left: Int
        let right: Int
        /// The corners it runs between.
        let start: Int
        let end: Int
        /// At least two, or one where the corners fall together on the millimetre.
        let points: [Point]
    }

    let borders: [Border]

    init(_ sites: Sites, seed: UInt64, roughness: (_ left: Int, _ right: Int) -> Double) {
        let triangles = Delaunay(sites.places).triangles
        var firstSeen: [Int: Int] = [:]
        var borders: [Border] = []
        for (number, triangle) in triangles.enumerated() {
            for side in 0..<3 {
                let (a, b) = (triangle.corners[side], triangle.corners[(side + 1) % 3])
                let key = min(a, b) * sites.count + max(a, b)
                guard let other = firstSeen.updateValue(number, forKey: key) else { continue }
                borders.append(
                    Borders.border(
                        between: a, b, from: other, to: number, triangles, sites.places, seed, roughness(a, b)))
            }
        }
        self.borders = borders
    }

    private static func border(
        between a: Int, _ b: Int, from: Int, to: Int, _ triangles: [Delaunay.Triangle], _ places: [Point],
        _ seed: UInt64, _ roughness: Double
    ) -> Border {
        let (start, end) = (triangles[from].centre.onMillimetre, triangles[to].centre.onMillimetre)
        // Decided from the sites, because the corners of a very short border may coincide after rounding.
        let along = triangles[to].centre - triangles[from].centre
        let towardsA = places[a] - places[b]
        let aIsLeft = along.x * towardsA.y - along.y * towardsA.x > 0
        let key = SplitMix64.mix(seed ^ UInt64(min(a, b)) << 32 ^ UInt64(max(a, b)))
        let line = CrinkledLine(
            from: start, to: end, between: places[a], places[b], roughness: roughness, seed: key)
        return Border(
            left: aIsLeft ? a : b, right: aIsLeft ? b : a, start: from, end: to,
            points: start == end ? [start] : line.points)
    }
}
