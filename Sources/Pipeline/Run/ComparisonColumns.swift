import Areas
import OpenData
import Publishing

/// The columns of `vergelijking.csv` for some of the areas of a comparison.
struct ComparisonColumns {
    private let comparison: Comparison
    /// An area, a kind, and the place of the group among those of that kind.
    private let rows: [(area: Int, kind: KindComparison, group: Int)]

    init(_ comparison: Comparison, areas: Range<Int>) {
        self.comparison = comparison
        rows = areas.flatMap { area in
            comparison.kinds.compactMap { kind in kind.group[area].map { (area, kind, $0) } }
        }
    }

    var columns: [(name: String, cells: ResultCells)] {
        identity + ComparedFigure.allCases.indices.flatMap(figure) + [
            ("toelichting", .list(rows.map { $0.kind.groups[$0.group].reasons }))
        ]
    }

    private var identity: [(name: String, cells: ResultCells)] {
        let areas = comparison.areas
        let groups = rows.map { $0.kind.groups[$0.group] }
        return [
            ("code", .text(rows.map { areas.codes[$0.area].text })),
            ("naam", .text(rows.map { areas.names[$0.area] })),
            ("niveau", .text(rows.map { _ in areas.level.rawValue })),
            ("groep", .text(rows.map { $0.kind.kind.rawValue })),
            ("groepcode", .text(groups.map(\.code))),
            ("groepnaam", .text(groups.map(\.name))),
            ("gebieden_in_groep", .integer(groups.map(\.memberCount))),
            ("gebieden_bekend", .integer(groups.map(\.knownCount))),
            ("aandeel_mensen_bekend", .number(groups.map(\.knownShare))),
        ]
    }

    /// The columns of one figure, by its place among all.
    private func figure(_ place: Int) -> [(name: String, cells: ResultCells)] {
        let figure = ComparedFigure.allCases[place]
        let name = figure.rawValue
        var result: [(name: String, cells: ResultCells)] = [
            (name, .number(rows.map { $0.kind.figures[place].own[$0.area] })),
            ("\(name)_groep", .number(rows.map { $0.kind.figures[place].value[$0.group] })),
        ]
        if figure.canBePublished {
            result.append(
                ("\(name)_groep_uit_gebieden", .number(rows.map { $0.kind.figures[place].made[$0.group] })))
        }
        if figure == .verwachtSterkEenzaam {
            result.append(
                (
                    "\(name)_aandeel",
                    .number(rows.map { comparison.share($0.kind.figures[place], $0.kind, area: $0.area) })
                ))
        } else {
            result.append(
                (
                    "\(name)_verschil",
                    .number(rows.map { comparison.difference($0.kind.figures[place], $0.kind, area: $0.area) })
                ))
        }
        if figure == .sterkEenzaamPct {
            result.append(
                (
                    "\(name)_verschilt",
                    .text(rows.map { comparison.differs($0.kind, area: $0.area).map { $0 ? "ja" : "nee" } })
                ))
        }
        result.append(("\(name)_rang", .integer(rows.map { $0.kind.figures[place].rank[$0.area] })))
        result.append(("\(name)_percentiel", .number(rows.map { $0.kind.figures[place].percentile[$0.area] })))
        return result
    }
}
