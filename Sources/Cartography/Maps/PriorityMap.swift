package import Areas

/// The map of the areas that come first, numbered and listed, with the others pale, as one SVG document.
///
/// Throws `internalFault` when the theme does not have a rank (or absence) per area, and `badData` when no area can be
/// drawn.
package func priorityMap(_ content: MapContent, _ theme: PriorityTheme, sheet: MapSheet = MapSheet())
    throws(Failure) -> String
{
    try content.check(theme.ranks.count, "rang")
    try content.check(theme.certainty.count, "zekerheid")
    guard theme.order.allSatisfy({ theme.ranks.indices.contains($0) && theme.ranks[$0] != nil }) else {
        throw Failure(
            .internalFault, at: content.name, "de volgorde noemt een gebied zonder rang",
            remedy: "Meld dit als fout in het programma.")
    }
    let first = Array(theme.order.prefix(theme.top))
    let isFirst = Set(first)
    let others = theme.ranks.indices.filter { theme.ranks[$0] != nil && !isFirst.contains($0) }
    let missing = theme.ranks.indices.filter { theme.ranks[$0] == nil }
    let (language, plural) = (content.language, content.plural)
    let count = first.count
    let rows: [(label: String, fill: MapPlan.Fill, areas: [Int])] = [
        (
            count <= 1
                ? language("hoogste prioriteit", "highest priority")
                : language("prioriteit 1 tot en met \(count)", "priority 1 to \(count)"), .color(Ink.accent),
            first.sorted()
        ),
        (language("overige \(plural)", "other \(plural)"), .color(Ink.pale), others),
        (language.noData, .hatch, missing),
    ]
    let drawing = try SheetDrawing(content, sheet: sheet) { content, style, unit in
        let legend = ClassLegend(
            heading: language("Prioriteit", "Priority"), countHeading: plural,
            rows: rows.map {
                ClassLegend.Row(
                    fill: $0.fill.text(hatch: content.hatchIdentifier), label: $0.label, count: $0.areas.count)
            } + content.waterRows,
            lines: style.legendLines, remark: content.shapelessRemark, language: language, enlargement: unit)
        let entries = first.map { area in
            PriorityList.Entry(
                rank: theme.ranks[area] ?? 0, name: content.areas.displayName(of: area),
                places: content.areas.placesAround(area).map {
                    [theme.certainty[area] ?? "", $0].filter { !$0.isEmpty }.joined(separator: " · ")
                })
        }
        let list = PriorityList(
            entries,
            heading: count == 1
                ? language("De eerste", "The first") + " " + content.areas.level.name(in: language)
                : language("De eerste \(count) \(plural)", "The first \(count) \(plural)"),
            file: theme.listFile, language: language, enlargement: unit)
        return MapPlan(
            layers: zip(["geen-gegevens", "overige", "eerste"], rows.reversed()).map {
                MapPlan.Layer(id: $0, fill: $1.fill, areas: $1.areas)
            },
            columns: first.isEmpty ? [[legend]] : [[legend], [list]],
            attributes: { area in theme.ranks[area].map { [("rang", String($0))] } ?? [] },
            statement: { area in
                guard let rank = theme.ranks[area] else { return language.noData }
                return ["\(language("rang", "rank")) \(rank)", theme.certainty[area]].compactMap(\.self).joined(
                    separator: ", ")
            },
            description: content.description(
                language("Prioriteit", "Priority"),
                rows.map { "\($0.label): \($0.areas.count)" }.joined(separator: "; ")),
            numbered: first.map { (theme.ranks[$0] ?? 0, $0) })
    }
    return drawing.svg()
}
