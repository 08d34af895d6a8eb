import Areas
import Foundation
import Pipeline

/// What goes to standard error: messages, and progress where somebody is watching.
enum Terminal {
    static func printToStandardError(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    static func printError(_ failure: Failure) {
        printToStandardError("fout: \(failure.description)")
    }

    /// Whether standard error is a terminal rather than a file or a pipe.
    static var isWatched: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

    /// Does a piece of work with its progress on the terminal, where somebody watches and silence is not asked; the line
    /// is gone when the work ends, however it ends.
    static func watching<Result>(
        isSilent: Bool, _ work: (any ProgressReporter) async throws -> Result
    ) async throws -> Result {
        let progress = isWatched && !isSilent ? TerminalProgress() : nil
        defer { progress?.finish() }
        return try await work(progress ?? SilentProgress())
    }
}
