/// The gemeenten and wijken that the region always has: names that do not exist, codes that CBS does not give out.
///
/// The highest gemeente code in use is below GM2000, so GM99.. cannot meet a real one.
enum AreaPlan {
    struct Gemeente {
        let code: String
        let name: String
    }

    struct Wijk {
        let code: String
        let name: String
        /// The wijk grows from the buurt nearest to this place.
        let place: Point
        /// Above 1 for wijken in the fields, which are larger.
        let speed: Double

        init(_ code: String, _ name: String, _ east: Double, _ north: Double, _ speed: Double = 1) {
            (self.code, self.name, self.speed) = (code, name, speed)
            place = Landscape.at(east, north)
        }

        var gemeenteCode: String { "GM" + code.dropFirst(2).prefix(4) }
    }

    static let gemeenten = [
        Gemeente(code: "GM9901", name: "Verzonnen aan Zee"),
        Gemeente(code: "GM9902", name: "Nergenshuizen"),
        Gemeente(code: "GM9903", name: "Súd-Fabelân"),
    ]

    static let wijken = [
        Wijk("WK990101", "Binnenstad", -750, -450),
        Wijk("WK990102", "Rechteroever", 900, -500),
        Wijk("WK990103", "Noorderkwartier", 700, 1500),
        Wijk("WK990104", "Zuiderkwartier", -800, -2000),
        Wijk("WK990105", "Havens en Buitendijk", -1700, 2000, 1.1),
        Wijk("WK990201", "Nergenshuizen-Dorp", -3400, 700, 1.2),
        Wijk("WK990202", "Achterdijk", -3000, -2600, 1.3),
        Wijk("WK990203", "Noorderpolder", -3000, 2900, 1.1),
        Wijk("WK990301", "Fabelstêd", 3700, -100, 1.1),
        Wijk("WK990302", "Lage Venen", 2700, -3000, 1.2),
        Wijk("WK990303", "Dúnen en Eilannen", 2000, 3600, 1.1),
        Wijk("WK990304", "Oosterpunt", 5800, -1500, 0.8),
    ]

    /// Where the buurten of the islands and of the enclave belong.
    static let islandWijk = "WK990303"
    static let enclaveWijk = "WK990202"
    static let enclaveHostGemeente = "GM9903"
    /// The gemeenten that have the river and the lake.
    static let riverGemeente = "GM9901"
    static let lakeGemeente = "GM9903"
}
