import Areas
import ArgumentParser
import Foundation
import Pipeline

/// `ophalen`: downloads the open data for an area and year.
struct OphalenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ophalen",
        abstract: "Haal de open gegevens voor een gebied en jaar op, met een projectbestand voor kaart.",
        discussion: """
            Haalt op: grenzen (PDOK), eenzaamheid (RIVM StatLine), kerncijfers en gebieden (CBS StatLine) en \
            gevoelstemperatuur per buurt (Klimaateffectatlas). Een afgebroken download gaat verder waar hij was; wat niet \
            veranderd is wordt niet nog eens opgehaald.
            """,
        helpNames: .long)

    @Option(
        parsing: .upToNextOption,
        help: .init("NL, PV.., GG...., GM...., WK......, BU........ of een naam; een of meer.", valueName: "gebied"))
    var gebied: [String] = []
    @Option(
        help: .init(
            "Jaar van grenzen en kerncijfers (standaard: \(FetchSettings.usualYear), het nieuwste dat volledig is).",
            valueName: "jaar"))
    var jaar: Int?
    @Option(help: .init("65plus, 18plus of 18tot65; mag vaker (standaard: alle drie).", valueName: "groep"))
    var leeftijd: [String] = []
    @Option(help: .init("Ook een raster: pet (om het gebied) of uhi (het hele land, 2 GB).", valueName: "soort"))
    var raster: String?
    @Option(help: .init("Map voor de bestanden (standaard: GeoData/<gebied>_<jaar>).", valueName: "map"))
    var uitvoer: String?
    @Option(
        help: .init(
            "Ander adres van een dienst: pdok, cbsbestanden, rivm, cbs, kea of uhi. Mag vaker.", valueName: "naam=url"))
    var dienst: [String] = []
    @Flag(help: "Haal ook op wat niet veranderd is.") var opnieuw = false
    @OptionGroup var terminal: TerminalOptions

    func run() async throws {
        let settings = try settings()
        try await terminal.report { progress in try await runFetch(settings, progress: progress) }
    }

    private func settings() throws -> FetchSettings {
        var settings = FetchSettings()
        settings.areas = gebied.flatMap(InputOptions.separated)
        settings.year = jaar
        for word in leeftijd { settings.ages.append(try choice(word, for: "--leeftijd")) }
        if let raster { settings.raster = try choice(raster, for: "--raster") }
        if let uitvoer {
            guard !uitvoer.trimmed.isEmpty else {
                throw UsageProblem.about("--uitvoer", "de naam van de map is leeg", "Geef de naam van een map.")
            }
            settings.folder = uitvoer
        }
        for pair in dienst {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else {
                throw UsageProblem.about("--dienst", "'\(pair)' is geen paar", "Schrijf --dienst pdok=https://….")
            }
            try settings.use(address: sides[1], forServiceNamed: sides[0])
        }
        settings.fetchesAgain = opnieuw
        return settings
    }
}
