package import Areas

/// Areas of a larger level, made from their parts.
package struct Aggregation: Sendable {
    /// The larger areas, in code order, with figures and names. A figure for which some area has a published value of its
    /// own stands twice: preferred, and as `<figure>_uit_buurten` (or `_uit_wijken`) the aggregate for every area.
    package let areas: AreaTable
    /// Per part the index of its larger area, -1 for one that lies in none; for dissolving shapes.
    package let group: [Int]
    package let notices: [Notice]
}

/// Aggregates areas to a larger level: counts summed, rates weighted by people, heat by land area (see
/// `AggregationRule`), the limits of a rate and other figures only as published.
///
/// A value that a source publishes for the larger area itself is preferred, provided all its parts are here; of a larger
/// area that is here in part, the figures are those of the parts that are here, and a notice says so. The expected
/// numbers and the density then follow from the figures of the larger area itself, so that each row agrees with itself;
/// the sum of the parts stands in `verwacht_sterk_eenzaam_uit_buurten`.
///
/// A sum over parts some of which lack a value is the sum over the others, with a notice: it is too low. A figure that no
/// part has is missing.
///
/// - Parameter areas: the parts, with derived figures.
/// - Parameter ancestry: the larger level, and which larger area each part lies in.
/// - Parameter age: the group that the loneliness figures are about.
/// - Parameter published: sources that may have rows of `level`, in order of preference.
/// - Parameter all: the codes of all parts in the boundary file, selected or not; what makes a larger area complete.
/// - Parameter rules: rules that replace those of `AggregationRule.of`.
///
/// Throws when parts have no ancestor of a level that their codes tell.
package func aggregate(
    _ areas: AreaTable, to ancestry: Ancestry, age: AgeGroup, published: [FigureSource], among all: [AreaCode],
    rules: [String: AggregationRule] = [:]
) throws(Failure) -> Aggregation {
    let level = ancestry.level
    let parts = try Parts(areas, in: ancestry)
    var parents = AreaTable(level: level, codes: parts.parents)
    var notices: [Notice] = []
    let complete = parts.complete(among: all)
    let incomplete = parents.codes.indices.filter { !complete[$0] }.map { parents.codes[$0].text }
    if !incomplete.isEmpty {
        notices.append(
            Notice(
                "\(level.rawValue) niet geheel gekozen",
                "Van \(level.counted(incomplete.count)) is een deel van de \(areas.level.plural) gekozen; de cijfers gaan "
                    + "alleen over dat deel.", codes: incomplete))
    }
    let ruleOf = { (name: String) in rules[name] ?? AggregationRule.of(name, age: age) }
    for name in areas.columnNames {
        let made = parts.aggregated(name, by: ruleOf(name))
        let own = parts.published(name, in: published, complete: complete)
        parents[name] = zip(own, made).map { $0 ?? $1 }
        if own.contains(where: { $0 != nil }), ruleOf(name) != .publishedOnly {
            parents["\(name)_uit_\(areas.level.plural)"] = made
        }
        let used = zip(own, made).map { $0 == nil && $1 != nil }
        if name != Figure.verwachtSterkEenzaam.rawValue,
            let notice = parts.notice(name, rule: ruleOf(name), used: used)
        {
            notices.append(notice)
        }
        if name == Figure.inwoners.rawValue, let notice = parts.disagreement(name, own: own, made: made) {
            notices.append(notice)
        }
    }
    parts.takeNames(into: &parents)
    parents = parents.named(from: published)
    let rates = parts.published(Figure.sterkEenzaamPct.rawValue, in: published, complete: complete)
    parents.keepLimitsOnlyOfPublishedRates(rates)
    return Aggregation(areas: parents.deriving(age: age, parts: areas), group: parts.group, notices: notices)
}

extension AreaTable {
    /// Limits belong to the published estimate; beside an aggregate they would be those of something else.
    fileprivate mutating func keepLimitsOnlyOfPublishedRates(_ rates: [Double?]) {
        for figure in [Figure.sterkEenzaamLaag, .sterkEenzaamHoog] where has(figure.rawValue) {
            self[figure] = zip(self[figure], rates).map { $1 == nil ? nil : $0 }
        }
    }

    /// The derived figures from those of the areas themselves, where the parts have derived figures at all.
    fileprivate func deriving(age: AgeGroup, parts: AreaTable) -> AreaTable {
        guard parts.has(Figure.verwachtSterkEenzaam.rawValue) else { return self }
        var result = self
        let sum = "\(Figure.verwachtSterkEenzaam.rawValue)_uit_\(parts.level.plural)"
        result[sum] = self[.verwachtSterkEenzaam]
        return derivingFigures(result, age: age, polygonKm2: Array(repeating: nil, count: count)).areas
    }
}
