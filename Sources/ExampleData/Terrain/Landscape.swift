/// The lie of the land: what is water, where the towns are, how green it is. Drawn by hand, roughened by noise.
///
/// It lies in the open water of the IJsselmeer, where no boundary file has land, so that nobody can take it for real.
struct Landscape {
    /// The middle of the region in RD.
    static let middle = Point(x: 145_400, y: 540_000)
    /// The corner points of everything that is drawn, sea included.
    static let southWest = Point(x: 137_000, y: 531_800)
    static let northEast = Point(x: 154_200, y: 549_400)

    /// A place with houses: where, how dense in its middle (0 ... 1), how wide in metres.
    struct Core {
        let place: Point
        let density: Double
        let radius: Double
    }

    private let coast: ValueNoise
    private let woods: ValueNoise

    init(seed: UInt64) {
        coast = ValueNoise(seed: seed ^ 0xC0A5)
        woods = ValueNoise(seed: seed ^ 0x300D)
    }

    /// A place given by its distance east and north of the middle.
    static func at(_ east: Double, _ north: Double) -> Point { middle + Point(x: east, y: north) }

    static let cityCentre = at(-600, -400)
    static let cores = [
        Core(place: cityCentre, density: 1, radius: 1500),
        Core(place: at(900, 300), density: 0.75, radius: 900),
        Core(place: at(-3400, 700), density: 0.62, radius: 750),
        Core(place: at(3700, -100), density: 0.7, radius: 850),
        Core(place: at(-2900, -2400), density: 0.42, radius: 550),
        Core(place: at(-2300, 2900), density: 0.36, radius: 500),
        Core(place: at(2700, -3000), density: 0.4, radius: 550),
        Core(place: at(2000, 3300), density: 0.38, radius: 500),
    ]
    private static let lake = at(3000, 1700)
    private static let islands: [(place: Point, radius: Double)] = [
        (at(4200, 6200), 430), (at(4950, 5500), 300), (at(3400, 6850), 250),
    ]

    /// Positive on land, negative in the sea, about zero on the coast.
    func landness(_ p: Point) -> Double {
        let (dx, dy) = ((p.x - Landscape.middle.x) / 5600, (p.y - Landscape.middle.y) / 5000)
        let rough = coast.fractal(p, scale: 2600, octaves: 4)
        var land = 1 - (dx * dx + dy * dy).squareRoot() + 0.2 * rough
        let cape = p.distance(toSegment: Landscape.at(4300, -1100), Landscape.at(6700, -1700))
        land = max(land, (650 - cape) / 900 + 0.08 * rough)
        let bay = p.distance(to: Landscape.at(-1450, 4500))
        return min(land, (bay - 650) / 600 + 0.1 * rough)
    }

    /// Whether the point is on one of the islands off the coast, which belong to one buurt together.
    func isOnIsland(_ p: Point) -> Bool {
        Landscape.islands.contains { p.distance(to: $0.place) < $0.radius * (1 + 0.3 * coast.at(p, scale: 400)) }
    }

    /// Whether an island or the lake is so near that its shore may pass here.
    func isNearSmallShore(_ p: Point) -> Bool {
        p.distance(to: Landscape.lake) < 800
            || Landscape.islands.contains { p.distance(to: $0.place) < $0.radius + 400 }
    }

    /// Whether the point is in the lake inland.
    func isInLake(_ p: Point) -> Bool {
        p.distance(to: Landscape.lake) < 480 * (1 + 0.4 * coast.at(p, scale: 500))
    }

    /// How built-up a place is: 0 in the fields, 1 in the middle of the city.
    func urbanity(_ p: Point) -> Double {
        var most = 0.0
        for core in Landscape.cores {
            let t = p.distance(to: core.place) / core.radius
            most = max(most, core.density / (1 + t * t * t * t))
        }
        return most
    }

    /// How wooded a place is, 0 ... 1: most in the dunes in the north-east, in patches elsewhere.
    func greenness(_ p: Point) -> Double {
        let dunes = p.distance(to: Landscape.at(2600, 4600)) / 1900
        let patch = max(0, woods.fractal(p, scale: 1300, octaves: 3) - 0.25) * 1.2
        return min(1, max(1 / (1 + dunes * dunes * dunes * dunes), patch) * (1 - 0.6 * urbanity(p)))
    }

    /// How far apart buurten lie here, in metres: small in town, wide in the fields.
    func buurtSpacing(_ p: Point) -> Double {
        var least = 1330.0
        for core in Landscape.cores {
            let outside = max(0, p.distance(to: core.place) - 0.5 * core.radius)
            least = min(least, 655 - 390 * core.density + 0.4 * outside)
        }
        return least
    }
}
