/// What is computed of an area.
public struct ScoredArea: Sendable, Equatable {
    /// In or out of the top, over all draws.
    public enum Priority: Sendable, Equatable {
        /// In the top in at least 95 % of the draws.
        case always
        case sometimes
        /// In the top in at most 5 % of the draws.
        case never
    }

    public let code: String
    /// Classes of heat and of severely lonely people per km² of land, 1 lowest to 5 highest with the standard limits.
    public let heatClass: Int?
    public let lonelinessClass: Int?
    /// 1 very low to 5 very high, from the matrix of the two.
    public let riskClass: Int?
    /// The risk index, 0...100: the geometric mean of heat and loneliness, each min-max scaled to 1...100 over the areas of the call.
    public let index: Double?
    /// 1 is the highest risk; equals share a rank. `nil` without a score.
    public let rank: Int?
    /// The 5 and 95 % quantiles of the rank over the draws; `nil` where nothing varies or nothing was drawn.
    public let rankInterval: ClosedRange<Double>?
    /// The chance of a place in the top, 0...1; `nil` likewise.
    public let topChance: Double?
    public let priority: Priority?
    /// Expected number of severely lonely people of 65 and over.
    public let expectedSeverelyLonely: Double?
    /// The inputs that the area lacks, by their column in the results of the program (`hitte`, `sterk_eenzaam_pct`, …).
    public let missing: [String]
}
