import Areas
import Outreach

/// The new places that were chosen, in the order in which they add most.
struct NewPlaces {
    /// A chosen place and what it adds to those before it.
    struct Chosen {
        let place: Place
        /// The area that it lies in; `nil` outside all of them.
        let area: Int?
        /// People who had no place within reach before it came.
        let addedLonely: Double
        let addedElderly: Double
        /// All that have a place within reach once it is there, with the existing ones and the chosen ones before it.
        let lonely: PlaceCoverage.People
        let elderly: PlaceCoverage.People
    }

    /// Why these, and how sure it is that there are none better.
    enum Aim {
        /// As much demand as possible by a given number.
        case most(PlaceChoice)
        /// A given share of the demand by as few as possible; no fewer than `least` can do it.
        case fewest(PlaceChoice, least: Int, share: Double)
    }

    let chosen: [Chosen]
    let aim: Aim
    /// Existing and new places together.
    let after: PlaceCoverage

    init(
        _ candidates: Candidates, _ problem: CoveringProblem, aim: Aim, coverage: PlaceCoverage, existing: [Place],
        locator: (Place) -> Int?, limit: Double
    ) {
        self.aim = aim
        let choice =
            switch aim {
            case .most(let choice), .fewest(let choice, _, _): choice
            }
        let lonelyWeights = coverage.weights(.verwachtSterkEenzaam)
        let elderlyWeights = coverage.weights(.inwoners65plus)
        let (allLonely, allElderly) = (
            coverage.people(.verwachtSterkEenzaam).people, coverage.people(.inwoners65plus).people
        )
        let demand = coverage.demand
        let tree = PointTree(x: demand.x, y: demand.y)
        var isReached = coverage.isReached
        var (lonely, elderly) = (allLonely, allElderly)
        var result: [Chosen] = []
        for number in problem.ordered(choice.chosen) {
            let place = candidates.places[number]
            var (moreLonely, moreElderly) = (0.0, 0.0)
            for point in tree.within(limit, ofX: place.x, y: place.y) where !isReached[point] {
                isReached[point] = true
                moreLonely += lonelyWeights[point]
                moreElderly += elderlyWeights[point]
            }
            lonely.within = min(lonely.within + moreLonely, lonely.total)
            elderly.within = min(elderly.within + moreElderly, elderly.total)
            result.append(
                Chosen(
                    place: place, area: locator(place), addedLonely: moreLonely, addedElderly: moreElderly,
                    lonely: lonely,
                    elderly: elderly))
        }
        chosen = result
        after = PlaceCoverage(
            coverage.areas, demand: demand, places: existing + result.map(\.place), limit: limit)
    }

    /// Whether no better choice exists.
    var isProven: Bool {
        switch aim {
        case .most(let choice): choice.isOptimal
        case .fewest(let choice, let least, _): choice.chosen.count == least
        }
    }
}

/// Where new places may come.
struct Candidates {
    let places: [Place]
    /// The distance between points of the regular grid that they are; `nil` where a file has them.
    let spacing: Double?
}
