import ArgumentParser
import Foundation
import Pipeline

/// `verifieer`: is a folder still what its provenance says, and does it come out the same again?
struct VerifieerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verifieer",
        abstract: "Kijk een map met uitkomsten na tegen haar herkomst, of maak haar opnieuw en vergelijk.",
        discussion: """
            Rekent van elke uitkomst en elk invoerbestand de vingerafdruk na (SHA-256) en noemt wat is gewijzigd, ontbreekt of in \
            geen herkomst staat. Met --opnieuw wordt alles nog een keer gemaakt in een tijdelijke map ernaast en byte voor byte \
            vergeleken. Aan de map zelf verandert niets.
            Uitgangscode: 0 alles klopt, 65 er is iets anders, 66 de map, haar herkomst of invoer is er niet.
            """,
        helpNames: .long)

    @Argument(help: .init("Map met uitkomsten.", valueName: "map")) var map: String
    @Flag(help: "Maak de uitkomsten opnieuw en vergelijk elke byte.") var opnieuw = false
    @OptionGroup var threads: ThreadOption
    @OptionGroup var terminal: TerminalOptions

    func run() async throws {
        var settings = VerifySettings(folder: map)
        settings.makesAgain = opnieuw
        settings.threads = try threads.threads()
        let chosen = settings
        let summary = try await terminal.report { progress in try await runVerification(chosen, progress: progress) }
        if summary.exitCode != 0 { throw ExitCode(summary.exitCode) }
    }
}
