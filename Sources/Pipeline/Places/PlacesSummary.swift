package import Areas
import Outreach
import Publishing

/// What `plekken` did, for the terminal and for scripts.
package struct PlacesSummary: RunReport {
    package let lines: [String]
    package let json: String
    package let notices: [Notice]

    package var noticeLines: [String] { notices.map(\.line) }

    init(_ study: PlacesStudy, folder: String, files: [String], notices: [Notice]) {
        self.notices = notices
        let sentences = PlacesText(study).lines
        lines = sentences + ["Gemaakt in \(folder): \(files.joined(separator: ", "))"]
        let document: JSON = .object(
            [
                JSON.Member("samenvatting", .texts(sentences)),
                JSON.Member("gebieden", .integer(study.run.areas.count)),
                JSON.Member("plekken", .integer(study.places.count)),
                JSON.Member("afstand_m", .number(study.choice.reach)),
                JSON.Member("bewoond", .integer(study.coverage.inhabited.count)),
                JSON.Member("zonder_plek", .integer(study.coverage.withoutAny.count)),
                JSON.Member("minstens_de_helft", .integer(study.coverage.halfServed.count)),
                JSON.Member("inwoners_65plus", Self.people(study.coverage, .inwoners65plus)),
                JSON.Member("verwacht_sterk_eenzaam", Self.people(study.coverage, .verwachtSterkEenzaam)),
                JSON.Member("nieuw", Self.new(study)), JSON.Member("kleinste_aantal", Self.smallest(study)),
                JSON.Member("uitvoer", .text(folder)), JSON.Member("bestanden", .texts(files)),
                JSON.Member(
                    "opmerkingen",
                    .array(
                        notices.map {
                            ["soort": .text($0.kind), "tekst": .text($0.text), "aantal": .integer($0.codes.count)]
                        })),
            ])
        json = String(decoding: document.bytes(pretty: true).dropLast(), as: UTF8.self)
    }

    private static func people(_ coverage: PlaceCoverage, _ figure: Figure) -> JSON {
        let (people, areas) = coverage.people(figure)
        return [
            "totaal": .number(people.total), "binnen_bereik": .number(people.within),
            "deel": .optional(people.share), "gebieden_met_cijfer": .integer(areas),
        ]
    }

    private static func new(_ study: PlacesStudy) -> JSON {
        guard let new = study.new else { return .null }
        let choice =
            switch new.aim {
            case .most(let choice), .fewest(let choice, _, _): choice
            }
        return [
            "aantal": .integer(new.chosen.count), "bewezen": .bool(new.isProven), "verschil": .number(choice.gap),
            "kandidaten": .integer(study.candidates?.places.count ?? 0),
            "erbij": .number(choice.covered), "inwoners_65plus": people(new.after, .inwoners65plus),
            "verwacht_sterk_eenzaam": people(new.after, .verwachtSterkEenzaam),
        ]
    }

    private static func smallest(_ study: PlacesStudy) -> JSON {
        switch study.smallest {
        case nil: .null
        case .found(let choice, let least)?:
            ["aantal": .integer(choice.chosen.count), "minstens": .integer(least)]
        case .outOfReach(let reachable)?: ["aantal": .null, "bereikbaar": .number(reachable)]
        }
    }
}
