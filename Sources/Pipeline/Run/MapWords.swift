import Areas
import HeatExposure
import RiskModel

extension HeatMeasure {
    /// The heading of the legend.
    func title(in language: Language) -> String {
        switch self {
        case .gemiddelde: language("Gemiddelde gevoelstemperatuur", "Mean perceived temperature")
        case .minimum: language("Laagste waarde", "Lowest value")
        case .maximum: language("Hoogste waarde", "Highest value")
        case .percentiel(50): language("Mediaan", "Median")
        case .percentiel(let share):
            language("Percentiel", "Percentile") + " "
                + language.number(share, decimals: Language.decimals(for: [share]))
        }
    }
}

extension Priority {
    /// As a reader of maps sees it.
    func word(in language: Language) -> String {
        switch self {
        case .always: language("altijd", "always")
        case .sometimes: language("soms", "sometimes")
        case .never: language("nooit", "never")
        }
    }
}
