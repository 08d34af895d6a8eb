import Areas
import Outreach

/// Who has a place within reach, of the areas of a run.
struct PlaceCoverage {
    /// A number of people, and how many of them have a place within reach.
    struct People: Equatable {
        var total = 0.0
        var within = 0.0

        /// `nil` where there is nobody.
        var share: Double? { total > 0 ? within / total : nil }
        var outside: Double { max(0, total - within) }
    }

    let areas: AreaTable
    let demand: DemandPoints
    /// Per area the part of its people (0...1) with a place within reach; `nil` for an area without a shape.
    let within: [Double?]
    /// `nil` where there are no places.
    let reach: PlaceReach?
    /// Per point of demand.
    let isReached: [Bool]

    init(_ areas: AreaTable, demand: DemandPoints, places: [Place], limit: Double) {
        (self.areas, self.demand) = (areas, demand)
        reach = PlaceReach(of: demand, to: PointTree(x: places.map(\.x), y: places.map(\.y)), limit: limit)
        isReached = reach?.isReached ?? Array(repeating: false, count: demand.count)
        within = areas.codes.indices.map { [reach] area in
            demand.points(of: area).isEmpty ? nil : reach?.areas[area]?.within ?? 0
        }
    }

    /// The people of one area; `nil` where their number or their place is unknown.
    func people(_ figure: Figure, in area: Int) -> People? {
        guard let total = areas[figure][area], let within = within[area] else { return nil }
        return People(total: total, within: total * within)
    }

    /// Those of all areas for which they are known, and how many areas those are.
    func people(_ figure: Figure) -> (people: People, areas: Int) {
        let numbers = areas[figure]
        var (sum, count) = (People(), 0)
        for area in areas.codes.indices {
            guard let total = numbers[area], let within = within[area] else { continue }
            sum.total += total
            sum.within += total * within
            count += 1
        }
        return (sum, count)
    }

    /// What each point of demand weighs: its part of the figure of its area, 0 where that is unknown.
    func weights(_ figure: Figure) -> [Double] {
        let numbers = areas[figure]
        return (0..<demand.count).map { (numbers[demand.area[$0]] ?? 0) * demand.share[$0] }
    }

    /// Per area the part of its people with a place within reach; `nil` where nobody of 65 and over is known to live, or where
    /// they live is unknown.
    var shares: [Double?] {
        let numbers = areas[.inwoners65plus]
        return within.indices.map { numbers[$0] ?? 0 > 0 ? within[$0] : nil }
    }
    /// Areas where people of 65 and over live.
    var inhabited: [Int] { shares.indices.filter { shares[$0] != nil } }
    /// Those of which nobody has a place within reach.
    var withoutAny: [Int] { shares.indices.filter { shares[$0] == 0 } }
    /// Those in which at least half of the people have a place within reach.
    var halfServed: [Int] { shares.indices.filter { shares[$0] ?? 0 >= 0.5 } }
}
