package import Areas

/// What the list is ranked by.
package enum RankingMethod: String, Sendable, CaseIterable {
    /// By `risico_klasse`, then by `verwacht_sterk_eenzaam`; areas equal in both share a rank.
    case matrix
    /// By `risico_index`; among ties by `verwacht_sterk_eenzaam`.
    case index
}

/// The scored and ranked areas of one level: every column of the result that is computed rather than read.
///
/// All arrays have one entry per area, in the order of the table; `nil` is unknown.
package struct Assessment: Sendable {
    /// A top-level branch of the index and its part in each score.
    package struct Contribution: Sendable, Equatable {
        /// The branch as named in the tree.
        package let name: String
        /// Its column: `bijdrage_` and the name.
        package let column: String
        /// Points of the index; the parts of an area sum to its score.
        package let values: [Double?]
    }

    /// Classes 1..., from `hitte` and from `sterk_eenzaam_per_km2`.
    package let heatClass: [Int?]
    package let lonelinessClass: [Int?]
    /// 1 zeer laag ... 5 zeer hoog; absent where either class is.
    package let riskClass: [Int?]
    /// The risk index, on the range of the method (1...100 by default).
    package let index: [Double?]
    /// The index with every missing indicator at its lowest and highest normalised value.
    package let indexLow: [Double?]
    package let indexHigh: [Double?]
    package let contributions: [Contribution]
    /// 1 = highest risk, ties share the lower number; absent for an area without a score.
    package let rank: [Int?]
    /// All rows: the ranked ones from the top, then the others by code.
    package let order: [Int]
    /// Per area the input columns it lacks (column `ontbreekt`).
    package let missing: [[String]]
    package let notices: [Notice]

    /// Scores and ranks the areas.
    ///
    /// `table` needs the columns of the indicators, for the matrix `hitte` and `sterk_eenzaam_per_km2`, and for the order
    /// among ties `verwacht_sterk_eenzaam`. `age` names the population that counts as an input. `lenient` is
    /// for levels above the one that was asked for: an index that cannot be computed there is left out with a notice.
    ///
    /// Areas or whole tables without figures give an assessment without scores and a notice. Throws
    /// `Failure(.usage)` for an indicator whose column no source has, and `Failure(.badData)` for an indicator that
    /// tells no areas apart or has values that the method cannot take; but where the list is ranked by the matrix, the
    /// index is then left out with a notice. A figure that is infinite or no number always stops the run.
    package init(
        of table: AreaTable, age: AgeGroup = .vanaf65, matrix: MatrixMethod = .standard, index: IndexMethod = .standard,
        rankedBy ranking: RankingMethod, lenient: Bool = false
    ) throws(Failure) {
        try Self.checkFinite(table, index)
        heatClass = table[.hitte].map { $0.map { MatrixMethod.classNumber($0, limits: matrix.heatLimits) } }
        lonelinessClass = table[.sterkEenzaamPerKm2].map {
            $0.map { MatrixMethod.classNumber($0, limits: matrix.lonelinessLimits) }
        }
        let riskClass = zip(heatClass, lonelinessClass).map { heat, loneliness -> Int? in
            guard let heat, let loneliness else { return nil }
            return matrix.riskClass(heat: heat, loneliness: loneliness)
        }
        self.riskClass = riskClass

        var notices: [Notice] = []
        var scores: IndexScores?
        do {
            try index.checkColumns(in: table)
            scores = try IndexScores(of: table, by: index)
        } catch {
            guard lenient || (ranking == .matrix && error.kind == .badData) else { throw error }
            notices.append(
                Notice("geen index", "Voor \(table.level.plural) is er geen risico-index: \(error.description)"))
        }
        let none = [Double?](repeating: nil, count: table.count)
        let indexValues = scores?.scores ?? none
        self.index = indexValues
        (indexLow, indexHigh) = (scores?.low ?? none, scores?.high ?? none)
        contributions = index.parts.enumerated().map { number, part in
            Contribution(
                name: part.name, column: contributionColumn(of: part.name),
                values: scores?.contributions[number] ?? none)
        }
        missing = Self.missingInputs(of: table, age: age, index: index)

        let expected = table[.verwachtSterkEenzaam]
        let list =
            switch ranking {
            case .matrix: Ranking(by: [riskClass.map { $0.map(Double.init) }, expected], tiedOn: 2, codes: table.codes)
            case .index: Ranking(by: [indexValues, expected], tiedOn: 1, codes: table.codes)
            }
        (rank, order) = (list.ranks, list.order)

        if let scores { notices += Self.notices(on: scores, of: table, by: index) }
        if riskClass.allSatisfy({ $0 == nil }) { notices.append(Self.noClassNotice(table, age: age)) }
        self.notices = notices
    }
}
