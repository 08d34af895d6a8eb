import Areas
import Foundation
import OpenData

/// Lays every input beside the others and tells all that is wrong, missing or odd; writes nothing.
///
/// Each file is read by itself, and what fails becomes a finding; then the steps of `kaart` are rehearsed, so that the exit
/// code is the one `kaart` would end with.
/// - Parameter looseFiles: further files, checked by themselves and, where they have area codes, beside the boundaries.
package func checkInputs(
    _ settings: Settings, looseFiles: [InputFile] = [], progress: any ProgressReporter = SilentProgress()
) async -> CheckReport {
    let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
    var sections: [CheckReport.Section] = []
    var settings = settings
    let reader: InputReader
    do throws(Failure) {
        reader = try InputReader(settings)
    } catch {
        // A wrong `--kolom` says nothing about the files.
        let wrong = error
        settings.columnNames = [:]
        guard let other = try? InputReader(settings) else { return .stopped(by: wrong) }
        var section = CheckReport.Section("opdracht", "--kolom")
        section.findings = [Finding(wrong)]
        sections.append(section)
        let rest = await CheckRun(other, threads: threads).report(
            after: sections, looseFiles: looseFiles, progress: progress)
        return CheckReport(
            sections: rest.sections, meaning: rest.meaning, failure: wrong, describesRun: true,
            exitCode: wrong.kind.rawValue)
    }
    return await CheckRun(reader, threads: threads).report(after: [], looseFiles: looseFiles, progress: progress)
}

extension CheckReport {
    fileprivate static func stopped(by failure: Failure) -> CheckReport {
        CheckReport(
            sections: [], meaning: [failure.description], failure: failure, describesRun: true,
            exitCode: failure.kind.rawValue)
    }
}
