/// A service of open data that the program may ask. The raw value is the name in `--dienst NAAM=URL`.
package enum OpenService: String, CaseIterable, Sendable {
    /// Boundaries of buurten, wijken and gemeenten as GeoPackage.
    case pdok
    /// The same boundaries as zip, of years or moments that PDOK does not have.
    case cbsbestanden
    /// StatLine tables of third parties: loneliness.
    case rivm
    /// StatLine tables of CBS: key figures and regions.
    case cbs
    /// Klimaateffectatlas: heat per buurt and as raster.
    case kea
    /// The raster of the urban heat island.
    case uhi

    /// In messages: "PDOK".
    package var title: String {
        switch self {
        case .pdok: "PDOK"
        case .cbsbestanden: "CBS-bestanden"
        case .rivm: "RIVM StatLine"
        case .cbs: "CBS StatLine"
        case .kea: "Klimaateffectatlas"
        case .uhi: "Atlas Natuurlijk Kapitaal"
        }
    }

    /// Where the service lives, as its publisher gives it.
    package var publicBase: String {
        switch self {
        case .pdok: "https://service.pdok.nl/cbs/wijkenbuurten"
        case .cbsbestanden: "https://geodata.cbs.nl/files/Wijkenbuurtkaart"
        case .rivm: "https://dataderden.cbs.nl"
        case .cbs: "https://opendata.cbs.nl"
        case .kea: "https://cas.cloud.sogelink.com/public/data/org/gws/YWFMLMWERURF/kea_public"
        case .uhi: "https://data.rivm.nl/data/ank"
        }
    }

    /// Who made what it serves, for the record of what was fetched.
    package var maker: String {
        switch self {
        case .pdok, .cbsbestanden: "CBS/Kadaster"
        case .rivm: "RIVM, GGD'en en CBS"
        case .cbs: "CBS"
        case .kea: "Klimaateffectatlas"
        case .uhi: "RIVM, Atlas Natuurlijk Kapitaal"
        }
    }

    /// The licence that its publisher names.
    package var licence: String { self == .uhi ? "Public Domain Mark 1.0" : "CC BY 4.0" }
}
