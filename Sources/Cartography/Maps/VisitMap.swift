package import Areas

/// The map of a campaign: where how many visits are paid, the areas numbered in the order of the plan and listed, as one SVG
/// document.
///
/// Throws `internalFault` when the theme does not have an entry per area, and `badData` when no area can be drawn.
package func visitMap(_ content: MapContent, _ theme: VisitTheme, sheet: MapSheet = MapSheet()) throws(Failure)
    -> String
{
    try content.check(theme.visits.count, "bezoeken")
    let (language, plural) = (content.language, content.plural)
    let limits = theme.limits
    let classes = theme.classes(limits)
    // The lightest colour would look like the grey of areas without visits.
    let colors = Array(Palette.loneliness.colors(for: limits.count + 1).dropFirst())
    var layers = [
        MapPlan.Layer(id: "geen-gegevens", fill: .hatch, areas: classes.indices.filter { classes[$0] == nil }),
        MapPlan.Layer(id: "niet-in-plan", fill: .color(Ink.pale), areas: classes.indices.filter { classes[$0] == 0 }),
    ]
    for (number, color) in colors.enumerated() {
        layers.append(
            MapPlan.Layer(
                id: "klasse-\(number + 1)", fill: .color(color),
                areas: classes.indices.filter { classes[$0] == number + 1 }))
    }
    let labels =
        [language("niet te bezoeken", "cannot be visited"), language("niet in het plan", "not in the plan")]
        + limits.indices.map { place in
            let counts = zip(classes, theme.visits).compactMap { $0 == place + 1 ? $1 : nil }
            let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
            return least == most ? "\(most)" : "\(least)–\(most)"
        }
    let drawing = try SheetDrawing(content, sheet: sheet) { content, style, unit in
        let legend = ClassLegend(
            heading: language("Bezoeken per ", "Visits per ") + content.areas.level.name(in: language),
            countHeading: plural,
            rows: zip(layers, labels).reversed().map { layer, label in
                ClassLegend.Row(
                    fill: layer.fill.text(hatch: content.hatchIdentifier), label: label, count: layer.areas.count)
            },
            lines: style.legendLines, remark: content.shapelessRemark, language: language, enlargement: unit)
        let entries = theme.order.enumerated().map { place, area in
            PriorityList.Entry(
                rank: place + 1, name: content.areas.displayName(of: area),
                places: content.areas.placesAround(area).map { around in
                    [visits(theme.visits[area] ?? 0, language), around].filter { !$0.isEmpty }
                        .joined(separator: " · ")
                })
        }
        let list = PriorityList(
            entries,
            heading: language("Volgorde van het plan", "Order of the plan"), file: "plan.csv", language: language,
            enlargement: unit)
        return MapPlan(
            layers: layers, columns: entries.isEmpty ? [[legend]] : [[legend], [list]],
            attributes: { area in theme.visits[area].map { [("bezoeken", String($0))] } ?? [] },
            statement: { area in
                theme.visits[area].map { visits($0, language) }
                    ?? language("niet te bezoeken", "cannot be visited")
            },
            description: content.description(
                language("Bezoeken", "Visits"),
                zip(layers, labels).map { "\($1): \($0.areas.count)" }.joined(separator: "; ")),
            numbered: theme.order.enumerated().map { ($0 + 1, $1) })
    }
    return drawing.svg()
}

private func visits(_ count: Int, _ language: Language) -> String {
    "\(language.number(Double(count))) "
        + (count == 1 ? language("bezoek", "visit") : language("bezoeken", "visits"))
}
