/// The points whose Voronoi cells are the building stones of the region, scattered closer where buurten are small.
struct Sites {
    /// What a cell is made of.
    enum Ground: Equatable { case land, island, river, lake, sea }

    private(set) var places: [Point] = []
    private(set) var ground: [Ground] = []
    private var buckets: [[Int]]

    private static let bucketSize = 500.0
    private static let columns = Int((Landscape.northEast.x - Landscape.southWest.x) / bucketSize) + 1
    private static let rows = Int((Landscape.northEast.y - Landscape.southWest.y) / bucketSize) + 1

    init(_ landscape: Landscape, _ river: River, seed: UInt64) {
        buckets = Array(repeating: [], count: Sites.columns * Sites.rows)
        var random = SplitMix64(seed: seed ^ 0x517E5)
        addBanks(of: river, landscape, &random)
        let size = Landscape.northEast - Landscape.southWest
        for _ in 0..<45_000 {
            let p = Landscape.southWest + Point(x: random.unit() * size.x, y: random.unit() * size.y)
            if isFree(p, radius: Sites.spacing(p, landscape)) { add(p, Sites.ground(at: p, landscape)) }
        }
    }

    var count: Int { places.count }

    /// A cell on the centre line and one on either bank, so that the borders between them lie on the water's edge.
    private mutating func addBanks(of river: River, _ landscape: Landscape, _ random: inout SplitMix64) {
        for step in river.line.indices.dropFirst().dropLast() {
            let (before, here, after) = (river.line[step - 1], river.line[step], river.line[step + 1])
            let length = before.distance(to: after)
            let share = Double(step) / Double(river.line.count)
            let width = river.width(share) * random.within(0.9...1.1)
            let across = Point(x: -(after.y - before.y) / length * width, y: (after.x - before.x) / length * width)
            let isInland = landscape.landness(here) > 0
            add(here, isInland ? .river : .sea)
            for bank in [here + across, here - across] {
                let shaken = bank + Point(x: random.signed() * 6, y: random.signed() * 6)
                if isFree(shaken, radius: 60) { add(shaken, Sites.ground(at: shaken, landscape)) }
            }
        }
    }

    private static func ground(at p: Point, _ landscape: Landscape) -> Ground {
        if landscape.isOnIsland(p) { return .island }
        if landscape.landness(p) <= 0 { return .sea }
        return landscape.isInLake(p) ? .lake : .land
    }

    /// Several cells per buurt, and never coarse along a coast.
    private static func spacing(_ p: Point, _ landscape: Landscape) -> Double {
        let landness = landscape.landness(p)
        let byBuurt = landness > -0.05 ? landscape.buurtSpacing(p) / 2.7 : 420
        let isNearShore = abs(landness) < 0.06 || landscape.isNearSmallShore(p)
        return min(byBuurt, isNearShore ? 190 : 420)
    }

    private mutating func add(_ p: Point, _ kind: Ground) {
        buckets[Sites.bucket(p)].append(places.count)
        places.append(p)
        ground.append(kind)
    }

    private static func bucket(_ p: Point) -> Int {
        let column = Int((p.x - Landscape.southWest.x) / bucketSize)
        let row = Int((p.y - Landscape.southWest.y) / bucketSize)
        return min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)
    }

    private func isFree(_ p: Point, radius: Double) -> Bool {
        let centre = Sites.bucket(p)
        let (row, column) = (centre / Sites.columns, centre % Sites.columns)
        for r in max(0, row - 1)...min(Sites.rows - 1, row + 1) {
            for c in max(0, column - 1)...min(Sites.columns - 1, column + 1) {
                for site in buckets[r * Sites.columns + c] where places[site].distance(to: p) < radius { return false }
            }
        }
        return true
    }
}
