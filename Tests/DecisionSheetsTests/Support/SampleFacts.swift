import Areas

@testable import DecisionSheets

/// Facts for tests: an ordinary area, and ones at the ends of what can come.
enum SampleFacts {
    static func ordinary(_ language: Language = .dutch) throws(CodeProblem) -> SheetFacts {
        guard let code = AreaCode("BU99010100") else { throw CodeProblem() }
        var standing = Standing(rank: 2, ranked: 104, top: 10, basis: .matrix, indexRange: (1, 99))
        (standing.riskClass, standing.low, standing.high) = (5, 1, 3)
        (standing.topChance, standing.certainty) = (0.998, .always)
        (standing.index, standing.indexLow, standing.indexHigh) = (70.6, 70.6, 70.6)
        var people = People(group: AgeGroup.vanaf65.people(in: language))
        (people.inhabitants, people.older, people.expected) = (2100, 415, 51)
        (people.expectedLow, people.expectedHigh, people.rate) = (43, 61, 12.2)
        var sensitivity = SensitivityFacts()
        (sensitivity.ways, sensitivity.timesInTop, sensitivity.best, sensitivity.worst) = (20, 10, 5, 12)
        sensitivity.decisive = language("normalisatie", "normalisation")
        var facts = SheetFacts(
            language: language, place: "Verzonnen aan Zee", code: code, standing: standing, people: people,
            sensitivity: sensitivity, edition: "hitte-eenzaamheid 0.0.0, 2024")
        facts.remark = "Fictief gebied: alles is verzonnen."
        (facts.name, facts.wijk, facts.gemeente) = ("Molenkwartier", "Binnenstad", "Verzonnen aan Zee")
        let around = [("Molenkwartier", 49.6), ("Verzonnen aan Zee", 43.8), ("Nederland", 40.9)]
        var lonely = Driver(
            name: "Sterk eenzame 65-plussers", unit: "%", decimals: 1,
            values: around.map { (name: $0.0, value: $0.1 / 4) })
        (lonely.low, lonely.high) = (10.5, 14.5)
        facts.drivers = [
            Driver(
                name: "Gemiddelde gevoelstemperatuur", unit: "°C", decimals: 1,
                values: around.map { (name: $0.0, value: $0.1) }), lonely,
        ]
        facts.parts = [("hitte", 43), ("eenzaamheid", 27.6)]
        facts.comparison = around.enumerated().map { number, group in
            var row = ComparedRow(name: group.0)
            (row.lonelyShare, row.lonelyDensity, row.heat) = (12.2, 316, group.1)
            if number > 0 { (row.rank, row.members) = (6, 51) }
            return row
        }
        facts.trend = [TrendYear(year: 2016, rate: 9.1), TrendYear(year: 2020, rate: 12.2)]
        facts.change = TrendChange(from: 2016, to: 2020, points: 3.1, isClear: true)
        facts.approaches = [
            approach("Huisbezoeken", "Er wonen veel ouderen."), approach("Groen", "Er ligt veel steen."),
        ]
        facts.unjudged = [UnjudgedApproach(name: "Ontmoeten", lacks: ["plekken staat niet in deze uitkomsten"])]
        facts.notes = [SheetNote(text: "Het buurthuis is dicht.", source: "Wijkteam", date: "mei 2024", about: nil)]
        facts.caveats = ["Eenzaamheid is een schatting.", "Een fout in de hitte is niet meegeteld."]
        facts.sources = ["Hitte: verzonnen, 2024 (CC BY 4.0)", "Eenzaamheid: verzonnen, 2024"]
        facts.cutOut = cutOut
        return facts
    }

    struct CodeProblem: Error {}

    static func approach(_ name: String, _ reason: String) -> FittingApproach {
        FittingApproach(
            name: name, owner: "gemeente", reference: "Handreiking (Movisie), www.movisie.nl", reason: reason)
    }

    /// Three by three squares of 100 m, the subject in the middle, one without a class; water to the east.
    static var cutOut: CutOut {
        var shapes = PolygonArray()
        for row in 0..<3 {
            for column in 0..<3 {
                let (x, y) = (Double(column) * 100, Double(row) * 100)
                for (dx, dy) in [(0.0, 0.0), (100, 0), (100, 100), (0, 100), (0, 0)] {
                    shapes.append(x: x + dx, y: y + dy)
                }
                shapes.endRing()
                shapes.endPart()
                shapes.endArea()
            }
        }
        let classes = (0..<9).map { $0 == 8 ? nil : $0 % 5 + 1 }
        var cutOut = CutOut(
            shapes: shapes, subject: 4, classes: classes, ranks: (0..<9).map { $0 == 8 ? nil : $0 + 1 }, whole: shapes,
            wholeName: "Verzonnen aan Zee")
        for (x, y) in [(300.0, 0.0), (400, 0), (400, 300), (300, 300), (300, 0)] { cutOut.water.append(x: x, y: y) }
        cutOut.water.endRing()
        cutOut.water.endPart()
        cutOut.water.endArea()
        return cutOut
    }

    /// Longer, more and stranger than any honest file has.
    static func overfull(_ language: Language = .dutch) throws(CodeProblem) -> SheetFacts {
        var facts = try ordinary(language)
        let long = String(repeating: "Woord dat maar doorgaat zonder eind & <b>vet</b> ", count: 40)
        let unbroken = String(repeating: "ondoordringbaar", count: 30)
        (facts.name, facts.wijk, facts.gemeente, facts.place) = (long, unbroken, long, unbroken)
        facts.remark = long
        facts.standing = Standing(rank: 14_321, ranked: 14_574, top: 99, basis: .index, indexRange: (-3.5, 2.25))
        (facts.standing.low, facts.standing.high, facts.standing.certainty) = (1, 14_574, .sometimes)
        (facts.standing.indexLow, facts.standing.indexHigh) = (-3.5, 2.25)
        facts.people.group = unbroken
        facts.missing = (1...12).map { "kolom_met_een_lange_naam_\($0)" }
        facts.sensitivity.decisive = long
        (facts.sensitivity.possibleBest, facts.sensitivity.possibleWorst) = (1, 14_574)
        facts.drivers = (0..<5).map { number in
            Driver(
                name: long, unit: unbroken, decimals: 2,
                values: (0..<9).map { (name: long, value: $0 == 3 ? nil : Double($0 * number) * 1e9) })
        }
        facts.parts = (0..<9).map { (name: unbroken, points: Double($0) * 1e6) }
        facts.comparison = (0..<12).map { number in
            var row = ComparedRow(name: long)
            (row.lonelyShare, row.lonelyDensity, row.heat) = (1e9, 1e12, -1e9)
            (row.rank, row.members) = (14_000, 14_574)
            return row
        }
        facts.trend = (2000...2040).map { TrendYear(year: $0, rate: $0 % 3 == 0 ? nil : 12.34) }
        facts.approaches = (0..<20).map { _ in
            FittingApproach(name: long, owner: unbroken, reference: long, reason: long)
        }
        facts.unjudged = (0..<20).map { _ in UnjudgedApproach(name: long, lacks: [long, unbroken]) }
        facts.notes = (0..<20).map { number in
            SheetNote(text: number % 2 == 0 ? long : unbroken, source: long, date: unbroken, about: long)
        }
        facts.caveats = [long, unbroken, long]
        facts.sources = (0..<30).map { "Bron \($0): \(long)" }
        facts.edition = long
        return facts
    }

    /// Nothing but a code and a place.
    static func bare(_ language: Language = .dutch) throws(CodeProblem) -> SheetFacts {
        guard let code = AreaCode("GM0599") else { throw CodeProblem() }
        return SheetFacts(
            language: language, place: "", code: code,
            standing: Standing(rank: 1, ranked: 1, top: 1, basis: .matrix, indexRange: (0, 0)),
            people: People(group: "65-plussers"), edition: "")
    }
}
