import Areas
import Outreach

/// What `plekken` found, in plain Dutch.
struct PlacesText {
    let study: PlacesStudy
    private let language = Language.dutch
    private var run: EarlierRun { study.run }
    private var metres: String { "\(language.number(study.choice.reach)) m" }

    init(_ study: PlacesStudy) { self.study = study }

    var lines: [String] { [heading] + people + areas + worst + chosen + smallest }

    private var heading: String {
        let count = study.places.count
        return "\(run.place ?? run.folder): \(run.level.counted(run.areas.count, in: language)), "
            + "\(language.number(Double(count))) \(count == 1 ? "plek" : "plekken"); bereik \(metres) in een rechte lijn."
    }

    private var people: [String] {
        let age = run.settings?.ageGroup.people(in: language) ?? "mensen"
        return [
            (Figure.inwoners65plus, "65-plussers"), (.verwachtSterkEenzaam, "verwacht sterk eenzame \(age)"),
        ].map { figure, name in
            let (people, areas) = study.coverage.people(figure)
            guard let share = people.share else { return "Van geen enkel gebied is bekend hoeveel \(name) er wonen." }
            let missing = run.areas.count - areas
            let rest = missing > 0 ? "; \(run.level.counted(missing, in: language)) zonder cijfer" : ""
            return "\(told(people.within)) van de \(told(people.total)) \(name) hebben een plek binnen bereik "
                + "(\(percentage(share))\(rest))."
        }
    }

    private var areas: [String] {
        let (none, half, all) = (
            study.coverage.withoutAny.count, study.coverage.halfServed.count, study.coverage.inhabited.count
        )
        guard all > 0 else { return [] }
        return [
            "Van de \(run.level.counted(all, in: language)) met 65-plussers heeft in \(none) "
                + "(\(percentage(Double(none) / Double(all)))) niemand een plek binnen bereik, en in \(half) "
                + "(\(percentage(Double(half) / Double(all)))) minstens de helft."
        ]
    }

    /// The areas where most of the demand is out of reach.
    private var worst: [String] {
        let figure = study.figure
        let outside = run.areas.codes.indices.compactMap { area in
            study.coverage.people(figure, in: area).map { (area: area, count: $0.outside) }
        }.filter { $0.count >= 0.5 }.sorted { ($0.count, $1.area) > ($1.count, $0.area) }.prefix(study.settings.top)
        guard !outside.isEmpty else { return [] }
        let name = figure == .inwoners65plus ? "65-plussers" : "sterk eenzame mensen"
        return ["Meeste \(name) zonder plek binnen bereik:"]
            + outside.map { area, count in
                let gemeente = run.areas.gemeenteNames[area].map { ", \(printable($0, atMost: 60))" } ?? ""
                return "  \(areaName(area))\(gemeente): \(told(count))"
            }
    }

    private var chosen: [String] {
        guard let new = study.new else { return [] }
        guard !new.chosen.isEmpty else { return ["Er zijn geen nieuwe plekken die iets toevoegen."] }
        let source =
            study.candidates.map { candidates in
                candidates.spacing.map {
                    "\(candidates.places.count) punten van een raster van \(language.number($0)) m"
                } ?? "\(candidates.places.count) kandidaten"
            } ?? ""
        let proof: String
        switch new.aim {
        case .most(let choice):
            proof =
                choice.isOptimal
                ? "bewezen de beste"
                : "een betere keus bereikt hoogstens \(language.number(100 * choice.gap, decimals: 2))% meer"
        case .fewest(_, let least, _):
            proof = new.isProven ? "bewezen het kleinste aantal" : Self.lowest(least)
        }
        return ["\(new.chosen.count) nieuwe plekken uit \(source) (\(proof)):"]
            + new.chosen.prefix(Self.mostNamed).enumerated().map { place, chosen in
                let sum = study.figure == .inwoners65plus ? chosen.elderly : chosen.lonely
                let share = sum.share.map { "; samen \(percentage($0))" } ?? ""
                return "  \(place + 1). \(printable(study.name(of: chosen, in: language), atMost: 80)): "
                    + "\(told(chosen.addedElderly)) 65-plussers en \(told(chosen.addedLonely)) sterk eenzame mensen erbij\(share)"
            }
            + (new.chosen.count > Self.mostNamed
                ? ["  … en nog \(new.chosen.count - Self.mostNamed); zie nieuwe-plekken.csv\(sum(new))"] : [])
            + (new.chosen.count < study.settings.newPlaces ? ["Een plek meer zou niemand extra bereiken."] : [])
    }

    /// More new places than this are not named one by one on a terminal.
    private static let mostNamed = 20

    /// What all new places reach together with those that were there.
    private func sum(_ new: NewPlaces) -> String {
        new.after.people(study.figure).people.share.map { "; alle samen \(percentage($0))" } ?? ""
    }

    private var smallest: [String] {
        guard let smallest = study.smallest, let share = study.settings.share else { return [] }
        let (people, _) = study.coverage.people(study.figure)
        let asked = "\(language.number(share, decimals: Language.decimals(for: [share])))%"
        switch smallest {
        case .found(let choice, let least):
            let count = choice.chosen.count
            if count == 0 { return ["\(asked) heeft al een plek binnen bereik."] }
            let needed = "Om \(asked) te bereiken "
            return [
                count == least
                    ? needed + "zijn \(count) nieuwe plekken nodig (bewezen het kleinste aantal)."
                    : needed + "volstaan \(count) nieuwe plekken; \(Self.lowest(least))."
            ]
        case .outOfReach(let reachable):
            let most = people.total > 0 ? (people.within + reachable) / people.total : 0
            return [
                "\(asked) is niet te bereiken: met een plek op elke kandidaat is het "
                    + "\(language.number(100 * most, decimals: 1))%."
            ]
        }
    }

    /// What is proven of a number that may not be the smallest.
    private static func lowest(_ least: Int) -> String {
        least > 1
            ? "met minder dan \(least) kan het zeker niet"
            : "of het met minder kan is niet onderzocht, want de tijd was op"
    }

    private func areaName(_ area: Int) -> String {
        run.areas.names[area].map { printable($0, atMost: 60) } ?? run.areas.codes[area].text
    }
    private func told(_ people: Double) -> String { SmallNumber.text(people, in: language) }
    private func percentage(_ share: Double) -> String { "\(language.number(100 * share, decimals: 1))%" }
}
