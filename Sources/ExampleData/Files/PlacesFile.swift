import Areas
import GeoFiles

/// `koele_plekken_voorbeeld.csv` and `.gpkg`: places to cool down and to meet.
enum PlacesFile {
    /// A place with its point in RD.
    struct Place {
        let name: String
        let kind: Kind
        let seats: Int
        let buurt: String
        let point: Point
    }

    /// What one can do there.
    struct Kind {
        let name: String
        let isCool: Bool
        let isForMeeting: Bool
    }

    private static let kinds = [
        Kind(name: "Bibliotheek", isCool: true, isForMeeting: true),
        Kind(name: "Buurthuis", isCool: false, isForMeeting: true),
        Kind(name: "Kerk", isCool: true, isForMeeting: true),
        Kind(name: "Park", isCool: true, isForMeeting: false),
        Kind(name: "Supermarkt", isCool: true, isForMeeting: false),
        Kind(name: "Dorpshuis", isCool: true, isForMeeting: true),
        Kind(name: "Zwemplek", isCool: true, isForMeeting: false),
    ]

    /// One place in every third inhabited buurt of a town or village, always on a spot inside the buurt.
    static func places(_ content: ExampleContent) -> [Place] {
        var random = SplitMix64(seed: content.seed ^ 0xC001)
        let inhabited = content.region.buurten.indices.filter {
            [.centrum, .stad, .dorp, .park, .eiland].contains(content.region.buurten[$0].kind)
        }
        return inhabited.enumerated().compactMap { place, number in
            let buurt = content.region.buurten[number]
            let (kind, seats) = (kinds[random.index(below: kinds.count)], 10 + 5 * random.index(below: 30))
            let site = buurt.sites[random.index(below: buurt.sites.count)]
            guard place % 2 == 0, let name = buurt.name else { return nil }
            return Place(
                name: "\(kind.name) \(name)", kind: kind, seats: seats, buurt: buurt.code,
                point: content.region.sites.places[site].onMillimetre)
        }
    }

    static func text(_ places: [Place]) -> String {
        let lines = places.enumerated().map { number, place in
            [
                "\(number + 1)", PaddedText.quoted(place.name), place.kind.name, yesNo(place.kind.isCool),
                yesNo(place.kind.isForMeeting), "\(place.seats)", place.buurt, "\(place.point.x)", "\(place.point.y)",
            ].joined(separator: ";")
        }
        return (["id;naam;soort;koel;ontmoeting;plaatsen;buurtcode;x_rd;y_rd"] + lines).joined(separator: "\n") + "\n"
    }

    static func layer(_ places: [Place]) -> WrittenLayer {
        WrittenLayer(
            name: "koele_plekken", description: "Fictief voorbeeld: verzonnen koele plekken en ontmoetingsplekken",
            coordinateSystem: .rd, shapes: .points(x: places.map(\.point.x), y: places.map(\.point.y)),
            columns: [
                .init("naam", .text(places.map(\.name))), .init("soort", .text(places.map(\.kind.name))),
                .init("koel", .text(places.map { yesNo($0.kind.isCool) })),
                .init("ontmoeting", .text(places.map { yesNo($0.kind.isForMeeting) })),
                .init("plaatsen", .integer(places.map(\.seats))), .init("buurtcode", .text(places.map(\.buurt))),
            ])
    }

    private static func yesNo(_ value: Bool) -> String { value ? "ja" : "nee" }
}
