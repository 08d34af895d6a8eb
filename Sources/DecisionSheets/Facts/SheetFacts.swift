package import Areas

/// Everything that one decision sheet says about one area: plain values, in the language of the sheet where they are words.
package struct SheetFacts: Sendable {
    package var language: Language
    /// What the run is of, and a remark that every page must show, such as that the data are fictional.
    package var place: String
    package var remark: String?
    package var code: AreaCode
    /// `nil` where no source has them.
    package var name: String?
    package var wijk: String?
    package var gemeente: String?
    package var standing: Standing
    package var cutOut: CutOut?
    /// What makes the score, beside larger areas.
    package var drivers: [Driver] = []
    /// The parts of the index, in its points.
    package var parts: [(name: String, points: Double)] = []
    package var people: People
    package var sensitivity: SensitivityFacts
    /// The inputs that the area lacks, by column.
    package var missing: [String] = []
    package var comparison: [ComparedRow] = []
    package var trend: [TrendYear] = []
    /// What is clear of the change between the first and the last year; `nil` where there is none to speak of.
    package var change: TrendChange?
    package var approaches: [FittingApproach] = []
    package var unjudged: [UnjudgedApproach] = []
    package var notes: [SheetNote] = []
    package var caveats: [String] = []
    /// One entry per source, with year, maker and licence.
    package var sources: [String] = []
    /// Program and date, for the foot of the page.
    package var edition: String

    package init(
        language: Language, place: String, code: AreaCode, standing: Standing, people: People,
        sensitivity: SensitivityFacts = SensitivityFacts(), edition: String
    ) {
        (self.language, self.place, self.code, self.edition) = (language, place, code, edition)
        (self.standing, self.people, self.sensitivity) = (standing, people, sensitivity)
    }
}

/// Where the area stands on the list, and how sure that is.
package struct Standing: Sendable {
    /// What the list is ranked by.
    package enum Basis: Sendable { case matrix, index }
    /// Whether it is in the top whatever is uncertain.
    package enum Certainty: Sendable { case always, sometimes, never }

    package var rank: Int
    /// How many areas have a place.
    package var ranked: Int
    package var top: Int
    package var basis: Basis
    /// 1 (very low) ... 5; `nil` where either class is unknown.
    package var riskClass: Int?
    /// The 5 and 95 % quantiles of the place over the draws; `nil` without draws.
    package var low: Double?
    package var high: Double?
    /// Chance of a place in the top, 0...1.
    package var topChance: Double?
    package var certainty: Certainty?
    /// The index with its best and worst case, and the range that indexes can have.
    package var index: Double?
    package var indexLow: Double?
    package var indexHigh: Double?
    package var indexRange: (low: Double, high: Double)

    package init(rank: Int, ranked: Int, top: Int, basis: Basis, indexRange: (low: Double, high: Double)) {
        (self.rank, self.ranked, self.top) = (rank, ranked, top)
        (self.basis, self.indexRange) = (basis, indexRange)
    }
}
