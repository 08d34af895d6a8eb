/// Hears how far a run is; the terminal shows it, tests and libraries may ignore it.
package protocol ProgressReporter: Sendable {
    /// A step begins, in Dutch: "Grenzen lezen".
    func begin(_ step: String)
    /// How far the current step is, 0...1. May be called from any task.
    func advance(to fraction: Double)
}

/// Says nothing.
package struct SilentProgress: ProgressReporter {
    package init() {}
    package func begin(_ step: String) {}
    package func advance(to fraction: Double) {}
}
