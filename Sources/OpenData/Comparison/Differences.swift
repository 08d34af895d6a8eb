import Areas

extension Comparison {
    /// What an area has more than its group, in the unit of the figure; `nil` where either is unknown or where the
    /// figure is a number of people: there the share says more.
    package func difference(_ figure: FigureComparison, _ kind: KindComparison, area: Int) -> Double? {
        guard figure.figure != .verwachtSterkEenzaam, let (own, group) = both(figure, kind, area) else { return nil }
        return own - group
    }

    /// The share (0...1) of the people of a group that lives in the area, for a number of people; `nil` where either is
    /// unknown, where the group has none, and for an area outside the group.
    package func share(_ figure: FigureComparison, _ kind: KindComparison, area: Int) -> Double? {
        guard figure.figure == .verwachtSterkEenzaam, kind.isMember[area],
            let (own, group) = both(figure, kind, area), group > 0
        else { return nil }
        return own / group
    }

    /// Whether the group's `sterk_eenzaam_pct` lies outside the 95 % limits of the area's; `nil` without limits or group.
    package func differs(_ kind: KindComparison, area: Int) -> Bool? {
        guard let figure = kind.figures.first(where: { $0.figure == .sterkEenzaamPct }),
            let (_, group) = both(figure, kind, area),
            let low = low[area], let high = high[area]
        else { return nil }
        return group < low || group > high
    }

    private func both(
        _ figure: FigureComparison, _ kind: KindComparison, _ area: Int
    ) -> (own: Double, group: Double)? {
        guard let own = figure.own[area], let group = kind.group[area].flatMap({ figure.value[$0] })
        else { return nil }
        return (own, group)
    }
}
