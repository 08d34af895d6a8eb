import ArgumentParser
import Pipeline

/// What goes to the terminal, the same for every verb.
struct TerminalOptions: ParsableArguments {
    @Flag(help: "Geen voortgang en waarschuwingen.") var stil = false
    @Flag(help: "Samenvatting voor machines (JSON) op standaarduitvoer.") var json = false

    /// Does the work of a verb, with its progress where somebody watches, and prints what it found.
    @discardableResult
    func report<Report: RunReport>(
        _ work: (any ProgressReporter) async throws -> Report
    ) async throws -> Report {
        let report = try await Terminal.watching(isSilent: stil, work)
        if !stil { for line in report.noticeLines { Terminal.printToStandardError(line) } }
        print(json ? report.json : report.text)
        return report
    }
}

/// On how many threads a verb computes; its outcome does not depend on it.
struct ThreadOption: ParsableArguments {
    @Option(help: .init("Aantal draden; de uitkomst is steeds dezelfde (standaard: alle kernen).", valueName: "aantal"))
    var draden: Int?

    /// Throws a usage failure for a number that makes no sense.
    func threads() throws -> Int? {
        guard let draden else { return nil }
        guard (1...256).contains(draden) else {
            throw UsageProblem.about("--draden", "moet tussen 1 en 256 liggen", "Bijvoorbeeld 2.")
        }
        return draden
    }
}
