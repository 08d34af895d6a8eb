import Areas

/// The figures of an area that are laid beside those of its groups; the raw values are their columns.
package enum ComparedFigure: String, Sendable, CaseIterable {
    case sterkEenzaamPct = "sterk_eenzaam_pct"
    case eenzaamPct = "eenzaam_pct"
    case sterkEenzaamPerKm2 = "sterk_eenzaam_per_km2"
    case verwachtSterkEenzaam = "verwacht_sterk_eenzaam"
    case hitte
    /// The index of the map's areas of one level; other areas have none, for the scale is made of these.
    case risicoIndex = "risico_index"

    /// How the figure of a group follows from those of its members.
    enum Rule {
        /// Σ people·value / Σ people over the members that know both.
        case meanByPeople
        /// Σ land·value / Σ land over the members that know both.
        case meanByLand
        /// Σ value over the members that know it.
        case sum
        /// Σ expected number / Σ land over the members that know both.
        case density
    }

    var rule: Rule {
        switch self {
        case .sterkEenzaamPct, .eenzaamPct, .risicoIndex: .meanByPeople
        case .hitte: .meanByLand
        case .verwachtSterkEenzaam: .sum
        case .sterkEenzaamPerKm2: .density
        }
    }

    /// Whether a table can hold the group's own figure.
    package var canBePublished: Bool { self != .hitte && self != .risicoIndex }
}

/// Weights of areas in the figure of a group, one per area; `nil` and 0 do not count.
struct GroupWeights {
    let people: [Double?]
    let land: [Double?]
    /// What the people are: the age group, or all inhabitants where no source has the age group.
    let peopleFigure: Figure

    init(_ areas: AreaTable, age: AgeGroup) {
        let own = areas[age.populationFigure]
        let isKnown = own.contains { $0 != nil }
        peopleFigure = isKnown ? age.populationFigure : .inwoners
        people = isKnown ? own : areas[.inwoners]
        land = areas[.oppervlakteLandKm2]
    }

    func of(_ figure: ComparedFigure) -> [Double?] { figure == .hitte ? land : people }
}
