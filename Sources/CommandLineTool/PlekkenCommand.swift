import Areas
import ArgumentParser
import Pipeline

/// `plekken`: who has a place nearby, and where new ones should come.
struct PlekkenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plekken",
        abstract: "Wie woont dichtbij een koele plek of ontmoetingsplek, en waar moeten de volgende komen?",
        discussion: """
            Plekken zijn de punten van een bestand: GeoPackage, GeoJSON, FlatGeobuf, shapefile, of CSV met kolommen lon en lat of \
            x_rd en y_rd. Met --nieuw kiest het programma de nieuwe plekken die samen de meeste mensen bereiken, met de bestaande \
            erbij; met --bereik hoeveel er ten minste nodig zijn.
            Schrijft plekken.csv, kaart-plekken.svg, herkomst-plekken.json en, met nieuwe plekken, nieuwe-plekken.csv en .geojson.
            """,
        helpNames: .long)

    @Argument(help: .init("Map met uitkomsten van kaart.", valueName: "uitkomsten")) var uitkomsten: String
    @Option(help: .init("De bestaande plekken (mag weg als kaart ze kreeg).", valueName: "bestand")) var plekken:
        String?
    @Option(help: .init("Laag in --plekken.", valueName: "naam")) var laag: String?
    @Option(
        help: .init(
            "Alleen plekken met deze waarde in deze kolom, zoals Status=In bedrijf. Mag vaker; "
                + "waarden van één kolom zijn alternatieven.", valueName: "kolom=waarde"))
    var waar: [String] = []
    @Option(
        help: .init("Alleen plekken van deze soort (kolom soort, type of categorie). Mag vaker.", valueName: "soort"))
    var soort: [String] = []
    @Option(help: .init("Hoe ver een plek mag zijn, in meters (standaard: 300).", valueName: "meters"))
    var afstand: DecimalArgument?
    @Option(help: .init("Waar nieuwe plekken kunnen komen; zonder: een raster.", valueName: "bestand"))
    var kandidaten: String?
    @Option(help: .init("Zoveel nieuwe plekken kiezen.", valueName: "aantal")) var nieuw: Int?
    @Option(help: .init("Hoeveel nieuwe plekken zijn nodig om zoveel procent te bereiken?", valueName: "procent"))
    var bereik: DecimalArgument?
    @Option(
        help: .init(
            "Voor wie nieuwe plekken zijn: eenzaam (verwacht sterk eenzaam, standaard) of 65plus.", valueName: "wie"))
    var wegen: String?
    @Option(help: .init("Punten waar mensen wonen; zonder: gelijk verdeeld over het vlak.", valueName: "bestand"))
    var adressen: String?
    @Option(help: .init("Kolom in --adressen met hoeveel mensen er wonen.", valueName: "kolom")) var gewicht: String?
    @Option(help: .init("Hoe lang het kiezen mag duren, in seconden (standaard: 60).", valueName: "seconden"))
    var tijd: DecimalArgument?
    @Option(help: .init("Zoveel gebieden in de samenvatting (standaard: 5).", valueName: "aantal")) var top: Int?
    @Flag(help: "Geen aantallen onder de 10 in de tabellen, en de andere in tientallen.") var publiceerbaar = false
    @Option(help: .init("Map voor de uitkomsten (standaard: die van kaart).", valueName: "map")) var uitvoer: String?
    @OptionGroup var threads: ThreadOption
    @OptionGroup var terminal: TerminalOptions

    func run() async throws {
        let settings = try settings()
        try await terminal.report { progress in try await runPlaces(settings, progress: progress) }
    }

    private func settings() throws -> PlacesSettings {
        var settings = PlacesSettings(results: uitkomsten)
        settings.places = plekken.map { InputFile(givenPath: $0, path: $0, layer: laag) }
        settings.filters = try waar.map(Self.filter)
        settings.kinds = soort
        if let afstand {
            settings.reach = try Self.number(afstand, in: PlacesChoice.reaches, for: "--afstand", "300")
        }
        settings.candidates = kandidaten.map { InputFile(commandLine: $0) }
        if let nieuw {
            guard (0...10_000).contains(nieuw) else {
                throw UsageProblem.about("--nieuw", "moet tussen 0 en 10000 liggen", "Bijvoorbeeld 5.")
            }
            settings.newPlaces = nieuw
        }
        settings.share = try bereik.map { try Self.number($0, in: 0...100, for: "--bereik", "80") }
        if let wegen { settings.demand = try choice(wegen.lowercased(), for: "--wegen") }
        settings.addresses = adressen.map { InputFile(commandLine: $0) }
        settings.weightColumn = gewicht
        if gewicht != nil, adressen == nil {
            throw UsageProblem.about("--gewicht", "hoort bij --adressen", "Geef ook --adressen bestand.")
        }
        if kandidaten != nil, nieuw ?? 0 == 0, bereik == nil {
            throw UsageProblem.about(
                "--kandidaten", "er is niet gevraagd om te kiezen", "Geef ook --nieuw of --bereik.")
        }
        if laag != nil, plekken == nil {
            throw UsageProblem.about("--laag", "hoort bij --plekken", "Geef ook --plekken bestand.")
        }
        if let tijd { settings.seconds = try Self.number(tijd, in: 0...86_400, for: "--tijd", "60") }
        if let top {
            guard (0...99).contains(top) else {
                throw UsageProblem.about("--top", "moet tussen 0 en 99 liggen", "Bijvoorbeeld 5.")
            }
            settings.top = top
        }
        settings.isForPublication = publiceerbaar
        settings.outputFolder = uitvoer
        settings.threads = try threads.threads()
        return settings
    }

    private static func filter(_ text: String) throws -> PlacesChoice.Filter {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
            throw UsageProblem.about("--waar", "'\(text)' is geen kolom=waarde", "Bijvoorbeeld Status=In bedrijf.")
        }
        return PlacesChoice.Filter(
            column: String(text[..<sign]).trimmed, value: String(text[text.index(after: sign)...]).trimmed)
    }

    private static func number(
        _ argument: DecimalArgument, in range: ClosedRange<Double>, for option: String, _ example: String
    ) throws -> Double {
        guard range.contains(argument.value) else {
            let limits = "\(Int(range.lowerBound)) en \(Int(range.upperBound))"
            throw UsageProblem.about(option, "moet tussen \(limits) liggen", "Bijvoorbeeld \(example).")
        }
        return argument.value
    }
}
