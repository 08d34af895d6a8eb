package import Areas

/// Loneliness of the areas of one level in several years: the rates, their classes by one set of limits, and what changed
/// from every earlier year to the newest.
///
/// All arrays have one entry per area, in the order of the table; `nil` is unknown.
package struct Trend: Sendable {
    /// One year of the areas.
    package struct Year: Sendable {
        package let year: Int
        /// `sterk_eenzaam_pct`, % of the age group, with its 95 % limits where the source has them.
        package let rate: [Double?]
        package let low: [Double?]
        package let high: [Double?]
        /// The class 1... of the rate of then × the people of now / the land of now: the people are held still, so that
        /// a class moves with the rate alone.
        package let lonelinessClass: [Int?]
        /// The share (0...1) of the people behind a figure that was moved from other boundaries; absent for one that was not.
        package let knownShare: [Double?]?
    }

    package let level: AreaLevel
    /// The oldest first.
    package let years: [Year]
    /// From each earlier year to the newest, the oldest first.
    package let changes: [YearChange]
    /// The standard error that was assumed where the source has no limits, in percentage points; `nil` where none was.
    package let standardError: Double?

    /// - Parameters:
    ///   - table: areas with the columns of each year (`sterk_eenzaam_pct_2016`), their people and land of now.
    ///   - years: the years to lay beside each other; fewer than two give no changes.
    ///   - matrix: its limits for loneliness make the classes of every year.
    ///   - standardError: of an estimate without limits, in percentage points, the same in each year; `nil` leaves
    ///     such an area without a verdict.
    package init(
        of table: AreaTable, years: [Int], age: AgeGroup, matrix: MatrixMethod = .standard,
        standardError: Double? = nil
    ) {
        (level, self.standardError) = (table.level, standardError)
        let (people, land) = (table[age.populationFigure], table[.oppervlakteLandKm2])
        let made = Set(years).sorted().map { year in
            let column = { (figure: Figure) in table["\(figure.rawValue)_\(year)"] }
            let (rate, known) = (column(.sterkEenzaamPct), "\(Figure.sterkEenzaamPct.rawValue)_bekend_\(year)")
            return Year(
                year: year, rate: rate, low: column(.sterkEenzaamLaag), high: column(.sterkEenzaamHoog),
                lonelinessClass: rate.indices.map { row in
                    guard let rate = rate[row], let people = people[row], let km2 = land[row], km2 > 0 else {
                        return nil
                    }
                    return MatrixMethod.classNumber(people * rate / 100 / km2, limits: matrix.lonelinessLimits)
                },
                knownShare: table.has(known) ? table[known] : nil)
        }
        self.years = made
        guard let newest = made.last else {
            changes = []
            return
        }
        changes = made.dropLast().map { YearChange(from: $0, to: newest, standardError: standardError) }
    }
}

/// The change of every area from one year to another.
package struct YearChange: Sendable {
    package let from: Int
    package let to: Int
    /// Percentage points, later minus earlier, with 95 % limits where both years have margins.
    package let change: [Double?]
    package let low: [Double?]
    package let high: [Double?]
    /// Whether the change lies outside its 95 % limits; of many areas that did not change 5 % would.
    package let verdict: [TrendVerdict?]
    /// The same with at most 5 % false among all areas that are said to have changed (Benjamini-Hochberg).
    package let verdictAmongAll: [TrendVerdict?]

    /// The share of false verdicts that is taken for granted.
    package static let level = 0.05

    init(from earlier: Trend.Year, to later: Trend.Year, standardError: Double?) {
        (from, to) = (earlier.year, later.year)
        let changes = earlier.rate.indices.map { row -> Change? in
            let estimate = { (year: Trend.Year) in
                Estimate(year.rate[row], low: year.low[row], high: year.high[row], fallback: standardError)
            }
            guard let first = estimate(earlier), let second = estimate(later) else { return nil }
            return Change(from: first, to: second)
        }
        change = changes.map { $0?.value }
        low = changes.map { $0?.low }
        high = changes.map { $0?.high }
        let p = changes.map { $0?.p }
        let limit = falseDiscoveryLimit(p.compactMap(\.self), rate: Self.level)
        // The limits decide, not p: the constant 1.959964 is rounded, and the columns must agree with each other.
        verdict = changes.map { change in
            guard let change, let low = change.low, let high = change.high else { return nil }
            return change.verdict(isClear: low > 0 || high < 0)
        }
        verdictAmongAll = zip(changes, p).map { change, p in
            guard let change, let p else { return nil }
            return change.verdict(isClear: limit.map { p <= $0 } ?? false)
        }
    }

    /// How many areas have a verdict, and how many each.
    package func count(_ wanted: TrendVerdict, amongAll: Bool = false) -> Int {
        (amongAll ? verdictAmongAll : verdict).count { $0 == wanted }
    }
}
