package import Areas

/// Whether an area belongs to the top of the list, given everything that is uncertain.
package enum Priority: String, Sendable, CaseIterable {
    /// In the top in at least 95 % of the draws.
    case always = "altijd"
    case sometimes = "soms"
    /// In the top in at most 5 % of the draws.
    case never = "nooit"

    init(topChance: Double) {
        self = topChance >= 0.95 ? .always : topChance <= 0.05 ? .never : .sometimes
    }
}

/// How sure the ranks of a level are: Monte Carlo over the margins of the estimates and over the weights.
///
/// Per draw every rate comes from a normal distribution within its margins (`FigureErrors`), heat from its own error if
/// one is given, and every weight is multiplied by 1 + u; then the areas are scored and ranked again. Source of the
/// approach: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), section 7; Goldstein and Spiegelhalter,
/// JRSS A 159 (1996) 385–443, section 5 (intervals for ranks).
///
/// All arrays have one entry per area of the table; `nil` for an area without a rank, and everywhere where nothing
/// varies, because an interval of one place would claim a certainty that nobody has.
package struct RankUncertainty: Sendable {
    /// 5, 50 and 95 % quantiles of the rank over the draws, linear between order statistics (Hyndman and Fan 1996, type 7).
    package let low: [Double?]
    package let middle: [Double?]
    package let high: [Double?]
    /// The chance of a place among the first `top`, 0...1; over all areas they sum to `top`.
    package let topChance: [Double?]
    package let priority: [Priority?]
    /// How many draws there were; 0 where nothing was drawn.
    package let drawCount: Int
    /// The draws themselves, of the areas in `rows` of the table; `nil` where nothing was drawn, and once forgotten.
    package private(set) var draws: RankDraws?
    package let rows: [Int]
    /// What varied and what did not, and why there is nothing.
    package let notices: [Notice]

    /// Draws and ranks. Without any rank, with 0 draws, or where nothing varies, everything is `nil`, with a notice but in
    /// the second case. The result depends on nothing but the arguments, and not on `threads`.
    package init(
        of table: AreaTable, ranks: [Int?], age: AgeGroup, matrix: MatrixMethod, index: IndexMethod,
        rankedBy ranking: RankingMethod, _ settings: UncertaintySettings, top: Int, threads: Int
    ) async throws(Failure) {
        let rows = ranks.indices.filter { ranks[$0] != nil }
        let listed = table.selecting(rows)
        let errors = FigureErrors(of: listed, by: settings)
        let varying = WhatVaries(errors, listed, index: index, rankedBy: ranking, settings)
        notices = settings.draws > 0 && !rows.isEmpty ? varying.notices : []
        self.rows = rows
        guard settings.draws > 0, !rows.isEmpty, varying.anything else {
            let none = [Double?](repeating: nil, count: table.count)
            (low, middle, high, topChance) = (none, none, none, none)
            (priority, draws, drawCount) = (table.codes.map { _ in nil }, nil, 0)
            return
        }
        let keys = try DrawnKeys(
            listed, age: age, matrix: matrix, index: index, rankedBy: ranking, settings, errors)
        let draws = try await RankDraws(
            areaCount: rows.count, drawCount: settings.draws, tiedOn: ranking == .matrix ? 2 : 1, top: top,
            threads: threads
        ) { draw throws(Failure) in try keys(draw) }
        let areasPerPiece = 256
        let pieces = try await inParallel((rows.count + areasPerPiece - 1) / areasPerPiece, threads: threads) {
            piece throws(Failure) in
            (piece * areasPerPiece..<min(rows.count, (piece + 1) * areasPerPiece)).map { area in
                draws.quantiles(of: area, [0.05, 0.5, 0.95])
            }
        }
        let quantiles = pieces.flatMap(\.self)
        func spread<Value>(_ values: [Value]) -> [Value?] {
            var result = [Value?](repeating: nil, count: table.count)
            for (row, value) in zip(rows, values) { result[row] = value }
            return result
        }
        (low, middle) = (spread(quantiles.map { $0[0] }), spread(quantiles.map { $0[1] }))
        (high, topChance) = (spread(quantiles.map { $0[2] }), spread(draws.topChance))
        priority = spread(draws.topChance.map(Priority.init))
        (self.draws, drawCount) = (draws, settings.draws)
    }

    /// Lets the draws go: of the whole country they are 59 MB.
    package mutating func forgetDraws() { draws = nil }
}
