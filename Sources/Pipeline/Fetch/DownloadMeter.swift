import Synchronization

/// Turns bytes that come in into words for the terminal, a few times a second: how much, of how much, how fast.
final class DownloadMeter: Sendable {
    private struct State {
        var first: (bytes: Int, at: ContinuousClock.Instant)?
        var shown: ContinuousClock.Instant?
    }
    private let state = Mutex(State())
    private let progress: any ProgressReporter

    init(_ progress: any ProgressReporter) { self.progress = progress }

    func bytes(_ received: Int, of total: Int?) {
        let now = ContinuousClock.now
        let (text, fraction) = state.withLock { state -> (String?, Double?) in
            let first = state.first ?? (received, now)
            state.first = first
            guard state.shown.map({ now - $0 >= .milliseconds(200) }) ?? true else { return (nil, nil) }
            state.shown = now
            var text = ByteText.of(received)
            if let total { text += " van \(ByteText.of(total))" }
            let seconds = (now - first.at) / .seconds(1)
            if seconds > 0.5 { text += ", \(ByteText.of(Int(Double(received - first.bytes) / seconds)))/s" }
            return (text, total.map { Double(received) / Double(max($0, 1)) })
        }
        if let text { progress.tell(fraction.map { "\(Int($0 * 100)) % (\(text))" } ?? text) }
    }

    func rows(_ count: Int) { progress.tell("\(count) rijen") }
}
