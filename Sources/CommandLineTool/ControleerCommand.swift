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
    @OptionGroup var threads: ThreadOption
    @OptionGroup var terminal: TerminalOptions
    @Argument(help: .init("Losse bestanden om na te kijken.", valueName: "bestand")) var bestanden: [String] = []

    func run() async throws {
        var settings = try startingSettings()
        try input.apply(to: &settings)
        try method.apply(to: &settings)
        settings.threads = try threads.threads()
        let (chosen, files) = (settings, bestanden.map { InputFile(commandLine: $0) })
        let report = try await terminal.report { progress in
            await checkInputs(chosen, looseFiles: files, progress: progress)
        }
        if report.exitCode != 0 { throw ExitCode(report.exitCode) }
    }

    private func startingSettings() throws -> Settings {
        if let project = input.project { return try readProjectFile(project) }
        guard input.namesNoFile, bestanden.isEmpty else { return Settings() }
        if !terminal.stil {
            Terminal.printToStandardError(
                "Geen invoer genoemd: dit kijkt het fictieve voorbeeld na.\(input.realDataHint)")
        }
        return try BundledExample.settings()
    }
}
