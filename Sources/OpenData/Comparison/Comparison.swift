package import Areas

/// The areas of a map beside the groups they lie in.
package struct Comparison: Sendable {
    /// The compared areas, in code order, with their figures.
    package let areas: AreaTable
    /// Per area the 95 % limits of its `sterk_eenzaam_pct`; absent where the source has none.
    package let low: [Double?]
    package let high: [Double?]
    /// One per kind of group, from small to large.
    package let kinds: [KindComparison]
    package let notices: [Notice]

    package var level: AreaLevel { areas.level }
}

/// The areas of a map beside the groups of one kind.
package struct KindComparison: Sendable {
    package let kind: GroupKind
    /// The groups that some compared area is laid beside, in code order.
    package let groups: [ComparedGroup]
    /// Per compared area its place in `groups`; `nil` for an area in none.
    package let group: [Int?]
    /// Per compared area whether it is a member of that group; `false` only beside chosen gemeenten it lies outside.
    package let isMember: [Bool]
    /// In the order of `ComparedFigure.allCases`.
    package let figures: [FigureComparison]
}

/// A group, and how much of it is known.
package struct ComparedGroup: Sendable, Equatable {
    /// The CBS code; the number of a size class, `NL` or `gekozen` for groups without one of their own.
    package let code: String
    package let name: String?
    /// How many areas of the compared level are in it; `nil` where not all of them are known.
    package let memberCount: Int?
    /// How many have a known `sterk_eenzaam_pct`.
    package let knownCount: Int
    /// The share (0...1) of its people that lives in those; `nil` where its people are unknown.
    package let knownShare: Double?
    /// Why figures, ranks or percentiles are absent; short, in Dutch.
    package let reasons: [String]
}

/// One figure of the areas of a map beside that of their groups of one kind.
package struct FigureComparison: Sendable {
    package let figure: ComparedFigure
    /// Per compared area its own figure.
    package let own: [Double?]
    /// Per group its figure: as published, else made of its members.
    package let value: [Double?]
    /// Per group the figure made of its members, whether or not there is a published one.
    package let made: [Double?]
    /// Per compared area 1 = highest of the group, ties sharing the lower number.
    package let rank: [Int?]
    /// Per compared area the percentile rank, 0...100; absent where the group has one known area.
    package let percentile: [Double?]
}

/// Lays areas beside the groups they lie in.
///
/// Members of a group are areas of the same level as the area itself. A group's figure is the one a table publishes for
/// it, else made of its members (`ComparedFigure.Rule`); that needs all its areas to be known and at least 80 % of its
/// people (for heat: land) to be in areas with a figure, or it would be that of a part. Rank and percentile need the
/// same. Areas without a value never count as 0 and change nothing for others.
///
/// - Parameters:
///   - areas: all areas of one level that are known, on the map or not: the members of the groups, with derived figures
///     and a column `risico_index`.
///   - rows: the areas to compare.
///   - onMap: per area of `areas` whether it is on the map, whole.
///   - kinds: the kinds of groups; those that the sources do not have are left out.
///   - onlyOnMap: figures that areas off the map cannot have, such as heat from a raster that was only read there.
package func compare(
    _ areas: AreaTable, rows: [Int], onMap: [Bool], with kinds: [GroupKind], in sources: GroupSources, age: AgeGroup,
    onlyOnMap: Set<ComparedFigure> = [.risicoIndex]
) -> Comparison {
    let weights = GroupWeights(areas, age: age)
    let figures = GroupFigures(
        areas: areas, weights: weights, sources: sources, age: age, onMap: onMap, onlyOnMap: onlyOnMap)
    let groupings = Set(kinds).sorted().compactMap { Grouping($0, of: areas, in: sources) }
    var notices: [Notice] = []
    if weights.peopleFigure != age.populationFigure, !groupings.isEmpty, areas.has(Figure.sterkEenzaamPct.rawValue) {
        notices.append(
            weights.people.contains { $0 != nil }
                ? Notice(
                    "gewogen naar inwoners",
                    "Geen van de bronnen heeft het aantal \(age.people); cijfers van groepen in vergelijking.csv zijn "
                        + "gewogen naar alle inwoners.")
                : Notice(
                    "groepen zonder cijfers",
                    "Geen van de bronnen heeft het aantal \(age.people) of inwoners; van groepen staat in "
                        + "vergelijking.csv dan alleen hitte, en wat een bron zelf van een groep geeft."))
    }
    let compared = areas.selecting(rows)
    return Comparison(
        areas: compared, low: compared[.sterkEenzaamLaag], high: compared[.sterkEenzaamHoog],
        kinds: groupings.map { $0.comparison(of: rows, figures) }, notices: notices)
}
