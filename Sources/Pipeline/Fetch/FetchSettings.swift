package import Areas
package import OpenServices

/// Everything `ophalen` needs to know.
package struct FetchSettings: Sendable {
    /// A raster of heat beside the table per buurt.
    package enum Raster: String, Sendable, CaseIterable {
        /// PET around the area, from the Klimaateffectatlas.
        case pet
        /// The urban heat island of the whole country, nearly 2 GB, from RIVM.
        case uhi
    }

    /// Area codes or names.
    package var areas: [String] = []
    /// The year of boundaries, key figures and regions; `nil` means the newest of which everything is known.
    package var year: Int?
    /// The age groups of the loneliness figures; empty means all.
    package var ages: [AgeGroup] = []
    package var raster: Raster?
    /// `nil` means `GeoData/<area>_<year>`.
    package var folder: String?
    /// Other addresses of services, by the name of the service.
    var serviceAddresses: [OpenService: String] = [:]
    /// Whether to download what did not change too.
    package var fetchesAgain = false
    package var policy = HTTPPolicy()

    /// The year without `--jaar`.
    package static var usualYear: Int { TableCatalogue.newestCompleteYear }

    package init() {}

    /// Another address for a service, by its name in `--dienst NAAM=URL`. Throws a usage failure for an unknown name and
    /// for a service that already has one.
    package mutating func use(address: String, forServiceNamed name: String) throws(Failure) {
        guard let service = OpenService(rawValue: name) else {
            throw Failure(
                .usage, at: "--dienst", "\(quotedForMessage(name)) is geen dienst",
                remedy: "Kies uit: \(OpenService.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        guard serviceAddresses.updateValue(address, forKey: service) == nil else {
            throw Failure(
                .usage, at: "--dienst", "\(name) staat er twee keer", remedy: "Geef voor elke dienst één adres")
        }
    }

    /// The year, checked. Throws a usage failure that lists the years.
    func checkedYear() throws(Failure) -> Int {
        let year = year ?? Self.usualYear
        guard TableCatalogue.years.contains(year) else {
            throw Failure(
                .usage, at: "--jaar \(year)", "van dit jaar zijn niet alle tabellen bekend",
                remedy: "Kies uit: \(TableCatalogue.years.map(String.init).joined(separator: ", "))")
        }
        return year
    }

    /// Every service with its address. Throws a usage failure for an address that is none.
    func addresses() throws(Failure) -> [OpenService: ServiceAddress] {
        var result: [OpenService: ServiceAddress] = [:]
        for service in OpenService.allCases {
            result[service] =
                if let other = serviceAddresses[service] {
                    try ServiceAddress(service, overriddenBy: other)
                } else {
                    try ServiceAddress(service)
                }
        }
        return result
    }
}
