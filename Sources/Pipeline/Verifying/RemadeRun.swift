import Areas
import Foundation
import Publishing

/// A recorded run made again, and what came out laid beside what stands in its folder.
struct RemadeRun: Sendable {
    struct Difference: Sendable, Equatable {
        let file: String
        /// In words: the place of the first difference, or that one of the two is not there.
        let detail: String
        /// The place of the first byte that differs; `nil` where one of the two is not there.
        let offset: Int?
    }

    enum Outcome: Sendable {
        case made([Difference])
        /// Why it cannot be made again; one sentence.
        case impossible(String)
    }

    let run: RecordedRun
    let outcome: Outcome

    /// Makes the run again in `scratch`. Throws what is not about the run itself: no room to write, a program that is missing, a
    /// fault of ours.
    init(
        _ check: RunCheck, in folder: String, scratch: String, threads: Int, progress: any ProgressReporter
    ) async throws(Failure) {
        run = check.run
        let made = scratch + "/" + run.kind.rawValue
        do {
            try await Self.make(check, into: made, threads: threads, progress: progress)
        } catch {
            switch error.kind {
            case .usage, .badData, .inputMissing:
                outcome = .impossible(error.description)
                return
            case .serviceUnreachable, .internalFault, .cannotWrite: throw error
            }
        }
        outcome = .made(try Self.differences(run, folder, made))
    }

    private static func make(
        _ check: RunCheck, into made: String, threads: Int, progress: any ProgressReporter
    ) async throws(Failure) {
        let run = check.run
        if let finding = check.findings.first(where: { [.changedInput, .missingInput].contains($0.kind) }) {
            throw Failure(
                finding.kind == .missingInput ? .inputMissing : .badData, at: finding.path,
                finding.kind == .missingInput ? "staat er niet" : "is veranderd sinds de uitkomsten zijn gemaakt",
                remedy: "Zet het bestand van toen terug.")
        }
        switch run.kind {
        case .map:
            var settings = try RecordedOrder.map(run)
            try expectKnown(settings.inputFiles, check)
            (settings.outputFolder, settings.threads) = (made, threads)
            _ = try await runMap(settings, progress: progress)
        case .transfer:
            var settings = try RecordedOrder.transfer(run)
            try expectKnown(settings.inputFiles, check)
            (settings.outputFolder, settings.threads) = (made, threads)
            _ = try await runTransfer(settings, progress: progress)
        case .comparison:
            var settings = try RecordedOrder.comparison(run)
            for results in [settings.old, settings.new] { try await expectIntact(results, check, threads: threads) }
            (settings.outputFolder, settings.threads) = (made, threads)
            _ = try await runComparison(settings, progress: progress)
        case .plan:
            var settings = try RecordedCampaign.plan(run)
            try await expectIntact(settings.results, check, threads: threads)
            (settings.outputFolder, settings.threads) = (made, threads)
            _ = try await runPlan(settings, progress: progress)
        case .places:
            var settings = try RecordedCampaign.places(run)
            try await expectIntact(settings.results, check, threads: threads)
            (settings.outputFolder, settings.threads) = (made, threads)
            _ = try await runPlaces(settings, progress: progress)
        case .fetch:
            throw Failure(
                .badData, at: run.fileName, "de diensten kunnen intussen andere gegevens geven",
                remedy: "Wat is opgehaald kan wel worden nagekeken, niet nagemaakt.")
        }
    }

    /// Throws where an order reads a file that is not among the inputs that were laid beside their record: the bytes of a file
    /// that nobody vouches for say nothing.
    private static func expectKnown(_ files: [InputFile], _ check: RunCheck) throws(Failure) {
        let known = Set(check.intactInputs.compactMap(\.self))
        for file in files {
            let paths =
                [InputFingerprints.container(of: file.path)] + InputFingerprints.companions(of: file).map(\.path)
            if let strange = paths.first(where: { !known.contains($0) }) {
                throw Failure(
                    .badData, at: check.run.fileName,
                    "de opdracht leest \(quotedForMessage(strange)), dat niet als invoer is vastgelegd",
                    remedy: "Maak de uitkomsten opnieuw met deze versie.")
            }
        }
    }

    /// Throws where the results that a run was made from are not where they were, or not what they were.
    private static func expectIntact(_ results: String, _ check: RunCheck, threads: Int) async throws(Failure) {
        let record = (results as NSString).appendingPathComponent("herkomst.json")
        guard check.intactInputs.contains(record), let run = try RecordedRun("herkomst.json", in: results) else {
            throw Failure(
                .inputMissing, at: results, "hier staan de uitkomsten van toen niet",
                remedy: "Zet ze terug, en start het programma vanuit dezelfde map als toen.")
        }
        let inner = try await RunCheck(run, in: results, threads: threads)
        if let finding = inner.findings.first(where: { [.changedOutput, .missingOutput].contains($0.kind) }) {
            throw Failure(
                .badData, at: "\(results)/\(printable(finding.path, atMost: 80))", finding.kind.words,
                remedy: "Zet de uitkomsten van toen terug.")
        }
    }

    private static func differences(_ run: RecordedRun, _ folder: String, _ made: String) throws(Failure)
        -> [Difference]
    {
        var differences: [Difference] = []
        let old = run.outputs.map(\.path) + [run.fileName]
        let new = FolderWalk(made) { _ in true }.names
        for name in old {
            guard FolderWalk.kind(of: folder + "/" + name) == .file else {
                differences.append(Difference(file: name, detail: "staat niet in \(folder)", offset: nil))
                continue
            }
            guard new.contains(name) else {
                differences.append(Difference(file: name, detail: "komt er nu niet uit", offset: nil))
                continue
            }
            guard
                let first = try FirstDifference.between(folder + "/" + name, made + "/" + name, name: name)
            else { continue }
            let place = first.place.map { ", \($0)" } ?? ""
            differences.append(
                Difference(
                    file: name, detail: "eerste verschil bij byte \(first.offset)\(place)", offset: first.offset))
        }
        for name in new where !old.contains(name) {
            differences.append(Difference(file: name, detail: "komt er nu ook uit", offset: nil))
        }
        return differences
    }
}
