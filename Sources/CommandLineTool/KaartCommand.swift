import ArgumentParser
import Foundation
import Pipeline

/// `kaart`: the main job.
struct KaartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kaart",
        abstract: "Lees, koppel, scoor en rangschik; schrijf kaarten en tabellen.",
        discussion: """
            Zonder bestanden of projectbestand: het meegeleverde, fictieve voorbeeld.
            Bestanden mogen alles zijn wat GDAL leest (GeoPackage, Shapefile, GeoJSON, CSV, XLSX, GeoTIFF, ...), \
            ook in een zip. Opties gaan voor wat in het projectbestand staat.
            """,
        helpNames: .long)

    @OptionGroup(title: "Invoer") var input: InputOptions
    @OptionGroup(title: "Methode") var method: MethodOptions
    @OptionGroup(title: "Uitvoer") var output: OutputOptions
    @OptionGroup(title: "Uitvoer") var threads: ThreadOption
    @OptionGroup(title: "Uitvoer") var terminal: TerminalOptions

    func run() async throws {
        let settings = try settings()
        try await terminal.report { progress in try await runMap(settings, progress: progress) }
    }

    private func settings() throws -> Settings {
        var settings = try startingSettings()
        try input.apply(to: &settings)
        try method.apply(to: &settings)
        try output.apply(to: &settings)
        settings.threads = try threads.threads()
        return settings
    }

    /// The project file's settings, the example's where no input is named at all, else the defaults.
    private func startingSettings() throws -> Settings {
        if let project = input.project { return try readProjectFile(project) }
        guard input.namesNoFile else { return Settings() }
        if !terminal.stil {
            Terminal.printToStandardError("Geen invoer genoemd: dit wordt het fictieve voorbeeld.\(input.realDataHint)")
        }
        return try BundledExample.settings()
    }
}
