/// How a figure goes from the areas of one set of boundaries to those of another.
package enum Movement: String, Sendable, CaseIterable {
    /// People or things: divided over the targets by area, Σ value·|S∩T|/|S|.
    case count = "aantal"
    /// A share or mean of people: weighted by the people that go over, Σ rate·people·|S∩T|/|S| over
    /// Σ people·|S∩T|/|S|, both over the sources whose rate is known. Never weighted by area.
    case rate = "percentage"
    /// A property of the land, such as heat: weighted by area, Σ value·|S∩T| over Σ|S∩T|, both where it is known.
    case surface = "oppervlakte"

    /// The movement of a figure whose meaning is fixed, and of an indicator that ends in `_pct` (a rate); `nil` for a
    /// figure that belongs to the boundaries or follows from others, and for an indicator we know nothing about.
    package static func of(_ name: String) -> Movement? {
        guard let figure = Figure(rawValue: name) else { return name.hasSuffix("_pct") ? .rate : nil }
        return switch figure {
        case .inwoners, .inwoners65plus, .inwoners18plus, .inwoners18tot65: .count
        // The limits move as the rate does. That supposes that the errors of the sources go up and down together, which
        // makes an interval rather too wide than too narrow.
        case .eenzaamPct, .sterkEenzaamPct, .sterkEenzaamLaag, .sterkEenzaamHoog: .rate
        case .hitte, .hitteDekking, .hitteBovenDrempel: .surface
        case .oppervlakteLandKm2, .verwachtSterkEenzaam, .verwachtLaag, .verwachtHoog, .sterkEenzaamPerKm2: nil
        }
    }
}
