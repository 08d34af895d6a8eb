package import Areas

/// The figures of every area as the draws of the rank uncertainty have them, for whoever computes something else with them.
///
/// Draw d of an area is the same number as in `RankUncertainty` with the same settings: random numbers go by seed, draw,
/// area code and figure. Errors of areas are independent of each other.
package struct FigureDraws: Sendable {
    private let codes: [UInt64]
    private let rate: [TruncatedNormal?]
    private let heat: [TruncatedNormal?]
    private let rates: [Double?]
    private let heats: [Double?]
    private let random: DrawRandom

    /// - Parameter listed: the areas that have a rank, as the groups that survey figures are drawn towards are made of those.
    package init(_ listed: AreaTable, _ settings: UncertaintySettings) {
        let errors = FigureErrors(of: listed, by: settings)
        (rate, heat) = (errors.rate, errors.heat)
        (rates, heats) = (listed[.sterkEenzaamPct], listed[.hitte])
        codes = listed.codes.map { textHash($0.text) }
        random = DrawRandom(seed: settings.seed)
    }

    /// Whether any rate has a known or assumed error.
    package var ratesVary: Bool { rate.contains { $0 != nil } }
    /// Whether heat has an assumed error.
    package var heatVaries: Bool { heat.contains { $0 != nil } }

    /// `sterk_eenzaam_pct` of an area in a draw, 0...100; the figure itself where its error is unknown, `nil` without one.
    package func rate(of area: Int, draw: Int) -> Double? {
        drawn(rates[area], rate[area], area, draw, .rate)
    }

    /// `hitte` of an area in a draw, in its unit; likewise.
    package func heat(of area: Int, draw: Int) -> Double? {
        drawn(heats[area], heat[area], area, draw, .heat)
    }

    /// Where the truth of `sterk_eenzaam_pct` lies with 95 % certainty; `nil` where its error is unknown.
    package func rateInterval(of area: Int) -> (low: Double, high: Double)? {
        rate[area].map { ($0.quantile(0.025), $0.quantile(0.975)) }
    }

    private func drawn(
        _ value: Double?, _ error: TruncatedNormal?, _ area: Int, _ draw: Int, _ stream: DrawRandom.Stream
    ) -> Double? {
        guard let error else { return value }
        return error.quantile(random.uniform(draw: draw, subject: codes[area], stream: stream))
    }
}
