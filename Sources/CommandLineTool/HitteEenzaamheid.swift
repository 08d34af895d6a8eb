import Areas
import ArgumentParser
import Foundation
import Pipeline

@main struct HitteEenzaamheid: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hitte-eenzaamheid",
        abstract: "Waar raken hitte en eenzame ouderen elkaar? Risicokaarten per buurt, wijk en gemeente.",
        discussion: """
            Begin met 'kaart' zonder meer: dat maakt de kaarten van een fictief voorbeeld.
            Met echte gegevens:
              hitte-eenzaamheid ophalen --gebied Rotterdam
              hitte-eenzaamheid kaart --project GeoData/rotterdam_2024/project.yaml
            """,
        version: programVersion,
        subcommands: [
            KaartCommand.self, OphalenCommand.self, ControleerCommand.self, OverzettenCommand.self,
            VergelijkCommand.self, PlanCommand.self, PlekkenCommand.self, VerifieerCommand.self,
        ],
        helpNames: .long)

    /// Throws a usage failure where the first word is no verb, naming the one that is most like it.
    private static func checkVerb(_ word: String?) throws(Failure) {
        guard let word, !word.hasPrefix("-") else { return }
        let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard word != "help", !verbs.contains(word) else { return }
        throw UsageProblem.about(
            printable(word, atMost: 60), "is geen opdracht",
            NearestText.nearest(to: word, in: verbs).map { "Bedoelt u '\($0)'?" }
                ?? "Kies uit: \(verbs.joined(separator: ", ")), bijvoorbeeld: hitte-eenzaamheid kaart")
    }

    /// Parses, runs, and turns every outcome into Dutch words and a sysexits code; nothing escapes as a crash report.
    static func main() async {
        do {
            try checkVerb(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Terminal.printError(failure)
            Foundation.exit(failure.kind.rawValue)
        } catch let code as ExitCode {
            // What was found is said already.
            Foundation.exit(code.rawValue)
        } catch {
            let message = DutchMessages.translated(fullMessage(for: error))
            let code = exitCode(for: error)
            if code.isSuccess {
                print(message)
            } else {
                Terminal.printToStandardError(message)
            }
            // Anything that is neither success nor a mistake on the command line is ours.
            Foundation.exit(
                code.isSuccess || code == .validationFailure ? code.rawValue : Failure.Kind.internalFault.rawValue)
        }
    }
}
