import Areas
import ArgumentParser
import Foundation
import Pipeline

@main struct HitteEenzaamheid: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hitte-eenzaamheid",
        abstract: "Waar raken hitte en eenzame ouderen elkaar? Risicokaarten per buurt, wijk en gemeente.",
        version: programVersion,
        subcommands: [
            KaartCommand.self, OphalenCommand.self, ControleerCommand.self, OverzettenCommand.self,
            VergelijkCommand.self, PlanCommand.self, PlekkenCommand.self, VerifieerCommand.self,
        ],
        helpNames: .long)

    /// Parses, runs, and turns every outcome into Dutch words and a sysexits code; nothing escapes as a crash report.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Terminal.printError(failure)
            Foundation.exit(failure.kind.rawValue)
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
