import Areas
import OpenData
import Publishing

/// The areas of the map beside their groups, as the sheet of an area shows it.
enum ReportComparison {
    private static let figures: [ComparedFigure] = [.sterkEenzaamPct, .sterkEenzaamPerKm2, .hitte, .risicoIndex]

    /// `null` where the areas of the map are compared with nothing.
    static func json(_ comparisons: [Comparison], _ areas: AreaTable, _ names: ReportTable, _ language: Language)
        -> JSON
    {
        guard let comparison = comparisons.first(where: { $0.level == areas.level }) else { return .null }
        let place = Dictionary(uniqueKeysWithValues: comparison.areas.codes.enumerated().map { ($1, $0) })
        let places = figures.compactMap { ComparedFigure.allCases.firstIndex(of: $0) }
        return [
            "rij": .array(areas.codes.map { JSON.optional(place[$0]) }),
            "cijfers": .array(
                zip(figures, places).map { figure, place in
                    [
                        "naam": .text(name(of: figure, names, language)), "decimalen": .integer(1),
                        "eigen": ReportTable.numbers(comparison.kinds.first?.figures[place].own ?? []),
                    ]
                }),
            "soorten": .array(
                comparison.kinds.map { kind in
                    [
                        "groep": .array(kind.group.map(JSON.optional)),
                        "groepen": .array(
                            kind.groups.enumerated().map { group, known in
                                [
                                    "naam": .text(label(of: known, kind.kind, language)),
                                    "aantal": .integer(known.knownCount),
                                    "cijfers": ReportTable.numbers(places.map { kind.figures[$0].value[group] }),
                                ]
                            }),
                        "rang": .array(places.map { .array(kind.figures[$0].rank.map(JSON.optional)) }),
                    ]
                }),
        ]
    }

    private static func name(of figure: ComparedFigure, _ names: ReportTable, _ language: Language) -> String {
        switch figure {
        case .sterkEenzaamPct: language("Sterk eenzaam (%)", "Severely lonely (%)")
        case .sterkEenzaamPerKm2: language("Sterk eenzaam per km²", "Severely lonely per km²")
        case .hitte: language("Hitte", "Heat")
        case .risicoIndex: language("Risico-index", "Risk index")
        default: names.names.first { $0.column == figure.rawValue }?.name ?? figure.rawValue
        }
    }

    private static func label(of group: ComparedGroup, _ kind: GroupKind, _ language: Language) -> String {
        let word =
            switch kind {
            case .wijk: AreaLevel.wijk.name(in: language)
            case .gemeente: AreaLevel.gemeente.name(in: language)
            case .provincie: AreaLevel.provincie.name(in: language)
            case .ggdregio: AreaLevel.ggdregio.name(in: language)
            case .grootteklasse: language("gemeenten van deze grootte", "municipalities of this size")
            case .land: language("Nederland", "the Netherlands")
            case .gekozen: language("gekozen gemeenten", "chosen municipalities")
            }
        guard let name = group.name, kind != .land, kind != .gekozen else { return word }
        return "\(word) \(name)"
    }
}
