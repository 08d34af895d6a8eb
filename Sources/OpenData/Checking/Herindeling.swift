import Areas

/// A gemeente that came or went, which tells the years of a set of codes (CBS, gemeentelijke indeling per jaar).
struct Herindeling {
    /// The first year in which the change counts: codes of the indeling of this year have it.
    let year: Int
    /// The gemeente that came; `nil` where the areas went to one that already was there.
    let new: AreaCode?
    let newName: String
    /// The gemeenten that went, with their names.
    let old: [(code: AreaCode, name: String)]

    private init(_ year: Int, _ new: String?, _ newName: String, _ old: KeyValuePairs<String, String>) {
        self.year = year
        self.new = new.flatMap { AreaCode($0) }
        self.newName = newName
        self.old = old.compactMap { pair in AreaCode(pair.key).map { ($0, pair.value) } }
    }

    /// In order of year; complete from 2021, and before that the ones whose codes are certain.
    static let all = [
        Herindeling(
            2019, "GM1966", "Het Hogeland",
            ["GM0005": "Bedum", "GM1651": "Eemsmond", "GM1663": "De Marne", "GM0053": "Winsum"]),
        Herindeling(
            2019, "GM1969", "Westerkwartier",
            ["GM0015": "Grootegast", "GM0022": "Leek", "GM0025": "Marum", "GM0056": "Zuidhorn"]),
        Herindeling(
            2019, "GM1970", "Noardeast-Fryslân",
            ["GM0058": "Dongeradeel", "GM1722": "Ferwerderadiel", "GM0079": "Kollumerland en Nieuwkruisland"]),
        Herindeling(
            2019, "GM1963", "Hoeksche Waard",
            [
                "GM0585": "Binnenmaas", "GM0611": "Cromstrijen", "GM0588": "Korendijk", "GM0584": "Oud-Beijerland",
                "GM0617": "Strijen",
            ]),
        Herindeling(2019, "GM1978", "Molenlanden", ["GM0689": "Giessenlanden", "GM1927": "Molenwaard"]),
        Herindeling(
            2019, "GM1961", "Vijfheerenlanden", ["GM0545": "Leerdam", "GM0620": "Vianen", "GM0707": "Zederik"]),
        Herindeling(
            2021, "GM1979", "Eemsdelta", ["GM0003": "Appingedam", "GM0010": "Delfzijl", "GM0024": "Loppersum"]),
        Herindeling(2021, nil, "Oisterwijk, Tilburg, Vught en Boxtel", ["GM0788": "Haaren"]),
        Herindeling(2022, "GM1980", "Dijk en Waard", ["GM0398": "Heerhugowaard", "GM0416": "Langedijk"]),
        Herindeling(
            2022, "GM1982", "Land van Cuijk",
            [
                "GM0756": "Boxmeer", "GM1684": "Cuijk", "GM0786": "Grave", "GM0815": "Mill en Sint Hubert",
                "GM1702": "Sint Anthonis",
            ]),
        Herindeling(2022, "GM1991", "Maashorst", ["GM1685": "Landerd", "GM0856": "Uden"]),
        Herindeling(2022, nil, "Purmerend", ["GM0370": "Beemster"]),
        // Weesp joined on 24 March 2022, so that the indeling of 1 January 2022 still has it.
        Herindeling(2023, nil, "Amsterdam", ["GM0457": "Weesp"]),
        Herindeling(
            2023, "GM1992", "Voorne aan Zee",
            ["GM0501": "Brielle", "GM0530": "Hellevoetsluis", "GM0614": "Westvoorne"]),
    ]

    /// Where the areas of a gemeente are in other years: "hoort sinds 2021 bij Eemsdelta (GM1979)".
    static func fate(of gemeente: AreaCode) -> String? {
        for change in all {
            if let old = change.old.first(where: { $0.code == gemeente }) {
                let code = change.new.map { " (\($0))" } ?? ""
                return "\(old.name) hoort sinds de indeling van \(change.year) bij \(change.newName)\(code)"
            }
            if change.new == gemeente {
                return "\(change.newName) bestaat sinds de indeling van \(change.year); daarvoor "
                    + listed(change.old.map { "\($0.name) (\($0.code))" }, atMost: 6)
            }
        }
        return nil
    }
}
