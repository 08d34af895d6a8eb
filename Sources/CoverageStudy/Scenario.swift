import RiskModel

/// A made world in which the truth is known.
struct Scenario: Sendable {
    let name: String
    let areaCount: Int
    /// Standard deviation of the estimates (or, for a survey, of the truths) between areas, in percentage points.
    let spread: Double
    /// Standard errors are uniform between these.
    let leastError: Double
    let greatestError: Double
    /// How the world makes its errors, and what the calculation believes of them.
    let truth: ErrorKind
    let belief: ErrorKind
    let ranking: RankingMethod

    static let all: [Scenario] = [
        Scenario("modelschatting, index", 100, 3, 1, 2.5, .model, .model, .index),
        Scenario("modelschatting, matrix", 100, 3, 1, 2.5, .model, .model, .matrix),
        Scenario("modelschatting, kleine fouten", 100, 3, 0.3, 0.8, .model, .model, .index),
        Scenario("modelschatting, 400 gebieden", 400, 3, 1, 2.5, .model, .model, .index),
        Scenario("modelschatting, 40 gebieden", 40, 3, 1, 2.5, .model, .model, .index),
        Scenario("steekproef, gekrompen", 100, 3, 1.5, 4, .sample, .sample, .index),
        Scenario("steekproef, niet gekrompen", 100, 3, 1.5, 4, .sample, .model, .index),
    ]

    private init(
        _ name: String, _ areaCount: Int, _ spread: Double, _ leastError: Double, _ greatestError: Double,
        _ truth: ErrorKind, _ belief: ErrorKind, _ ranking: RankingMethod
    ) {
        (self.name, self.areaCount, self.spread) = (name, areaCount, spread)
        (self.leastError, self.greatestError) = (leastError, greatestError)
        (self.truth, self.belief, self.ranking) = (truth, belief, ranking)
    }
}
