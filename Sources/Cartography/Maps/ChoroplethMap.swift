package import Areas

/// The map of a figure in classes, as one SVG document.
///
/// Every class is a layer of its own; areas without data are hatched. Throws `internalFault` when the theme does not
/// have an entry per area, and `badData` when no area can be drawn.
package func choroplethMap(_ content: MapContent, _ theme: ClassedTheme, sheet: MapSheet = MapSheet())
    throws(Failure) -> String
{
    try content.check(theme.classes, upTo: theme.classCount, "klasse")
    try content.check(theme.values.count, theme.caption)
    let (language, words) = (content.language, ClassText(content.language))
    let counts = ClassCounts(theme.classes, classCount: theme.classCount)
    let labels = words.ranges(limits: theme.limits, unit: theme.unit)
    let layers = counts.layers(colors: theme.colors)
    let drawing = try SheetDrawing(content, sheet: sheet) { content, style, unit in
        let legend = ClassLegend(
            heading: ClassText.heading(caption: theme.caption, unit: theme.unit),
            countHeading: content.plural,
            rows: counts.rows(labels: labels, colors: theme.colors, hatch: content.hatchIdentifier, language: language)
                + content.waterRows,
            lines: style.legendLines,
            remark: [theme.remark, content.shapelessRemark].filter { !$0.isEmpty }.joined(separator: " "),
            language: language, enlargement: unit)
        return MapPlan(
            layers: layers, columns: [[legend]],
            attributes: { area in
                var attributes: [(key: String, value: String)] = []
                if let value = theme.classes[area] { attributes.append(("klasse", String(value))) }
                if let value = theme.values[area] { attributes.append(("waarde", PlainNumber.text(value))) }
                return attributes
            },
            statement: { area in
                guard let value = theme.values[area], let number = theme.classes[area] else { return language.noData }
                return words.value(value, decimals: theme.decimals, unit: theme.unit)
                    + ", \(language("klasse", "class")) \(number)"
            },
            description: content.description(
                ClassText.heading(caption: theme.caption, unit: theme.unit), counts.summary(labels, language: language))
        )
    }
    return drawing.svg()
}
