#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The standard normal distribution.
enum NormalDistribution {
    /// The chance of a value at or below `z`.
    static func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }

    /// The value below which a share `p` lies, 0 < p < 1; relative error about 1e-16.
    ///
    /// Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
    /// (1988) 477–484, routine PPND16.
    static func quantile(_ p: Double) -> Double {
        let q = p - 0.5
        if abs(q) <= 0.425 {
            let r = 0.180625 - q * q
            return q * polynomial(r, centreNumerator) / polynomial(r, centreDenominator)
        }
        var r = (-log(q < 0 ? p : 1 - p)).squareRoot()
        let size: Double
        if r <= 5 {
            r -= 1.6
            size = polynomial(r, middleNumerator) / polynomial(r, middleDenominator)
        } else {
            r -= 5
            size = polynomial(r, tailNumerator) / polynomial(r, tailDenominator)
        }
        return q < 0 ? -size : size
    }

    /// Horner's rule; the coefficient of the highest power first.
    private static func polynomial(_ x: Double, _ coefficients: InlineArray<8, Double>) -> Double {
        var sum = 0.0
        for index in coefficients.indices { sum = sum * x + coefficients[index] }
        return sum
    }

    private static let centreNumerator: InlineArray<8, Double> = [
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
    ]
    private static let centreDenominator: InlineArray<8, Double> = [
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1,
    ]
    private static let middleNumerator: InlineArray<8, Double> = [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
    ]
    private static let middleDenominator: InlineArray<8, Double> = [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1,
    ]
    private static let tailNumerator: InlineArray<8, Double> = [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
    ]
    private static let tailDenominator: InlineArray<8, Double> = [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ]
}

/// A normal distribution of which only the part between two limits can occur.
struct TruncatedNormal: Sendable, Equatable {
    let mean: Double
    /// Above 0.
    let standardDeviation: Double
    let low: Double
    let high: Double
    /// The share of the whole distribution below `low`, and within the limits.
    private let below: Double
    private let within: Double

    init(mean: Double, standardDeviation: Double, low: Double = -.infinity, high: Double = .infinity) {
        (self.mean, self.standardDeviation, self.low, self.high) = (mean, standardDeviation, low, high)
        below = NormalDistribution.cumulative((low - mean) / standardDeviation)
        within = NormalDistribution.cumulative((high - mean) / standardDeviation) - below
    }

    /// The value below which a share `p` of what can occur lies, 0 < p < 1 (inversion; Devroye, *Non-Uniform Random
    /// Variate Generation*, 1986, p. 38).
    func quantile(_ p: Double) -> Double {
        let share = below + p * within
        // Rounding can leave nothing between the limits where they lie far out in a tail.
        guard share > 0, share < 1 else { return min(max(mean, low), high) }
        return min(max(mean + standardDeviation * NormalDistribution.quantile(share), low), high)
    }
}
