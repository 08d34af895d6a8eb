/// An area to score: a buurt, wijk or gemeente, with what is known of it.
///
/// What is `nil` is unknown; an area that lacks heat or loneliness gets no score, and ``ScoredArea/missing`` says what it lacks.
public struct Area: Sendable, Equatable {
    /// The code of Statistics Netherlands: `BU05991086`, `WK059910` or `GM0599`. All areas of one call are of one level.
    public var code: String
    /// The number of people of 65 and over, 0 or more.
    public var older: Double?
    /// Severely lonely people of 65 and over, in % of them, 0...100.
    public var severelyLonelyPercent: Double?
    /// 95 % limits of that percentage; `nil` where the source gives none.
    public var severelyLonelyLimits: ClosedRange<Double>?
    /// km² of land, above 0.
    public var landKm2: Double?
    /// The heat measure, such as mean PET in °C.
    public var heat: Double?

    public init(
        code: String, older: Double? = nil, severelyLonelyPercent: Double? = nil,
        severelyLonelyLimits: ClosedRange<Double>? = nil, landKm2: Double? = nil, heat: Double? = nil
    ) {
        self.code = code
        self.older = older
        self.severelyLonelyPercent = severelyLonelyPercent
        self.severelyLonelyLimits = severelyLonelyLimits
        self.landKm2 = landKm2
        self.heat = heat
    }
}
