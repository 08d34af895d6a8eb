/// The administrative level of an area, from the whole country down to the neighbourhood.
///
/// The order of the cases is the order of containment: `land < provincie < ... < buurt`.
package enum AreaLevel: String, Sendable, CaseIterable, Comparable {
    case land, provincie, ggdregio, gemeente, wijk, buurt

    /// The two letters that every code of this level starts with: `NL`, `PV`, `GG`, `GM`, `WK`, `BU`.
    package var prefix: String {
        switch self {
        case .land: "NL"
        case .provincie: "PV"
        case .ggdregio: "GG"
        case .gemeente: "GM"
        case .wijk: "WK"
        case .buurt: "BU"
        }
    }

    /// How many characters follow the prefix. CBS writes the country as `NL00` and RIVM as `NL01`.
    package var digitCount: Int {
        switch self {
        case .land, .provincie: 2
        case .ggdregio, .gemeente: 4
        case .wijk: 6
        case .buurt: 8
        }
    }

    /// The Dutch plural, for messages: "12 buurten".
    package var plural: String {
        switch self {
        case .land: "landen"
        case .provincie: "provincies"
        case .ggdregio: "GGD-regio's"
        case .gemeente: "gemeenten"
        case .wijk: "wijken"
        case .buurt: "buurten"
        }
    }

    /// The plural in a file name.
    package var fileName: String { self == .ggdregio ? "ggdregios" : plural }

    package static func < (left: AreaLevel, right: AreaLevel) -> Bool {
        guard let l = allCases.firstIndex(of: left), let r = allCases.firstIndex(of: right) else { return false }
        return l < r
    }
}
