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
}
