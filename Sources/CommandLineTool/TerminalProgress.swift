import Foundation
import Pipeline
import Synchronization

/// One line on the terminal that is rewritten in place: the step and a bar.
///
/// Only for terminals: in a file or a pipe a rewritten line is noise.
final class TerminalProgress: ProgressReporter {
    private struct State {
        var step = ""
        var shownTenths = -1
    }
    private let state = Mutex(State())
    private static let barWidth = 30

    func begin(_ step: String) {
        state.withLock { state in
            state = State(step: step, shownTenths: -1)
            show("\(step) …")
        }
    }

    func advance(to fraction: Double) {
        state.withLock { state in
            let tenths = Int((min(max(fraction, 0), 1) * 1000).rounded())
            guard tenths > state.shownTenths else { return }
            state.shownTenths = tenths
            let filled = tenths * Self.barWidth / 1000
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
            show("\(state.step) \(bar) \(tenths / 10) %")
        }
    }

    func tell(_ detail: String) {
        state.withLock { show("\($0.step) … \(detail)") }
    }

    /// Wipes the line, so that what follows starts clean.
    func finish() { show("") }

    private func show(_ text: String) {
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
}
