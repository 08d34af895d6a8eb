import Areas
import Cartography
import Outreach

/// `kaart-plekken.svg`: the part of the people with a place within reach, the places, and the new ones with a number.
struct PlacesMap {
    let study: PlacesStudy
    let shapes: ResultShapes
    private var run: EarlierRun { study.run }
    private var language: Language { run.settings?.language ?? .dutch }
    private var metres: String { language.number(study.choice.reach, decimals: 0) }

    /// Throws what drawing throws.
    func svg() throws(Failure) -> String {
        var content = MapContent(
            name: "kaart-plekken", areas: run.areas, shapes: shapes.drawn,
            title: language("Plekken dichtbij", "Places nearby") + (run.place.map { " – \($0)" } ?? ""),
            subtitle: subtitle, sources: [(run.sources + [placesSource]).joined(separator: " · ")],
            notice: run.settings?.remark, language: language)
        content.marks = marks
        return try categoryMap(content, theme, sheet: shapes.sheet)
    }

    private var subtitle: String {
        let level = run.level.name(in: language)
        return language(
            "Deel van de mensen per \(level) met een plek op hoogstens \(metres) m, in een rechte lijn",
            "Share of people per \(level) with a place at most \(metres) m away, in a straight line")
    }

    private var placesSource: String {
        let file = study.choice.file
        var text = "\(SourceLines.title(.places, language)): \(file.maker ?? SourceLines.fileName(file.givenPath))"
        if let year = file.year { text += ", \(year)" }
        if let licence = file.licence { text += " (\(licence))" }
        return text
    }

    /// None at all has a class of its own: that is what the map is read for.
    private var theme: CategoryTheme {
        let within = study.coverage.shares
        let numbers = within.map { $0.map { $0 == 0 ? 1 : min(2 + Int($0 * 4), 5) } }
        let details = run.areas.codes.indices.map { area -> String in
            guard let share = within[area] else { return "" }
            var text = "\(language.number(100 * share))%"
            if let people = study.coverage.people(.inwoners65plus, in: area) {
                text += language(
                    "; 65-plussers: \(told(people.within)) van \(told(people.total))",
                    "; people aged 65 and over: \(told(people.within)) of \(told(people.total))")
            }
            return text
        }
        let spread =
            study.settings.addresses == nil
            ? language(
                "Mensen zijn gelijk verdeeld over het vlak, water daarin meegerekend.",
                "People are spread evenly over the area, water in it included.")
            : language("Mensen wonen op de adressen.", "People live at the addresses.")
        return CategoryTheme(
            numbers: numbers,
            names: [
                language("niemand", "nobody"), language("minder dan 25%", "less than 25%"),
                language("25 tot 50%", "25 to 50%"), language("50 tot 75%", "50 to 75%"),
                language("75% en meer", "75% and more"),
            ],
            colors: Palette.nearby.colors,
            caption: language("Mensen met een plek binnen \(metres) m", "People with a place within \(metres) m"),
            details: details, remark: spread)
    }

    private var marks: MapMarks {
        var marks = MapMarks()
        let demand = PointTree(x: study.coverage.demand.x, y: study.coverage.demand.y)
        // Places that serve nobody here would only be read as places that do.
        marks.places = study.places.indices.filter { place in
            let (x, y) = (study.places[place].x, study.places[place].y)
            return study.areasOfPlaces[place] != nil
                || demand.nearest(toX: x, y: y).map { $0.distance <= study.choice.reach } ?? false
        }.map { SIMD2(study.places[$0].x, study.places[$0].y) }
        marks.placesLabel = language("plek", "place")
        guard let new = study.new else { return marks }
        marks.numberedLabel = language("nieuwe plek", "new place")
        marks.listHeading = language("Nieuwe plekken, beste eerst", "New places, best first")
        marks.listFile = "nieuwe-plekken.csv"
        marks.numbered = new.chosen.enumerated().map { place, chosen in
            let (lonely, elderly) = (told(chosen.addedLonely), told(chosen.addedElderly))
            let gain = language(
                "erbij: \(elderly) 65-plussers, \(lonely) sterk eenzaam",
                "adds \(elderly) aged 65+, \(lonely) severely lonely")
            return MapMarks.Numbered(
                number: place + 1, x: chosen.place.x, y: chosen.place.y, name: study.name(of: chosen, in: language),
                remarks: [gain, language("erbij: \(elderly) 65-plussers", "adds \(elderly) aged 65+")],
                shortestRemark: language("\(elderly) erbij", "\(elderly) more"))
        }
        return marks
    }

    private func told(_ people: Double) -> String { SmallNumber.text(people, in: language) }
}
