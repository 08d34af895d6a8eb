package import Areas
import Foundation
import Publishing

/// What `verifieer` needs to know.
package struct VerifySettings: Sendable {
    /// A folder that this program made.
    package var folder: String
    /// Whether to make everything again and compare the bytes.
    package var makesAgain = false
    package var threads: Int?

    package init(folder: String) { self.folder = folder }
}

/// `verifieer`: lays a folder with results beside the provenance in it, and where asked makes the results again and compares
/// every byte. Writes nothing in the folder.
///
/// Throws `inputMissing` for a folder that is not there or holds no provenance, `badData` for provenance that cannot be read,
/// and what stops making results again. What is found stands in the summary, with an exit code.
package func runVerification(
    _ settings: VerifySettings, progress: any ProgressReporter = SilentProgress()
) async throws(Failure) -> VerifySummary {
    let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
    let folder =
        settings.folder.count > 1 && settings.folder.hasSuffix("/")
        ? String(settings.folder.dropLast()) : settings.folder
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw Failure(
            .inputMissing, at: settings.folder, "deze map bestaat niet",
            remedy: "Geef een map die dit programma heeft gemaakt.")
    }
    progress.begin("Herkomst lezen")
    var checks: [RunCheck] = []
    for name in RecordedRun.fileNames {
        guard let run = try RecordedRun(name, in: folder) else { continue }
        progress.begin("\(name) nakijken")
        checks.append(try await RunCheck(run, in: folder, threads: threads))
    }
    guard !checks.isEmpty else { throw withoutProvenance(folder) }

    let walk = FolderWalk(folder) { subfolder in
        !RecordedRun.fileNames.contains { FolderWalk.kind(of: "\(folder)/\(subfolder)/\($0)") == .file }
    }
    let listed = Set(
        checks.flatMap { check in
            check.run.outputs.map(\.path) + [check.run.fileName] + [check.run.changeable?.path].compactMap(\.self)
        })
    let unlisted = walk.names.filter { !listed.contains($0) && !OutputFolder.isInWork($0) }.map {
        VerifyFinding(kind: .unlisted, path: $0, detail: "", provenance: "")
    }
    var remade: [RemadeRun] = []
    if settings.makesAgain {
        let scratch = try ScratchFolder(beside: folder)
        for check in checks {
            remade.append(
                try await RemadeRun(check, in: folder, scratch: scratch.path, threads: threads, progress: progress))
        }
        withExtendedLifetime(scratch) {}
    }
    return VerifySummary(
        folder: settings.folder, checks: checks, unlisted: unlisted,
        remade: settings.makesAgain ? remade : nil, remarks: remarks(checks, walk, in: folder))
}

private func withoutProvenance(_ folder: String) -> Failure {
    let below = FolderWalk(folder) { !$0.contains("/") }.names.filter { name in
        name.split(separator: "/").count == 2 && RecordedRun.fileNames.contains { name.hasSuffix("/" + $0) }
    }
    let hint = below.first.map { " Bedoelt u \(folder)/\(($0 as NSString).deletingLastPathComponent)?" } ?? ""
    return Failure(
        .inputMissing, at: folder, "er staat geen herkomst in (\(RecordedRun.fileNames.joined(separator: ", ")))",
        remedy: "Geef een map die dit programma heeft gemaakt.\(hint)")
}

/// What a reader must know beside the findings.
private func remarks(_ checks: [RunCheck], _ walk: FolderWalk, in folder: String) -> [String] {
    var remarks: [String] = []
    for check in checks where check.run.version != programVersion {
        remarks.append(
            "\(check.run.fileName) is van versie \(printable(check.run.version, atMost: 40)); dit is versie "
                + "\(programVersion).")
    }
    for check in checks {
        guard let changeable = check.run.changeable,
            let found = try? Fingerprint(ofFileAt: folder + "/" + changeable.path),
            found.sha256 != changeable.sha256
        else { continue }
        remarks.append("\(changeable.path) is aangepast nadat het is gemaakt; dat mag.")
    }
    if walk.names.contains(where: OutputFolder.isInWork) {
        remarks.append(
            "Een andere run is hier bezig of werd afgebroken; maak de uitkomsten opnieuw als er nu geen loopt.")
    }
    for name in walk.closed {
        remarks.append("\(printable(name, atMost: 80)) heeft een eigen herkomst en is niet nagekeken.")
    }
    if walk.isCutOff {
        remarks.append("De map heeft meer dan \(FolderWalk.mostNames) bestanden; niet alle zijn bekeken.")
    }
    return remarks
}
