import Areas

/// What the areas of a list are ranked by, in one draw after another.
///
/// Every draw goes the whole road again: rates and heat are drawn, indicators normalised over the areas, weights varied,
/// branches aggregated. Only what cannot change is computed once.
struct DrawnKeys: Sendable {
    /// The areas that have a rank, with their figures.
    private let table: AreaTable
    private let errors: FigureErrors
    private let method: IndexMethod
    private let matrix: MatrixMethod
    private let ranking: RankingMethod
    private let random: DrawRandom
    private let weightSpread: Double
    private let subjects: [UInt64]
    /// People of the age group per area, and km² of land.
    private let people: [Double?]
    private let land: [Double?]
    /// The normalised leaves that do not vary; `nil` for those that do.
    private let fixedLeaves: [[Double?]?]
    private let setsScale: [[Bool]]

    /// `table` holds only areas with a rank. Throws what normalising throws.
    init(
        _ table: AreaTable, age: AgeGroup, matrix: MatrixMethod, index: IndexMethod, rankedBy ranking: RankingMethod,
        _ settings: UncertaintySettings, _ errors: FigureErrors
    ) throws(Failure) {
        (self.table, self.errors, self.matrix, self.method, self.ranking) = (table, errors, matrix, index, ranking)
        random = DrawRandom(seed: settings.seed)
        weightSpread = settings.weightSpread
        subjects = table.codes.map { textHash($0.text) }
        (people, land) = (table[age.populationFigure], table[.oppervlakteLandKm2])
        let raw = index.leaves.map { table[$0.column] }
        setsScale = raw.map { $0.map { $0 != nil } }
        var fixed: [[Double?]?] = []
        if ranking == .index {
            for (number, leaf) in index.leaves.enumerated() {
                let varies = Self.varies(leaf.column, errors)
                fixed.append(
                    varies
                        ? nil
                        : try NormalisedIndicator(
                            raw[number], setsScale: setsScale[number], of: leaf, in: index, level: table.level
                        ).values)
            }
        }
        fixedLeaves = fixed
    }

    /// The keys of draw `draw`, the most important first, one value per area; −infinity for one that is missing.
    func callAsFunction(_ draw: Int) throws(Failure) -> [[Double]] {
        let drawn = drawnFigures(draw)
        let expected = drawn[Figure.verwachtSterkEenzaam.rawValue] ?? table[.verwachtSterkEenzaam]
        let first = ranking == .matrix ? riskClasses(drawn) : try index(draw, drawn)
        return [first, expected].map { $0.map { $0 ?? -.infinity } }
    }

    private static func varies(_ column: String, _ errors: FigureErrors) -> Bool {
        switch Figure(rawValue: column) {
        case .sterkEenzaamPct, .verwachtSterkEenzaam, .sterkEenzaamPerKm2: errors.rateCount > 0
        case .hitte: errors.heatCount > 0
        default: false
        }
    }

    /// The columns that vary, as drawn; derived figures follow the drawn rate.
    private func drawnFigures(_ draw: Int) -> [String: [Double?]] {
        var result: [String: [Double?]] = [:]
        if errors.heatCount > 0 {
            result[Figure.hitte.rawValue] = drawn(table[.hitte], errors.heat, draw, .heat)
        }
        guard errors.rateCount > 0 else { return result }
        let rates = drawn(table[.sterkEenzaamPct], errors.rate, draw, .rate)
        let expected = zip(rates, people).map { rate, people -> Double? in
            if let rate, let people { people * rate / 100 } else { nil }
        }
        result[Figure.sterkEenzaamPct.rawValue] = rates
        result[Figure.verwachtSterkEenzaam.rawValue] = expected
        result[Figure.sterkEenzaamPerKm2.rawValue] = zip(expected, land).map { number, km2 -> Double? in
            if let number, let km2 { number / km2 } else { nil }
        }
        return result
    }

    private func drawn(
        _ values: [Double?], _ errors: [TruncatedNormal?], _ draw: Int, _ stream: DrawRandom.Stream
    ) -> [Double?] {
        values.indices.map { row in
            guard let error = errors[row] else { return values[row] }
            return error.quantile(random.uniform(draw: draw, subject: subjects[row], stream: stream))
        }
    }

    private func riskClasses(_ drawn: [String: [Double?]]) -> [Double?] {
        let heat = drawn[Figure.hitte.rawValue] ?? table[.hitte]
        let density = drawn[Figure.sterkEenzaamPerKm2.rawValue] ?? table[.sterkEenzaamPerKm2]
        return zip(heat, density).map { heat, density in
            guard let heat, let density else { return nil }
            return Double(
                matrix.riskClass(
                    heat: MatrixMethod.classNumber(heat, limits: matrix.heatLimits),
                    loneliness: MatrixMethod.classNumber(density, limits: matrix.lonelinessLimits)))
        }
    }

    private func index(_ draw: Int, _ drawn: [String: [Double?]]) throws(Failure) -> [Double?] {
        var leaves: [[Double?]] = []
        for (number, leaf) in method.leaves.enumerated() {
            if let fixed = fixedLeaves[number] {
                leaves.append(fixed)
            } else {
                let values = try NormalisedIndicator(
                    drawn[leaf.column] ?? table[leaf.column], setsScale: setsScale[number], of: leaf, in: method,
                    level: table.level
                ).values
                try check(values, of: leaf)
                leaves.append(values)
            }
        }
        let weighed = method.scalingWeights { path in
            let uniform = random.uniform(draw: draw, subject: textHash(path), stream: .weight)
            return 1 + weightSpread * (2 * uniform - 1)
        }
        return weighed.aggregate(leaves, count: table.count).scores
    }

    /// Heat as it is, not brought on a scale, can be drawn below 0 where the estimate is above it.
    private func check(_ values: [Double?], of leaf: Indicator) throws(Failure) {
        guard method.aggregation.needsPositive, values.contains(where: { $0.map { $0 < 0 } ?? false }) else { return }
        throw Failure(
            .badData, at: "onzekerheid, indicator \(leaf.name) (kolom \(leaf.column)), \(table.level.plural)",
            "in een trekking ligt een waarde onder 0, en daarvan bestaat geen \(method.aggregation.rawValue) gemiddelde",
            remedy:
                "Kies normalisatie min-max met bereik [1, 100], aggregatie rekenkundig, of een kleinere standaardfout."
        )
    }
}
