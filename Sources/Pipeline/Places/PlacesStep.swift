import Areas
import Geometry
import OpenData
import Outreach

extension InputReader {
    /// The places of the run, each point once; nothing where none were named.
    func readPlaces(into inputs: inout MapInputs) throws(Failure) {
        guard let choice = settings.places else { return }
        let read = try PlaceFile(choice.file, what: "plekken")
        let (places, notices) = try read.selected(choice.filters, kinds: choice.kinds, what: "plekken")
        inputs.places = places
        inputs.notices += notices
        inputs.records.append(
            MapInputs.FileRecord(
                role: .places, file: choice.file, layer: read.layer, rowCount: read.rowCount, year: choice.file.year,
                attribution: Attribution(of: .places, file: choice.file, columns: []), coordinateSystem: read.system))
    }
}

/// Who has a place within reach, as one more column of the results.
struct PlacesStep {
    let choice: PlacesChoice
    let placeCount: Int
    /// Of the areas of the asked level.
    let coverage: PlaceCoverage
    /// Said where the places lie elsewhere.
    let notices: [Notice]

    /// Adds `binnen_bereik_pct` to the asked level, and to the wijken and gemeenten above it by the people of their parts.
    /// `nil` where no places were named.
    init?(_ settings: Settings, _ inputs: MapInputs, levels: inout [MapLevel]) {
        guard let choice = settings.places, let places = inputs.places else { return nil }
        (self.choice, placeCount) = (choice, places.count)
        let asked = levels[0].areas
        let box = levels[0].rd.box
        let room = choice.reach + 10_000
        let isNear = places.contains {
            $0.x >= box.minX - room && $0.x <= box.maxX + room && $0.y >= box.minY - room && $0.y <= box.maxY + room
        }
        notices =
            isNear
            ? []
            : [
                Notice(
                    "plekken elders",
                    "Geen enkele plek in \(SourceLines.fileName(choice.file.givenPath)) ligt binnen 10 km van de kaart."
                )
            ]
        let coverage = PlaceCoverage(
            asked, demand: DemandPoints(spreadOver: levels[0].rd.polygons), places: places, limit: choice.reach)
        self.coverage = coverage
        levels[0].areas[PlacesChoice.column] = coverage.shares.map { $0.map { 100 * $0 } }
        let people = asked.codes.indices.map { coverage.people(.inwoners65plus, in: $0) }
        for number in levels.indices.dropFirst() where [.wijk, .gemeente].contains(levels[number].level) {
            let codes = levels[number].areas.codes
            let place = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
            var sums = [PlaceCoverage.People](repeating: .init(), count: codes.count)
            for (area, code) in asked.codes.enumerated() {
                guard let whole = code.ancestor(levels[number].level).flatMap({ place[$0] }), let part = people[area]
                else { continue }
                sums[whole].total += part.total
                sums[whole].within += part.within
            }
            levels[number].areas[PlacesChoice.column] = sums.map { $0.share.map { 100 * $0 } }
        }
    }

    /// For the summary of the report; `nil` where nobody of 65 and over is known to live.
    func paragraph(_ level: AreaLevel, in language: Language) -> String? {
        let inhabited = coverage.inhabited.count
        guard inhabited > 0, let share = coverage.people(.inwoners65plus).people.share else { return nil }
        let metres = language.number(choice.reach)
        let none = coverage.withoutAny.count
        let percentage = language.number(100 * share)
        return language(
            "Van de 65-plussers woont \(percentage)% binnen \(metres) m, in een rechte lijn, van een van de \(placeCount) plekken in "
                + "\(SourceLines.fileName(choice.file.givenPath)). In \(level.counted(none, in: language)) van de \(inhabited) waar "
                + "65-plussers wonen heeft niemand er een binnen bereik.",
            "Of the people aged 65 and over \(percentage)% live within \(metres) m, in a straight line, of one of the \(placeCount) "
                + "places in \(SourceLines.fileName(choice.file.givenPath)). In \(level.counted(none, in: language)) of the "
                + "\(inhabited) where people aged 65 and over live nobody has one within reach.")
    }

    /// What the column says.
    static func meaning(_ choice: PlacesChoice?, in language: Language) -> String {
        let metres = language.number(choice?.reach ?? PlacesChoice.standardReach)
        return language(
            "% van de 65-plussers met een plek binnen \(metres) m (rechte lijn; mensen gelijk over het gebied verdeeld)",
            "% of people aged 65 and over with a place within \(metres) m (straight line; people spread evenly over the area)"
        )
    }
}
