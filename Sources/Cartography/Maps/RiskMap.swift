package import Areas

/// The map of the risk classes, with the matrix of heat and loneliness as its legend, as one SVG document.
///
/// Throws `internalFault` when the theme does not have an entry per area or the matrix does not have a class per
/// combination, and `badData` when no area can be drawn.
package func riskMap(_ content: MapContent, _ theme: RiskTheme, sheet: MapSheet = MapSheet()) throws(Failure) -> String
{
    try content.check(theme.heat.classes, upTo: theme.heat.classCount, "hitteklasse")
    try content.check(theme.loneliness.classes, upTo: theme.loneliness.classCount, "eenzaamheidsklasse")
    try content.check(theme.classes, upTo: theme.classNames.count, "risicoklasse")
    try content.check(theme)
    let language = content.language
    let counts = ClassCounts(theme.classes, classCount: theme.classNames.count)
    let drawing = try SheetDrawing(content, sheet: sheet) { content, style, unit in
        let names = theme.classNames.enumerated().map { "\($0 + 1)  \($1)" }
        let key = ClassLegend(
            heading: theme.caption, countHeading: content.plural,
            rows: counts.rows(labels: names, colors: theme.colors, hatch: content.hatchIdentifier, language: language)
                + content.waterRows,
            lines: style.legendLines,
            remark: content.shapelessRemark, language: language, enlargement: unit)
        return MapPlan(
            layers: counts.layers(colors: theme.colors),
            columns: [[MatrixLegend(theme, counting: content.plural, language: language, enlargement: unit)], [key]],
            attributes: { area in
                let classes = [
                    ("klasse", theme.classes[area]), ("hitte-klasse", theme.heat.classes[area]),
                    ("eenzaam-klasse", theme.loneliness.classes[area]),
                ]
                return classes.compactMap { key, number in number.map { (key, String($0)) } }
            },
            statement: { theme.statement($0, language) },
            description: content.description(theme.caption, counts.summary(theme.classNames, language: language)))
    }
    return drawing.svg()
}

extension RiskTheme {
    /// `43,2 °C, 120 per km², risicoklasse 4 (hoog)`; says what is unknown.
    fileprivate func statement(_ area: Int, _ language: Language) -> String {
        func figure(_ theme: ClassedTheme, _ name: String) -> String {
            guard let value = theme.values[area] else { return "\(name) \(language("onbekend", "unknown"))" }
            return ClassText(language).value(value, decimals: theme.decimals, unit: theme.unit)
        }
        let risk =
            classes[area].map {
                "\(language("risicoklasse", "risk class")) \($0) (\(classNames[$0 - 1]))"
            }
        if heat.values[area] == nil, loneliness.values[area] == nil { return language.noData }
        return [
            figure(heat, language("hitte", "heat")), figure(loneliness, language("eenzaamheid", "loneliness")), risk,
        ].compactMap(\.self).joined(separator: ", ")
    }
}

extension MapContent {
    fileprivate func check(_ theme: RiskTheme) throws(Failure) {
        try check(theme.heat.values.count, theme.heat.caption)
        try check(theme.loneliness.values.count, theme.loneliness.caption)
        let isWhole =
            theme.matrix.count == theme.loneliness.classCount
            && theme.matrix.allSatisfy {
                $0.count == theme.heat.classCount && $0.allSatisfy { (1...max(theme.classNames.count, 1)).contains($0) }
            }
        guard isWhole, !theme.classNames.isEmpty else {
            throw Failure(
                .internalFault, at: name, "de risicomatrix heeft niet voor elke combinatie een klasse",
                remedy: "Meld dit als fout in het programma.")
        }
    }
}
