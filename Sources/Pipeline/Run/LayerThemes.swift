import Areas
import Cartography
import Publishing
import RiskModel

extension LayerTheme {
    /// How QGIS can show the layers of a run: as the maps do, first the one that they are about.
    static func all(_ settings: Settings, heatUnit: String) -> [LayerTheme] {
        let language = settings.language
        let missing = language("geen gegevens", "no data")
        let theme = { (name: String, description: String, column: String, labels: [String], palette: Palette) in
            LayerTheme(
                name: name, description: description, column: column,
                classes: zip(labels, palette.colors(for: labels.count)).map { .init(label: $0, color: $1.hex) },
                missingLabel: missing)
        }
        let (words, matrix) = (ClassText(language), settings.matrix)
        let risk = theme(
            "risico", language("Risicoklasse", "Risk class"), "risico_klasse",
            language.riskClasses, .risk)
        let heat = theme(
            "hitte", settings.heatMeasure.title(in: language), "hitte_klasse",
            words.ranges(limits: matrix.heatLimits, unit: heatUnit), .heat)
        let people = settings.ageGroup.people(in: language)
        let loneliness = theme(
            "eenzaamheid",
            language("Sterk eenzame \(people) per km² land", "Severely lonely \(people) per km² of land"),
            "eenzaam_klasse", words.ranges(limits: matrix.lonelinessLimits, unit: "per km²"), .loneliness)
        // Without heat there is no risk to be seen.
        return settings.goesWithoutHeat ? [loneliness, risk, heat] : [risk, heat, loneliness]
    }
}
