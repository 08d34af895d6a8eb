/// Names for buurten, handed out once each: everyday Dutch names, and some that trip careless programs.
struct BuurtNames {
    /// A place whose buurt has a name or kind of its own.
    struct Landmark {
        let name: String
        let place: Point
        let kind: Buurt.Kind?

        init(_ name: String, _ east: Double, _ north: Double, _ kind: Buurt.Kind? = nil) {
            (self.name, self.kind) = (name, kind)
            place = Landscape.at(east, north)
        }
    }

    /// Long names, quotation marks, angle brackets, a semicolon, diacritics, and the same name in two wijken.
    static let landmarks = [
        Landmark("Haven- en industriegebied De Kolk", -2000, 3900, .industrie),
        Landmark("Bedrijvenpark 't Niets", -100, -2300, .industrie),
        Landmark("Fryslânpark", -1100, 700, .park),
        Landmark("Sint-Aldegondis-ten-Achterdijk en Verspreide huizen", -3800, -2300),
        Landmark("'t Hoogje & De \"Kolk\"", 500, 1400),
        Landmark("Hoek <Noord>; en omstreken", 1300, -1200),
        Landmark("Molenkwartier", -1000, -500),
        Landmark("Molenkwartier", -900, -1700),
        Landmark("Verspreide huizen", -3400, 3400),
        Landmark("Verspreide huizen", 3300, -3500),
        Landmark(crossing, -5200, 300),
        Landmark(farEast, 7000, -1800),
        Landmark("Coöperatiebuurt Eén", 4000, 200),
        Landmark("=Som(A1)", 1500, 600),
    ]
    /// The buurt whose outline crosses itself, and the one that lies largely east of the heat raster.
    static let crossing = "Kromme Kaap"
    static let farEast = "Uiterste Punt"
    static let islands = "De Drie Platen"
    static let enclave = "Nergens-Hertog"

    private var town: [String]
    private var village: [String]
    private var country: [String]

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed ^ 0x4A3E)
        town = random.shuffled(BuurtNames.townNames)
        village = random.shuffled(BuurtNames.villageNames)
        country = random.shuffled(BuurtNames.countryNames)
    }

    /// The next unused name that suits the kind; numbered when all are used.
    mutating func next(for kind: Buurt.Kind, number: Int) -> String {
        switch kind {
        case .centrum, .stad: town.popLast() ?? "Stadsbuurt \(number)"
        case .dorp, .enclave: village.popLast() ?? "Dorpsbuurt \(number)"
        default: country.popLast() ?? "Buitengebied \(number)"
        }
    }

    private static let townNames = [
        "Oude Kern", "Vismarkt en omgeving", "Kerkeiland", "Stationskwartier", "Zilverpoort", "Grachtenhoek",
        "Touwslagersbuurt", "Bleekveld", "Kruithuis", "Waaghals", "Lijnbaan", "Ketelbuurt", "Zonnewijzer",
        "Kometenbuurt", "Planetenhof", "Maanplein en omgeving", "Dichtershoek", "Schildersplantsoen", "Componistenlaan",
        "Sprookjesbuurt", "Kabouterwijk", "Reuzenbuurt", "Dwergstraat en omgeving", "Tovenaarskwartier", "Kasteelhof",
        "Koningskade", "Prinsessenpark", "Het Draakje", "Griffioen", "Eenhoornplein", "Zeemeerminkade", "Walvishof",
        "Dolfijnbuurt", "Parelmoer", "Schelpenbuurt", "Zeesterplein", "Kompasbuurt", "Sextant", "Ankerplaats",
        "Kluiverhof", "Bezaanbuurt", "Fokkemast", "Roerganger", "Vuurtorenbuurt", "Stormvogel", "Albatrosbuurt",
        "Papegaaiduiker", "Regenboogkwartier", "Donderslag", "Zonneschijn", "Mistbank", "Wolkenveld", "Windroos",
        "Zwaluwnest", "Hogeweide", "Klaverblad", "Korenbloem", "Klaprooshof", "Madeliefje", "Boterbloem",
    ]
    private static let villageNames = [
        "Dorpskern", "Kerkbuurt", "Brink", "Oosteinde", "Westeinde", "Molenhoek", "Achterom", "Nieuwland-Dorp",
        "Het Zand", "De Bongerd", "Smidsbuurt", "Meestershof", "Burgemeesterswijk", "De Hoef", "Lindenhof",
        "Kastanjebuurt", "Eikenrode", "Iepenlaan en omgeving", "Dorpsweide", "De Wending", "Tolhuis", "De Ruif",
    ]
    private static let countryNames = [
        "Buitenpolder", "Hooge Weiden", "Lage Weiden", "Ganzenmeer", "De Krommert", "Zwarte Gat", "Wijde Blik",
        "Nooitgedacht", "Zonder Einde", "Verloren Hoek", "Eendenkooi", "Rietveld", "Langewerf", "Kortewerf",
        "De Vlakte", "Wilgendijk", "Oude Zeedijk", "Slikken en Schorren", "Kwelder", "Plaggenveld", "Turfkuilen",
        "Veenslag", "Baggerput", "Hazenleger", "Reigersbos", "Uilenbos", "Duinrand", "Stuifduin", "Helmgras",
        "Duinpan", "Konijnenberg", "Dennenduin", "Meeuwenvallei", "De Woestijne", "Lammerenweide", "Hengstenland",
        "Ossenkamp", "Zeven Sloten", "Tochtweg", "Molentocht", "Boezemland", "Uiterwaard", "Griend", "Bolwerk-Buiten",
    ]
}
