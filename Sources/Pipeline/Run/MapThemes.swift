import Areas
import Cartography
import HeatExposure
import RiskModel

/// What the maps of a run show: figures, classes and the words for them.
struct MapThemes {
    private let settings: Settings
    private let level: MapLevel
    private let heatUnit: String
    private let language: Language
    private let heatClassing: MapClassing?
    private let lonelinessClassing: MapClassing?

    init(_ settings: Settings, level: MapLevel, heatUnit: String) {
        (self.settings, self.level, self.heatUnit) = (settings, level, heatUnit)
        language = settings.language
        heatClassing = MapClassing(
            settings.mapClasses, values: level.areas[.hitte], count: settings.matrix.heatLimits.count + 1,
            language: settings.language)
        lonelinessClassing = MapClassing(
            settings.mapClasses, values: level.areas[.sterkEenzaamPerKm2],
            count: settings.matrix.lonelinessLimits.count + 1, language: settings.language)
    }

    var people: String { settings.ageGroup.people(in: language) }
    var measure: String { settings.heatMeasure.title(in: language) }

    /// Heat in the classes of the matrix.
    var heat: ClassedTheme {
        ClassedTheme(
            classes: level.assessment.heatClass, values: level.areas[.hitte], limits: settings.matrix.heatLimits,
            unit: heatUnit, caption: measure, palette: .heat)
    }

    /// Strongly lonely people per km² in the classes of the matrix.
    var loneliness: ClassedTheme {
        ClassedTheme(
            classes: level.assessment.lonelinessClass, values: level.areas[.sterkEenzaamPerKm2],
            limits: settings.matrix.lonelinessLimits, unit: "per km²",
            caption: language("Sterk eenzame", "Severely lonely") + " " + people, palette: .loneliness)
    }

    /// Heat in the classes that its own map was asked to have.
    var heatOnMap: ClassedTheme { heatClassing?.reclassed(heat) ?? heat }
    var lonelinessOnMap: ClassedTheme { lonelinessClassing?.reclassed(loneliness) ?? loneliness }

    var bivariate: BivariateTheme {
        BivariateTheme(
            heat: heat,
            heatNames: [language("koel", "cool"), language("warm", "warm"), language("heet", "hot")],
            loneliness: loneliness,
            lonelinessNames: [language("weinig", "few"), language("meer", "more"), language("veel", "many")],
            language: language)
    }

    /// Whether an area is in the top whatever is uncertain, and the places it has in 90 % of the draws.
    var certainty: [String?] {
        let uncertainty = level.uncertainty
        return uncertainty.priority.indices.map { row in
            guard let priority = uncertainty.priority[row], let low = uncertainty.low[row],
                let high = uncertainty.high[row]
            else { return nil }
            let (first, last) = (Int(low.rounded(.down)), Int(high.rounded(.up)))
            let places = first == last ? String(first) : "\(first)–\(last)"
            return "\(priority.word(in: language)), \(language("plaats", "place")) \(places)"
        }
    }

    /// Which maps have fewer classes than were asked for.
    var notices: [Notice] {
        [(MapName.heat, heatClassing), (.loneliness, lonelinessClassing)].compactMap { name, classing in
            classing?.notice(map: name.rawValue)
        }
    }
}
