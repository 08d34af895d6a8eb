import Foundation

/// What a change of a figure between two years amounts to, beside the margins of both.
package enum TrendVerdict: String, Sendable, CaseIterable {
    case risen = "gestegen"
    case fallen = "gedaald"
    case withinMargins = "binnen de marges"
}

/// A figure of one area in one year, with the standard error of its estimate where that is known.
struct Estimate {
    let value: Double
    let standardError: Double?

    /// - Parameters:
    ///   - low, high: 95 % limits; the standard error is (high − low)/(2·1.959964).
    ///   - fallback: the standard error where there are no limits.
    init?(_ value: Double?, low: Double?, high: Double?, fallback: Double?) {
        guard let value else { return nil }
        self.value = value
        if let low, let high, high >= low {
            standardError = (high - low) / (2 * normalQuantile975)
        } else {
            standardError = fallback
        }
    }
}

/// The 97.5 % point of the standard normal distribution: the limits of a 95 % interval lie so many standard deviations from
/// its middle.
let normalQuantile975 = 1.959964

/// The change of one area from an earlier to a later year.
struct Change {
    /// Later minus earlier, in percentage points.
    let value: Double
    /// √(se₁² + se₂²): the errors of the two years are taken as independent. They share a model and people, and so
    /// probably go up and down together, which would make the true error smaller: the test is then too careful.
    let standardError: Double?

    init(from earlier: Estimate, to later: Estimate) {
        value = later.value - earlier.value
        if let first = earlier.standardError, let second = later.standardError {
            standardError = (first * first + second * second).squareRoot()
        } else {
            standardError = nil
        }
    }

    /// 95 % limits of the change.
    var low: Double? { standardError.map { value - normalQuantile975 * $0 } }
    var high: Double? { standardError.map { value + normalQuantile975 * $0 } }

    /// The chance of a change at least so large, either way, if nothing had changed: 2(1 − Φ(|change|/se)).
    var p: Double? {
        standardError.map { error in
            guard error > 0 else { return value == 0 ? 1 : 0 }
            return erfc(abs(value) / error / 2.0.squareRoot())
        }
    }

    /// - Parameter isClear: whether 0 lies outside the margins, by whatever test.
    func verdict(isClear: Bool) -> TrendVerdict { !isClear ? .withinMargins : value > 0 ? .risen : .fallen }
}
