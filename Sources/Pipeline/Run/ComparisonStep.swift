import Areas
import OpenData
import RiskModel

/// Lays the areas of the map, and the gemeenten they lie in, beside their groups.
struct ComparisonStep {
    /// Of the gemeenten and of the asked level, in the order of their codes.
    private(set) var comparisons: [Comparison] = []
    private(set) var notices: [Notice] = []
    private let settings: Settings
    private let inputs: MapInputs
    private let sources: GroupSources

    /// - Parameters:
    ///   - areas: the areas on the map with derived figures, at the level of the boundaries.
    ///   - levels: the levels of the result, for the index.
    ///
    /// Throws a usage failure for a chosen gemeente that no input knows.
    init(
        _ settings: Settings, inputs: MapInputs, selected: SelectedAreas, areas: AreaTable, levels: [MapLevel]
    ) throws(Failure) {
        (self.settings, self.inputs) = (settings, inputs)
        let age = settings.ageGroup
        let all = inputs.boundaries.areas.named(from: inputs.namingSources)
        let here = Set(all.codes.compactMap(\.gemeente)).sorted()
        sources = GroupSources(
            regions: inputs.regions, inhabitants: inputs.peopleByGemeente(.inwoners),
            people: inputs.peopleByGemeente(age.populationFigure), chosen: settings.comparison.gemeenten,
            published: inputs.publishedSources, here: here)
        try Self.check(settings.comparison.gemeenten, among: here, inputs)
        guard !settings.comparison.wanted.isEmpty else { return }
        let every = everyArea(all, map: areas, rows: selected.rows, tables: inputs.tables, age: age)
        var onMap = Array(repeating: false, count: every.count)
        for row in selected.rows { onMap[row] = true }
        for level in levels where level.level == settings.level || level.level == .gemeente {
            let comparison = try comparison(of: level, every, onMap: onMap, gemeentenHere: here)
            notices += comparison.notices
            if !comparison.kinds.isEmpty { comparisons.append(comparison) }
            if !settings.comparison.gemeenten.isEmpty, !comparison.kinds.contains(where: { $0.kind == .gekozen }) {
                notices.append(
                    Notice(
                        "groep ontbreekt",
                        "Vergelijken met de gekozen gemeenten gaat voor \(level.level.plural) niet: geen ervan staat in het "
                            + "bestand met grenzen."))
            }
        }
        notices = (notices + absentKinds).withoutRepeats
        // By code: gemeenten (GM) stand before wijken, behind buurten.
        comparisons.sort { ($0.level.prefix) < ($1.level.prefix) }
    }

    /// - Parameters:
    ///   - every: all areas of the boundary file, at its own level; `onMap` tells which are on the map.
    private func comparison(
        of level: MapLevel, _ every: AreaTable, onMap: [Bool], gemeentenHere: [AreaCode]
    ) throws(Failure) -> Comparison {
        var (areas, whole) = (every, onMap)
        if level.level != every.level {
            let larger = try aggregate(
                every, to: Ancestry(level.level), age: settings.ageGroup, published: inputs.publishedSources,
                among: every.codes)
            areas = larger.areas
            areas.takeHeatCoverage(of: every, group: larger.group)
            _ = areas.dropThinHeat(below: settings.minimalCoverage)
            whole = Array(repeating: true, count: areas.count)
            for (part, place) in larger.group.enumerated() where !onMap[part] { whole[place] = false }
        }
        if level.level == .gemeente, let nation = sources.nation, !Set(nation).isSubset(of: gemeentenHere) {
            // The boundaries are not those of the whole country, but the tables may be.
            let onMap = Set(areas.codes.indices.filter { whole[$0] }.map { areas.codes[$0] })
            areas = adding(nation, to: areas, tables: inputs.publishedSources, age: settings.ageGroup)
            whole = areas.codes.map(onMap.contains)
        }
        let index = Dictionary(uniqueKeysWithValues: zip(level.areas.codes, level.assessment.index))
        areas[ComparedFigure.risicoIndex.rawValue] = areas.codes.indices.map { row in
            whole[row] ? index[areas.codes[row]] ?? nil : nil
        }
        if !heatIsFromTable {
            // Of a gemeente that is on the map in part, the heat would be that of the part.
            areas[.hitte] = zip(areas[.hitte], whole).map { $1 ? $0 : nil }
        }
        let rows = areas.codes.indices.filter { index[areas.codes[$0]] != nil }
        return compare(
            areas, rows: rows, onMap: whole, with: settings.comparison.wanted, in: sources, age: settings.ageGroup,
            onlyOnMap: heatIsFromTable ? [.risicoIndex] : [.risicoIndex, .hitte])
    }

    private var heatIsFromTable: Bool {
        if case .table = settings.heat { true } else { false }
    }

    /// What was asked by name and cannot be made, each with the way out.
    private var absentKinds: [Notice] {
        let made = Set(comparisons.flatMap { $0.kinds.map(\.kind) })
        return (settings.comparison.kinds ?? []).filter { !made.contains($0) && $0 != .gekozen }.map { kind in
            let wayOut =
                switch kind {
                case .provincie, .ggdregio:
                    "welke gemeenten erbij horen staat in een tabel met gebiedsindelingen; geef die met `gebieden` "
                        + "(--gebieden)"
                case .grootteklasse:
                    "van geen gemeente is het aantal inwoners bekend; geef het met --bevolking of --gebieden"
                default: "een \(settings.level.rawValue) ligt er niet in; kies met --niveau een kleiner niveau"
                }
            return Notice("groep ontbreekt", "Vergelijken met \(kind.word) gaat niet: \(wayOut).")
        }
    }

    private static func check(
        _ chosen: [AreaCode], among here: [AreaCode], _ inputs: MapInputs
    ) throws(Failure) {
        guard !chosen.isEmpty else { return }
        var known = Set(here).union(inputs.regions?.gemeenten.map(\.code) ?? [])
        for source in inputs.publishedSources { known.formUnion(source.rows(of: .gemeente)) }
        for code in chosen where !known.contains(code) {
            let near = NearestText.nearest(to: code.text, in: known.sorted().map(\.text))
            throw Failure(
                .usage, at: "vergelijking, gemeente \(code)", "geen van de bestanden kent deze gemeente",
                remedy: near.map { "Bedoelt u \($0)?" } ?? "Controleer de code")
        }
    }
}
