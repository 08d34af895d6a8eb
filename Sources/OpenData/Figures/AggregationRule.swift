package import Areas

/// How a figure of a larger area follows from those of its parts.
package enum AggregationRule: Sendable, Equatable {
    /// The sum of the parts.
    case sum
    /// The mean of the parts, weighted by the figure that says how many people (or km²) each is about. Parts without a
    /// value, or whose weight is missing or 0, do not count.
    case mean(weight: Figure)
    /// It does not follow: only a published figure counts.
    case publishedOnly

    /// The rule for a figure: counts are summed, rates weighted by the people they are about, heat by land area.
    /// The limits of a rate do not follow from those of its parts, and neither do figures we know nothing about, except
    /// that those ending in `_pct` are taken as % of `inwoners`. A figure of another year (`sterk_eenzaam_pct_2016`) goes
    /// by the rule of its name, weighted by the people of now.
    package static func of(_ name: String, age: AgeGroup) -> AggregationRule {
        let name = nameAndYear(name)?.name ?? name
        guard let figure = Figure(rawValue: name) else {
            return name.hasSuffix("_pct") ? .mean(weight: .inwoners) : .publishedOnly
        }
        return switch figure {
        case .inwoners, .inwoners65plus, .inwoners18plus, .inwoners18tot65, .oppervlakteLandKm2, .verwachtSterkEenzaam:
            .sum
        case .eenzaamPct, .sterkEenzaamPct: .mean(weight: age.populationFigure)
        case .hitte, .hitteDekking, .hitteBovenDrempel: .mean(weight: .oppervlakteLandKm2)
        case .sterkEenzaamLaag, .sterkEenzaamHoog, .verwachtLaag, .verwachtHoog, .sterkEenzaamPerKm2: .publishedOnly
        }
    }
}
