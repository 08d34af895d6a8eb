package import Areas

/// The map of heat and loneliness side by side in nine colours, as one SVG document: unlike the risk map it keeps the two
/// apart, so that a reader sees which of them makes a place stand out.
///
/// Throws `internalFault` when the theme does not have an entry per area, and `badData` when no area can be drawn.
package func bivariateMap(_ content: MapContent, _ theme: BivariateTheme, sheet: MapSheet = MapSheet())
    throws(Failure) -> String
{
    for axis in [theme.heat, theme.loneliness] {
        try content.check(axis.groups, upTo: 3, axis.classed.caption)
        try content.check(axis.classed.values.count, axis.classed.caption)
    }
    let language = content.language
    let cells = BivariateCells(theme, name: content.identifier)
    let drawing = try SheetDrawing(content, sheet: sheet) { content, style, unit in
        let legend = BivariateLegend(theme, cells, counting: content.plural, language: language, enlargement: unit)
        let key = ClassLegend(
            heading: "", countHeading: content.plural,
            rows: [
                ClassLegend.Row(
                    fill: MapPlan.Fill.hatch.text(hatch: content.hatchIdentifier), label: language.noData,
                    count: cells.missing.count)
            ] + content.waterRows, lines: style.legendLines, remark: content.shapelessRemark, language: language,
            enlargement: unit)
        return MapPlan(
            layers: [MapPlan.Layer(id: "geen-gegevens", fill: .hatch, areas: cells.missing)] + cells.layers,
            columns: [[legend], [key]],
            attributes: { area in
                guard let heat = theme.heat.groups[area], let lonely = theme.loneliness.groups[area] else { return [] }
                return [("groep", "h\(heat)e\(lonely)")]
            },
            statement: { area in
                [
                    theme.heat.statement(area, language("hitte", "heat"), language),
                    theme.loneliness.statement(area, language("eenzaamheid", "loneliness"), language),
                ].joined(separator: ", ")
            },
            description: content.description(
                "\(theme.heat.classed.caption), \(theme.loneliness.classed.caption)", cells.summary(theme, language)))
    }
    return drawing.svg()
}

extension BivariateTheme.Axis {
    /// `43,2 °C (midden)`.
    fileprivate func statement(_ area: Int, _ name: String, _ language: Language) -> String {
        guard let value = classed.values[area], let group = groups[area] else {
            return "\(name) \(language("onbekend", "unknown"))"
        }
        let figure = ClassText(language).value(value, decimals: classed.decimals, unit: classed.unit)
        return "\(figure) (\(names[group - 1]))"
    }
}

/// The areas sorted into the nine cells.
struct BivariateCells {
    /// Rows of the table per cell: a row per group of loneliness, a column per group of heat, low to high.
    private(set) var areas: [[[Int]]] = Array(repeating: Array(repeating: [], count: 3), count: 3)
    private(set) var missing: [Int] = []
    private let name: String

    /// - Parameter name: starts the ids of the patterns.
    init(_ theme: BivariateTheme, name: String) {
        self.name = name
        for (area, groups) in zip(theme.heat.groups, theme.loneliness.groups).enumerated() {
            guard let heat = groups.0, let lonely = groups.1 else {
                missing.append(area)
                continue
            }
            areas[lonely - 1][heat - 1].append(area)
        }
    }

    /// How a cell is painted; both from 0.
    func fill(lonely: Int, heat: Int) -> MapPlan.Fill {
        let (color, texture) = (BivariatePalette.colors[lonely][heat], BivariatePalette.textures[lonely])
        return texture == .plain
            ? .color(color) : .textured(color, texture, id: "\(name)-vulling-h\(heat + 1)e\(lonely + 1)")
    }

    var layers: [MapPlan.Layer] {
        (0..<3).flatMap { lonely in
            (0..<3).map { heat in
                MapPlan.Layer(
                    id: "h\(heat + 1)e\(lonely + 1)", fill: fill(lonely: lonely, heat: heat),
                    areas: areas[lonely][heat])
            }
        }
    }

    /// `koel, weinig: 3; …; geen gegevens: 1`.
    func summary(_ theme: BivariateTheme, _ language: Language) -> String {
        let cells = theme.loneliness.ranges.flatMap { row in
            theme.heat.ranges.map { column in
                "\(theme.heat.names[column.group - 1]), \(theme.loneliness.names[row.group - 1]): "
                    + String(areas[row.group - 1][column.group - 1].count)
            }
        }
        return (cells + ["\(language.noData): \(missing.count)"]).joined(separator: "; ")
    }
}
