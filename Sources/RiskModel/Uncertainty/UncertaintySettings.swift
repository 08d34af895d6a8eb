package import Areas

/// What the margins of an estimate are about.
package enum ErrorKind: String, Sendable, CaseIterable {
    /// The truth scatters around the estimate: margins of a model estimate (RIVM's small-area figures).
    case model
    /// The estimate scatters around the truth: margins of a direct survey figure. Estimates are then shrunk towards the
    /// mean of their group first (`Shrinkage`).
    case sample = "steekproef"
}

/// How the uncertainty of the ranks is computed; `onzekerheid` in the project file.
package struct UncertaintySettings: Sendable, Equatable {
    /// The number of draws; 0 leaves the uncertainty out.
    package let draws: Int
    package let seed: UInt64
    /// Each weight is multiplied by 1 + u, u uniform between minus and plus this; 0 ..< 1.
    package let weightSpread: Double
    /// The standard error of `sterk_eenzaam_pct` in percentage points for areas without limits; `nil`: they do not vary.
    package let rateStandardError: Double?
    /// The standard error of `hitte`, in its unit; `nil`: it does not vary.
    package let heatStandardError: Double?
    package let errorKind: ErrorKind

    package static let standard = UncertaintySettings(2000, 1, 0.25, nil, nil, .model)
    /// More draws than this would need more memory than they are worth (0.6 GB for the whole country): the standard error of
    /// a chance is then at most 0.004.
    package static let mostDraws = 20_000

    /// Throws `Failure(.usage)` for 1 to 99 draws (too few for a 5 % quantile) or more than `mostDraws`, a spread outside
    /// 0 ..< 1, and a standard error that is not above 0 and finite.
    package init(
        draws: Int = 2000, seed: UInt64 = 1, weightSpread: Double = 0.25, rateStandardError: Double? = nil,
        heatStandardError: Double? = nil, errorKind: ErrorKind = .model
    ) throws(Failure) {
        func check(_ holds: Bool, _ key: String, _ problem: String, _ remedy: String) throws(Failure) {
            if !holds { throw Failure(.usage, at: "onzekerheid, \(key)", problem, remedy: remedy) }
        }
        try check(
            draws == 0 || (100...Self.mostDraws).contains(draws), "trekkingen",
            "\(draws) trekkingen kan niet", "Geef 100 tot \(Self.mostDraws), of 0 om geen onzekerheid te berekenen.")
        try check(
            (0..<1).contains(weightSpread), "gewichten", "\(dutch(weightSpread)) ligt niet tussen 0 en 1",
            "Bijvoorbeeld 0.25: elk gewicht varieert dan 25% naar boven en beneden.")
        for (key, error) in [("standaardfout_pct", rateStandardError), ("standaardfout_hitte", heatStandardError)] {
            guard let error else { continue }
            try check(
                error > 0 && error.isFinite, key, "\(dutch(error)) is geen standaardfout",
                "Geef een getal boven 0, of laat de sleutel weg.")
        }
        self.init(draws, seed, weightSpread, rateStandardError, heatStandardError, errorKind)
    }

    /// The same with another number of draws or another standard error of the rate; throws as the initialiser does.
    package func with(draws: Int? = nil, rateStandardError: Double? = nil) throws(Failure) -> UncertaintySettings {
        try UncertaintySettings(
            draws: draws ?? self.draws, seed: seed, weightSpread: weightSpread,
            rateStandardError: rateStandardError ?? self.rateStandardError, heatStandardError: heatStandardError,
            errorKind: errorKind)
    }

    /// The same for a level above that of the estimates, where a standard error of those says nothing.
    package var withoutRateStandardError: UncertaintySettings {
        UncertaintySettings(draws, seed, weightSpread, nil, heatStandardError, errorKind)
    }

    private init(
        _ draws: Int, _ seed: UInt64, _ weightSpread: Double, _ rateStandardError: Double?,
        _ heatStandardError: Double?, _ errorKind: ErrorKind
    ) {
        (self.draws, self.seed, self.weightSpread, self.errorKind) = (draws, seed, weightSpread, errorKind)
        (self.rateStandardError, self.heatStandardError) = (rateStandardError, heatStandardError)
    }
}
