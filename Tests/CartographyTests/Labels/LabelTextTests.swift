import Testing

@testable import Cartography

struct LabelTextTests {
    @Test(
        arguments: [
            ("Centrum", [[["Centrum"]]]),
            ("Wijk 01 Centrum", [[["Centrum"]]]),
            ("Wijk 12", [[["Wijk 12"], ["Wijk", "12"]]]),
            ("", []), ("  ", []),
            ("Hillegersberg-Schiebroek", [[["Hillegersberg-Schiebroek"], ["Hillegersberg-", "Schiebroek"]]]),
            (
                "Alphen aan den Rijn",
                [[["Alphen aan den Rijn"], ["Alphen aan", "den Rijn"], ["Alphen", "aan den", "Rijn"]]]
            ),
        ])
    func `a name has its full form first and breaks where a reader would`(name: String, forms: [[[String]]]) {
        // A line of two letters is no gain, so "Wijk 12" is not broken.
        let expected = name == "Wijk 12" ? [[["Wijk 12"]]] : forms
        #expect(LabelText.forms(of: name) == expected)
    }

    @Test func `an endless name is not broken in every way there is`() {
        // A thousand words have half a million ways to stand on three lines.
        #expect(LabelText.forms(of: String(repeating: "lang ", count: 1000)).allSatisfy { $0.count == 1 })
        #expect(LabelText.forms(of: String(repeating: "lang ", count: 30)).allSatisfy { $0.count == 3 })
    }

    @Test func `abbreviations come last`() {
        let forms = LabelText.forms(of: "Verspreide huizen Oele")
        #expect(forms.count == 2)
        #expect(forms[0].first == ["Verspreide huizen Oele"] && forms[1].first == ["Verspr. hzn. Oele"])
    }

    @Test(
        arguments: [
            ("Nieuwe Binnenweg-Noord", ["N. Binnenweg-N."]), ("Noord", []), ("Wijk aan Zee", []),
            ("Zuiderbedrijventerrein", ["Zuiderbedr.terr."]),
            ("Bedrijventerrein Noord", ["Bedr.terr. Noord", "Bedr.terr. N."]),
            ("Iepenlaan en omgeving", ["Iepenlaan e.o."]), ("Stationskwartier", ["Stationskw."]),
            ("Sint Jansbuurt", ["St. Jansbuurt", "St. Jansbrt."]), ("Bedrijventerrein", []), ("Westwijk", ["Westwk."]),
        ])
    func `names are abbreviated as maps do, and never to a lone letter`(name: String, shorter: [String]) {
        #expect(Abbreviations.forms(of: name) == [name] + shorter)
    }

    @Test func `a name that is too long is abbreviated before it is cut`() {
        let style = TextStyle(size: 3)
        let name = "Verspreide huizen Middenwaard"
        #expect(style.fitting(name, width: 100) == name)
        #expect(
            style.fitting(name, width: style.width(of: "Verspr. hzn. Middenwaard") + 0.1) == "Verspr. hzn. Middenwaard")
        #expect(style.fitting(name, width: 20).hasPrefix("Verspr. hz") && style.fitting(name, width: 20).hasSuffix("…"))
    }
}
