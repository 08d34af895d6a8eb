import Areas
import Foundation
import Publishing
import RiskModel

/// What each part of a run alone does to the list of another: that run made again with one part exchanged.
struct Isolation {
    /// The ranks of the old run as this version makes them, by code.
    let remade: [AreaCode: Int]
    /// Per part that differs the ranks of the old run with only that part of the new one.
    let exchanged: [(part: RunPart, ranks: [AreaCode: Int])]
    /// Parts that differ but could not be exchanged.
    let failed: [RunPart]
    /// Why they could not.
    let notices: [Notice]

    /// Makes the runs again. Throws where the old run itself cannot be: settings that were not kept, inputs that are gone
    /// or changed, and what stops a run of `kaart`.
    init(
        _ old: EarlierRun, _ new: EarlierRun, threads: Int, progress: any ProgressReporter
    ) async throws(Failure) {
        let (before, after) = (try old.remakeable(), try new.remakeable())
        let pair = RunPair(
            old: old, new: new, before: before.settings, after: after.settings,
            hashes: before.hashes.merging(after.hashes) { $1 })
        progress.begin("Oude uitkomsten opnieuw maken")
        remade = try await ranks(of: pair.before, threads: threads)
        var exchanged: [(RunPart, [AreaCode: Int])] = []
        var (failed, notices): ([RunPart], [Notice]) = ([], [])
        for part in pair.differing {
            progress.begin("Alleen \(part.inSentence) vervangen")
            do {
                let mixed = part.exchanged(in: pair.before, for: pair.after, boundariesDiffer: pair.boundariesDiffer)
                exchanged.append((part, try await ranks(of: mixed, threads: threads)))
            } catch {
                failed.append(part)
                notices.append(
                    Notice(
                        "niet afzonderlijk na te gaan",
                        "Wat \(part.inSentence) alleen veranderen, is niet na te gaan: \(error.description)"))
            }
        }
        (self.exchanged, self.failed, self.notices) = (exchanged, failed, notices)
    }
}

extension EarlierRun {
    /// The settings, with the inputs as they were and the SHA-256 of each by its path. Throws where they were not kept, or an
    /// input is gone or changed.
    fileprivate func remakeable() throws(Failure) -> (settings: Settings, hashes: [String: String]) {
        if let settingsProblem { throw settingsProblem }
        guard let settings else {
            throw Failure(
                .badData, at: "\(folder)/herkomst.json", "deze uitkomsten zeggen niet hoe zij zijn gemaakt",
                remedy: "Maak ze opnieuw met deze versie.")
        }
        let known = Set(fingerprints.values.joined())
        var hashes: [String: String] = [:]
        for file in settings.inputFiles {
            let paths =
                [InputFingerprints.container(of: file.path)] + InputFingerprints.companions(of: file).map(\.path)
            for path in paths {
                let fingerprint = try Fingerprint(ofFileAt: path)
                guard known.contains(fingerprint.sha256) else {
                    throw Failure(
                        .badData, at: path, "is veranderd sinds \(folder) is gemaakt",
                        remedy: "Zet het bestand van toen terug, of maak de uitkomsten opnieuw.")
                }
                if path == paths[0] { hashes[file.path] = fingerprint.sha256 }
            }
        }
        return (settings, hashes)
    }
}

/// The list that settings give, by code; without drawing or writing anything.
private func ranks(of settings: Settings, threads: Int) async throws(Failure) -> [AreaCode: Int] {
    var settings = settings
    try settings.takeDraws(0)
    let silent = SilentProgress()
    let gathered = try await GatheredInputs(
        settings, try InputReader(settings).inputs(), threads: threads, progress: silent)
    let level = try await ScoredRun(settings, gathered, threads: threads, progress: silent).levels[0]
    var ranks: [AreaCode: Int] = [:]
    for (code, rank) in zip(level.areas.codes, level.assessment.rank) { ranks[code] = rank }
    return ranks
}
