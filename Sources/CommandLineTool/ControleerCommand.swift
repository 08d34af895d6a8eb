import ArgumentParser
import Foundation
import Pipeline

/// `controleer`: every input laid beside the others.
struct ControleerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controleer",
        abstract: "Kijk de invoer na: wat is het, past het bij elkaar, wat ontbreekt er en wat betekent dat.",
        discussion: """
            Neemt dezelfde invoer als kaart, of een projectbestand, en daarnaast losse bestanden. Schrijft niets. \
            De uitgangscode is die van kaart: 0 als de kaarten gemaakt kunnen worden. \
            Zonder bestanden of projectbestand: het meegeleverde, fictieve voorbeeld.
            """,
        helpNames: .long)

    @OptionGroup(title: "Invoer") var input: InputOptions
    @OptionGroup(title: "Methode") var method: MethodOptions
    @Option(help: .init("Aantal draden (standaard: alle kernen).", valueName: "aantal")) var draden: Int?
    @Flag(help: "Geen voortgang.") var stil = false
    @Flag(help: "Het hele verslag voor machines (JSON) op standaarduitvoer.") var json = false
    @Argument(help: .init("Losse bestanden om na te kijken.", valueName: "bestand")) var bestanden: [String] = []

    func run() async throws {
        var settings = try startingSettings()
        try input.apply(to: &settings)
        try method.apply(to: &settings)
        if let draden {
            guard (1...256).contains(draden) else {
                throw UsageProblem.about("--draden", "moet tussen 1 en 256 liggen", "Bijvoorbeeld 2.")
            }
            settings.threads = draden
        }
        let progress = Terminal.isWatched && !stil ? TerminalProgress() : nil
        let report = await checkInputs(
            settings, looseFiles: bestanden.map { InputFile(commandLine: $0) }, progress: progress ?? SilentProgress())
        progress?.finish()
        print(json ? report.json : report.text)
        if report.exitCode != 0 { Foundation.exit(report.exitCode) }
    }

    private func startingSettings() throws -> Settings {
        if let project = input.project { return try readProjectFile(project) }
        guard input.namesNoFile, bestanden.isEmpty else { return Settings() }
        if !stil { Terminal.printToStandardError("Geen invoer genoemd: dit kijkt het fictieve voorbeeld na.") }
        return try BundledExample.settings()
    }
}
