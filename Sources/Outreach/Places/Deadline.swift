/// The moment at which a search must be content with what it has.
package struct Deadline: Sendable {
    private let moment: ContinuousClock.Instant
    private let clock = ContinuousClock()

    /// So many seconds from now; 0 or less is at once.
    package init(after seconds: Double) {
        moment = ContinuousClock().now.advanced(by: .seconds(min(max(seconds, 0), 1e9)))
    }

    package var secondsLeft: Double { max(0, (moment - clock.now) / .seconds(1)) }
    package var isPast: Bool { clock.now >= moment }
}
