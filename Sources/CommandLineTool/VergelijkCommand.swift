import ArgumentParser
import Pipeline

/// `vergelijk`: what moved between two runs.
struct VergelijkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vergelijk",
        abstract: "Vergelijk twee uitkomsten van kaart: wat verschoof, en waardoor.",
        discussion: """
            De oude uitkomsten worden opnieuw gemaakt met telkens één ding van de nieuwe: de cijfers over eenzaamheid, de \
            bevolking, de hitte, verdere tabellen, de grenzen, de methode. Daarvoor moeten de bestanden van toen er nog zijn, \
            vanuit dezelfde werkmap.
            Schrijft verschillen.csv, kaart-verandering.svg (of pdf, png), samenvatting.txt en herkomst.json.
            """,
        helpNames: .long)

    @Argument(help: .init("Map met de oude uitkomsten.", valueName: "oud")) var oud: String
    @Argument(help: .init("Map met de nieuwe uitkomsten.", valueName: "nieuw")) var nieuw: String
    @Option(help: .init("Map voor de vergelijking (standaard: Output/vergelijking).", valueName: "map")) var uitvoer:
        String?
    @Option(
        help: .init("Formaten van de kaart met komma's ertussen: svg (standaard), pdf, png.", valueName: "lijst"))
    var formaat: String?
    @Option(help: .init("Beeldpunten per inch van PNG (standaard: 150).", valueName: "aantal")) var dpi: Int?
    @OptionGroup var threads: ThreadOption
    @OptionGroup var terminal: TerminalOptions

    func run() async throws {
        var settings = CompareSettings(old: oud, new: nieuw)
        if let uitvoer { settings.outputFolder = uitvoer }
        if let formaat {
            settings.formats = try OutputOptions.formats(formaat)
            guard settings.formats.isSubset(of: OutputFormat.drawn) else {
                throw UsageProblem.about(
                    "--formaat", "gaat hier over de kaart: svg, pdf of png", "De andere bestanden komen er altijd bij.")
            }
        }
        if let dpi { try settings.sheet.takeDensity(dpi, from: "--dpi") }
        settings.threads = try threads.threads()
        let chosen = settings
        try await terminal.report { progress in try await runComparison(chosen, progress: progress) }
    }
}
