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
            Schrijft verschillen.csv, kaart-verandering.svg, samenvatting.txt en herkomst.json.
            """,
        helpNames: .long)

    @Argument(help: .init("Map met de oude uitkomsten.", valueName: "oud")) var oud: String
    @Argument(help: .init("Map met de nieuwe uitkomsten.", valueName: "nieuw")) var nieuw: String
    @Option(help: .init("Map voor de vergelijking (standaard: Output/vergelijking).", valueName: "map")) var uitvoer:
        String?
    @Option(help: .init("Aantal draden (standaard: alle kernen).", valueName: "aantal")) var draden: Int?
    @Flag(help: "Geen voortgang en waarschuwingen.") var stil = false
    @Flag(help: "Samenvatting voor machines (JSON) op standaarduitvoer.") var json = false

    func run() async throws {
        var settings = CompareSettings(old: oud, new: nieuw)
        if let uitvoer { settings.outputFolder = uitvoer }
        settings.threads = try OutputOptions.threads(draden)
        let chosen = settings
        let summary = try await Terminal.watching(isSilent: stil) { progress in
            try await runComparison(chosen, progress: progress)
        }
        if !stil { for line in summary.noticeLines { Terminal.printToStandardError(line) } }
        print(json ? summary.json : summary.text)
    }
}
