import Areas
import Foundation
import Geometry
import Outreach

/// Everything that `plekken` computes, before a word of it is written.
struct PlacesStudy {
    let settings: PlacesSettings
    /// Which places count, and how near they must be.
    let choice: PlacesChoice
    let run: EarlierRun
    let places: [Place]
    /// The area that each place lies in; `nil` for one outside all of them.
    let areasOfPlaces: [Int?]
    let coverage: PlaceCoverage
    let candidates: Candidates?
    /// What was chosen; `nil` where no new places were asked for, or where none can add anything.
    let new: NewPlaces?
    /// What the search for the fewest places for a share found; `nil` where it was not asked.
    let smallest: SmallestCover?
    let notices: [Notice]

    /// The figure that new places must serve.
    var figure: Figure { Self.figure(settings) }

    private static func figure(_ settings: PlacesSettings) -> Figure {
        settings.demand == .lonely ? .verwachtSterkEenzaam : .inwoners65plus
    }

    init(
        _ settings: PlacesSettings, _ run: EarlierRun, shapes: PolygonArray, inputs: PlacesInputs,
        progress: any ProgressReporter
    ) throws(Failure) {
        (self.settings, self.run) = (settings, run)
        (choice, places) = (inputs.choice, inputs.places)
        let locator = AreaLocator(shapes)
        areasOfPlaces = places.map { locator.areas(atX: $0.x, y: $0.y).first }
        var notices = inputs.notices
        progress.begin("Bereik per \(run.level.rawValue)")
        let demand =
            if let addresses = inputs.addresses {
                DemandPoints(
                    addressesX: addresses.places.map(\.x), y: addresses.places.map(\.y), weights: addresses.weights,
                    in: shapes)
            } else { DemandPoints(spreadOver: shapes) }
        coverage = PlaceCoverage(run.areas, demand: demand, places: places, limit: inputs.choice.reach)
        notices += Self.notices(coverage, run, inputs, shapes, limit: inputs.choice.reach)
        self.notices = notices
        guard settings.newPlaces > 0 || settings.share != nil else {
            (candidates, new, smallest) = (nil, nil, nil)
            return
        }
        progress.begin("Nieuwe plekken kiezen")
        let figure = Self.figure(settings)
        let (people, _) = coverage.people(figure)
        guard people.total > 0 else {
            throw Failure(
                .badData, at: run.folder,
                "van geen enkele \(run.level.rawValue) is bekend hoeveel mensen een plek nodig hebben (\(figure.rawValue))",
                remedy: "Kies met --wegen een ander cijfer, of maak de uitkomsten opnieuw.")
        }
        let deadline = Deadline(after: settings.seconds)
        let candidates = Self.candidates(inputs, coverage, figure, shapes, reach: inputs.choice.reach)
        let problem = CoveringProblem(
            demand: demand, weights: coverage.weights(figure), isReached: coverage.isReached,
            candidatesX: candidates.places.map(\.x), y: candidates.places.map(\.y), reach: inputs.choice.reach)
        var smallest: SmallestCover?
        if let share = settings.share {
            smallest = try problem.smallestChoice(serving: share / 100 * people.total - people.within, until: deadline)
        }
        var aim: NewPlaces.Aim?
        if settings.newPlaces > 0 {
            aim = .most(try problem.bestChoice(of: settings.newPlaces, until: deadline))
        } else if case .found(let choice, let least)? = smallest, let share = settings.share {
            aim = .fewest(choice, least: least, share: share)
        }
        new = aim.map { [coverage] aim in
            NewPlaces(
                candidates, problem, aim: aim, coverage: coverage, existing: inputs.places,
                locator: { locator.areas(atX: $0.x, y: $0.y).first }, limit: inputs.choice.reach)
        }
        (self.candidates, self.smallest) = (candidates, smallest)
    }

    private static func candidates(
        _ inputs: PlacesInputs, _ coverage: PlaceCoverage, _ figure: Figure, _ shapes: PolygonArray, reach: Double
    ) -> Candidates {
        if let given = inputs.candidates { return Candidates(places: given, spacing: nil) }
        let numbers = coverage.areas[figure]
        let needed = coverage.within.indices.filter { numbers[$0] ?? 0 > 0 && coverage.within[$0] ?? 1 < 1 }
        let grid = CandidateGrid(over: shapes, areas: needed, reach: reach)
        return Candidates(
            places: grid.x.indices.map { Place(name: nil, x: grid.x[$0], y: grid.y[$0], row: $0) },
            spacing: grid.spacing)
    }

    private static func notices(
        _ coverage: PlaceCoverage, _ run: EarlierRun, _ inputs: PlacesInputs, _ shapes: PolygonArray, limit: Double
    ) -> [Notice] {
        var notices: [Notice] = []
        let codes = run.areas.codes
        if run.settings?.isPublishable == true {
            notices.append(
                Notice(
                    "kleine aantallen weggelaten",
                    "\(run.folder) is gemaakt met --publiceerbaar: aantallen onder de 10 staan er niet in en tellen hier niet mee, en de "
                        + "andere zijn tientallen. Neem voor een keuze uitkomsten met de getallen zelf."))
        }
        func tell(_ kind: String, _ areas: [Int], _ text: (Int) -> String) {
            guard !areas.isEmpty else { return }
            notices.append(Notice(kind, text(areas.count), codes: areas.map { codes[$0].text }))
        }
        let level = run.level
        tell("zonder vorm", codes.indices.filter { coverage.within[$0] == nil }) { count in
            "\(level.counted(count, in: .dutch)) zonder vlak: het bereik is daar onbekend."
        }
        tell("zonder 65-plussers", codes.indices.filter { run.areas[.inwoners65plus][$0] == nil }) { count in
            "Van \(level.counted(count, in: .dutch)) is het aantal 65-plussers onbekend; zij tellen niet mee in de aantallen."
        }
        tell("zonder eenzaamheid", codes.indices.filter { run.areas[.verwachtSterkEenzaam][$0] == nil }) { count in
            "Van \(level.counted(count, in: .dutch)) is het verwachte aantal sterk eenzame mensen onbekend; zij tellen niet mee in de "
                + "aantallen."
        }
        tell("zonder adres", coverage.demand.areasWithoutAddress) { count in
            "In \(level.counted(count, in: .dutch)) ligt geen adres; de mensen zijn daar gelijk over het vlak verdeeld."
        }
        if coverage.demand.addressesElsewhere > 0 {
            notices.append(
                Notice(
                    "adres elders",
                    "\(coverage.demand.addressesElsewhere) adressen liggen in geen enkele \(level.rawValue)."))
        }
        let around = shapes.box
        func isFar(_ place: Place) -> Bool {
            max(around.minX - place.x, place.x - around.maxX, around.minY - place.y, place.y - around.maxY) > limit
                + 5000
        }
        let far = inputs.places.count(where: isFar)
        if far > 0 {
            notices.append(
                Notice(
                    "ver weg",
                    "\(far) van de \(inputs.places.count) plekken liggen meer dan 5 km buiten het gebied; zij tellen alleen mee waar zij "
                        + "binnen bereik of het dichtst bij zijn."))
        }
        return notices
    }
}
