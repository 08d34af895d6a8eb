/// A buurt of the fictional region, before it has figures.
struct Buurt {
    /// What kind of place it is; figures and heat follow from it.
    enum Kind: Equatable {
        case centrum, stad, dorp, buitengebied, bos, park, industrie, eiland, enclave
        /// River and lake.
        case binnenwater
        /// The sea along the coast.
        case buitenwater

        var isWater: Bool { self == .binnenwater || self == .buitenwater }
    }

    /// `BU` + gemeente + wijk + number.
    let code: String
    /// Water has no name, as at CBS.
    let name: String?
    let kind: Kind
    /// The cells it is made of.
    let sites: [Int]

    var wijkCode: String { "WK" + code.dropFirst(2).prefix(6) }
    var gemeenteCode: String { "GM" + code.dropFirst(2).prefix(4) }
}
