/// Hears how far a run is; the terminal shows it, tests and libraries may ignore it.
package protocol ProgressReporter: Sendable {
    /// A step begins, in Dutch: "Grenzen lezen".
    func begin(_ step: String)
    /// How far the current step is, 0...1. May be called from any task.
    func advance(to fraction: Double)
    /// How far the current step is in words, where its end is not known: "12,3 MB, 4,1 MB/s". May be called from any task.
    func tell(_ detail: String)
}

extension ProgressReporter {
    package func tell(_ detail: String) {}
}

/// Says nothing.
package struct SilentProgress: ProgressReporter {
    package init() {}
    package func begin(_ step: String) {}
    package func advance(to fraction: Double) {}
}
