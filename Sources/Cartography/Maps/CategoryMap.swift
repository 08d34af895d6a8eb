package import Areas

/// The map of areas in categories, as one SVG document.
///
/// Every category is a layer of its own and stands in the legend, even where no area has it; areas without data are
/// hatched. Throws `internalFault` when the theme does not have an entry per area, and `badData` when no area can be drawn.
package func categoryMap(_ content: MapContent, _ theme: CategoryTheme, sheet: MapSheet = MapSheet())
    throws(Failure) -> String
{
    try content.check(theme.numbers, upTo: theme.names.count, "categorie")
    try content.check(theme.details.count, theme.caption)
    let language = content.language
    let counts = ClassCounts(theme.numbers, classCount: theme.names.count)
    let drawing = try SheetDrawing(content, sheet: sheet) { content, style, unit in
        let legend = ClassLegend(
            heading: theme.caption, countHeading: content.plural,
            rows: counts.rows(
                labels: theme.names, colors: theme.colors, hatch: content.hatchIdentifier, language: language)
                + content.waterRows,
            symbols: content.marks.legend, lines: style.legendLines,
            remark: [theme.remark, content.shapelessRemark].filter { !$0.isEmpty }.joined(separator: " "),
            language: language, enlargement: unit)
        let list = content.marks.list(language: language, enlargement: unit)
        return MapPlan(
            layers: counts.layers(colors: theme.colors), columns: [[legend]] + (list.isEmpty ? [] : [list]),
            attributes: { area in theme.numbers[area].map { [("categorie", theme.names[$0 - 1])] } ?? [] },
            statement: { area in
                guard let number = theme.numbers[area] else { return language.noData }
                return [theme.names[number - 1], theme.details[area]].filter { !$0.isEmpty }.joined(separator: ", ")
            },
            description: content.description(theme.caption, counts.summary(theme.names, language: language)))
    }
    return drawing.svg()
}

extension MapMarks {
    /// Their rows in a legend; none where there are no such points.
    fileprivate var legend: [ClassLegend.Symbol] {
        [
            ClassLegend.Symbol(label: placesLabel, count: places.count, isNumber: false),
            ClassLegend.Symbol(label: numberedLabel, count: numbered.count, isNumber: true),
        ].filter { $0.count > 0 }
    }

    /// The numbered points by name; nothing where there are none.
    fileprivate func list(language: Language, enlargement: Double) -> [any Furniture] {
        guard !numbered.isEmpty else { return [] }
        return [
            PriorityList(
                numbered.map {
                    PriorityList.Entry(rank: $0.number, name: $0.name, places: $0.remarks, least: $0.shortestRemark)
                },
                heading: listHeading, file: listFile, language: language, enlargement: enlargement)
        ]
    }
}
